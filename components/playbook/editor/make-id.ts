/**
 * An id for something new, made of its name: readable, of the letters that CRM fields take, and not among
 * `taken`. A name without Latin letters or digits gives `fallback` and a number.
 */
export function makeId(name: string, taken: readonly string[], fallback: string): string {
  const base = slugOf(name) || slugOf(fallback);
  if (!taken.includes(base)) return base;
  let count = 2;
  while (taken.includes(`${base}-${count}`)) count += 1;
  return `${base}-${count}`;
}

/** Room for a number within the sixty characters of an id. */
const LONGEST = 54;

function slugOf(name: string): string {
  return name
    .normalize("NFKD")
    .toLowerCase()
    .replaceAll(/\p{M}/gu, "")
    .replaceAll(/[^a-z0-9]+/g, "-")
    .slice(0, LONGEST)
    .replaceAll(/^-+|-+$/g, "");
}
