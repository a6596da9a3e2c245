import { type Outcome, succeed } from "../../domain/failure.ts";
import type { Call } from "./call.ts";
import { PAGE } from "./capabilities.ts";
import { isRecordId, type TwentyObject } from "./paths.ts";
import { LIVING_OR_NOT, readRows } from "./read-rows.ts";
import type { TwentyRow } from "./schema.ts";

/** Reads some fields of records by id, those in the trash too, as many calls as it takes. What is missing is left out. */
export async function readByIds(
  call: Call,
  object: TwentyObject,
  ids: readonly string[],
  selection: string,
): Promise<Outcome<readonly TwentyRow[]>> {
  const unique = [...new Set(ids.filter(isRecordId))];
  const rows = new Map<string, TwentyRow>();
  for (let at = 0; at < unique.length; at += PAGE) {
    const part = unique.slice(at, at + PAGE);
    const read = await readRows(call, {
      object,
      selection,
      withoutNumbers: selection,
      filter: { and: [{ id: { in: part } }, LIVING_OR_NOT] },
      first: part.length,
      afterId: null,
    });
    if (!read.ok) return read;
    // A record nobody asked for could be anybody's.
    for (const row of read.value.rows) if (part.includes(row.id)) rows.set(row.id, row);
  }
  return succeed([...rows.values()]);
}
