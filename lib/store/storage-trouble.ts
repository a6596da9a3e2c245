/**
 * Why the browser's database cannot be used, as far as a person can do something different about it.
 *
 * | cause | what it means |
 * |---|---|
 * | full | no space left on the disk, or none for us |
 * | corrupt | the files are damaged or the disk does not answer; Chrome calls it `UnknownError` |
 * | newer | the database belongs to a newer Handrail than the one that runs here |
 * | blocked | the browser's settings or a policy forbid storage |
 * | unavailable | this browser has no such storage here |
 * | closed | the database was closed under us |
 * | broken | anything else |
 */
export type StorageCause =
  | "full"
  | "corrupt"
  | "newer"
  | "blocked"
  | "unavailable"
  | "closed"
  | "broken";

/** What went wrong, with the browser's own words for support. */
export interface StorageTrouble {
  readonly cause: StorageCause;
  readonly detail: string;
}

/**
 * Tells storage errors apart by their names and never by their text. Of several names the most telling
 * one counts: Dexie says "closed" and keeps the browser's reason inside (`inner`, `failures`).
 */
export function toStorageTrouble(error: unknown): StorageTrouble {
  const names = errorNames(error);
  const telling = TELLING_FIRST.find(([name]) => names.includes(name));
  return { cause: telling?.[1] ?? "broken", detail: toDetail(error) };
}

const TELLING_FIRST: readonly (readonly [name: string, cause: StorageCause])[] = [
  ["QuotaExceededError", "full"],
  ["VersionError", "newer"],
  ["SecurityError", "blocked"],
  ["NotAllowedError", "blocked"],
  ["MissingAPIError", "unavailable"],
  ["NotSupportedError", "unavailable"],
  // Chrome: "Internal error opening backing store", an input or output error, a row's file is missing.
  ["UnknownError", "corrupt"],
  ["NotReadableError", "corrupt"],
  // A table that the schema has and the file has not.
  ["NotFoundError", "corrupt"],
  ["DatabaseClosedError", "closed"],
  ["InvalidStateError", "closed"],
];

function errorNames(error: unknown): readonly string[] {
  if (typeof error !== "object" || error === null) return [];
  const own = "name" in error && typeof error.name === "string" ? [error.name] : [];
  const inner = "inner" in error ? errorNames(error.inner) : [];
  const failures = "failures" in error && Array.isArray(error.failures) ? error.failures : [];
  return [...own, ...inner, ...failures.flatMap(errorNames)];
}

function toDetail(error: unknown): string {
  // Dexie repeats the inner error on lines of its own.
  return (
    (error instanceof Error ? `${error.name}: ${error.message}` : String(error)).split("\n")[0] ??
    ""
  );
}
