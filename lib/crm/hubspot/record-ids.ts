/** Whether one id was given later than another: ids grow, and are too long for exact numbers. */
export function isNewer(left: string, right: string): boolean {
  return left.length === right.length ? left > right : left.length > right.length;
}

/** Ids by age, the newest first. */
export function newestFirst(ids: readonly string[]): readonly string[] {
  return ids.toSorted((left, right) => (left === right ? 0 : isNewer(left, right) ? -1 : 1));
}
