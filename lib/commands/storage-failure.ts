import type { Result } from "../domain/failure.ts";

/** The browser could not keep something. Whatever the person typed is still on screen, and stays there. */
export interface StorageFailure {
  readonly type: "not-saved";
  /** `full`: no space left. `closed`: the database was closed under us (update, second version). */
  readonly cause: "full" | "closed" | "broken";
  readonly detail: string;
}

export type Saved<Value, Trouble = never> = Result<Value, Trouble | StorageFailure>;

/** Runs a write to the browser's database and types its failure. */
export async function keep<Value>(write: () => Promise<Value>): Promise<Saved<Value>> {
  try {
    return { ok: true, value: await write() };
  } catch (error) {
    return { ok: false, failure: toStorageFailure(error) };
  }
}

/** What went wrong in the browser's database, by the error's name and never by its text. */
export function toStorageFailure(error: unknown): StorageFailure {
  const names = errorNames(error);
  const detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  if (names.includes("QuotaExceededError")) return { type: "not-saved", cause: "full", detail };
  if (names.includes("DatabaseClosedError") || names.includes("InvalidStateError")) {
    return { type: "not-saved", cause: "closed", detail };
  }
  return { type: "not-saved", cause: "broken", detail };
}

/** Dexie wraps the browser's error in its own (`inner`); either may carry the telling name. */
function errorNames(error: unknown): readonly string[] {
  if (typeof error !== "object" || error === null) return [];
  const name = "name" in error && typeof error.name === "string" ? [error.name] : [];
  return "inner" in error ? [...name, ...errorNames(error.inner)] : name;
}
