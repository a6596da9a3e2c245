import type { Owner, RecordSnapshot } from "#lib/domain/snapshot.ts";
import { lastAnswer } from "./page-answer.ts";

export * from "#lib/store/record-store.ts";

/** Stands in for the readings of `lib/store/record-store.ts` that the sidebar does itself. */
export async function readOwners(): Promise<readonly Owner[]> {
  return (await lastAnswer()).owners;
}

/** Nobody searches while the bench runs; an empty search box finds nothing in the product, too. */
export async function searchRecords(): Promise<readonly RecordSnapshot[]> {
  return [];
}
