/** The query of a link inside the application: the page's own, since it carries the variant. */
export function query(changes: Readonly<Record<string, string | null>> = {}): string {
  const all = new URLSearchParams(location.search);
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) all.delete(name);
    else all.set(name, value);
  }
  return all.size === 0 ? "" : `?${all}`;
}
