import type { Store } from "#lib/store/databases.ts";
import type { PreferenceRow } from "#lib/store/rows.ts";
import { lastAnswer } from "./page-answer.ts";

export * from "#lib/store/connection-store.ts";

/** Stands in for the one reading of `lib/store/connection-store.ts` that the sidebar does itself. */
export async function readPreference<Value extends PreferenceRow["value"]>(
  _store: Store,
  name: string,
  fallback: Value,
): Promise<Value | PreferenceRow["value"]> {
  return (await lastAnswer()).preferences[name] ?? fallback;
}
