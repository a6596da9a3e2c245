const FIRST = Date.UTC(2000, 0);
const LAST = Date.UTC(2100, 0);

/**
 * Reads a time of the CRM as epoch milliseconds. Null for what is no time, and for one so far away that
 * it can only be a slip: working time would be laid out for every year up to it.
 */
export function toMoment(text: string | null | undefined): number | null {
  const at = Date.parse(text ?? "");
  return at >= FIRST && at < LAST ? at : null;
}
