/** A shown name in its two parts, as far as its form tells them: a start for somebody who checks it. */
export interface SplitName {
  readonly firstName: string;
  readonly lastName: string;
}

/**
 * "Sara Lindqvist" and "Lindqvist, Sara" → Sara, Lindqvist. What mailing programs add in brackets is left
 * out; a name that is an address is none. One word alone is taken for the first name.
 */
export function splitName(shown: string | null): SplitName {
  const name = (shown ?? "")
    .replace(/\([^)]*\)|\[[^\]]*\]|["“”]/g, " ")
    .replace(/\s+/g, " ")
    .trim();
  if (name === "" || name.includes("@")) return { firstName: "", lastName: "" };
  const [last = "", first = "", ...more] = name.split(/[,،]\s*/);
  if (first !== "" && more.length === 0) return { firstName: first, lastName: last };
  const [firstName = "", ...rest] = name.split(" ");
  return { firstName, lastName: rest.join(" ") };
}
