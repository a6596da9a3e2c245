/** Versions. */
export function VersionsPage() {
  return <h2 className="font-semibold">Versions</h2>;
}
