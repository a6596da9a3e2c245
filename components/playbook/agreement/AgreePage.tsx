/** Agree. */
export function AgreePage() {
  return <h2 className="font-semibold">Agree</h2>;
}
