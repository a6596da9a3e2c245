import type { RecordSnapshot } from "../../domain/snapshot.ts";
import type { Rows } from "./read-rows.ts";
import { type RecordPlace, toSnapshot } from "./to-domain.ts";

/** Records of a list; those with a number that could not be read say so. */
export function rowsToSnapshots(
  { rows, spoiled }: Pick<Rows, "rows" | "spoiled">,
  place: RecordPlace,
): readonly RecordSnapshot[] {
  return rows.map((row) => {
    const unreadable = spoiled.has(row.id) ? [COMPANY_NUMBER] : [];
    return toSnapshot(row, place, { unreadable });
  });
}

/** Only a company has a number that we read. */
export const COMPANY_NUMBER = { what: "companies", missingScopes: [] } as const;
