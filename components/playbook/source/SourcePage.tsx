/** Where it comes from. */
export function SourcePage() {
  return <h2 className="font-semibold">Where it comes from</h2>;
}
