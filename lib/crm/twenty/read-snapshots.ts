import { type Outcome, succeed } from "../../domain/failure.ts";
import type { RecordSnapshot } from "../../domain/snapshot.ts";
import { PAGE } from "./capabilities.ts";
import type { ListRequest } from "./changes.ts";
import { isRecordId } from "./paths.ts";
import { readRows } from "./read-rows.ts";
import { recordSelection } from "./selection.ts";
import { rowsToSnapshots } from "./to-snapshots.ts";

/** Records by id without what surrounds them, as many calls as it takes. What is missing is left out. */
export async function readSnapshots(
  { call, object, name, workspace, place }: ListRequest,
  ids: readonly string[],
): Promise<Outcome<readonly RecordSnapshot[]>> {
  const unique = [...new Set(ids.filter(isRecordId))];
  const found: RecordSnapshot[] = [];
  for (let at = 0; at < unique.length; at += PAGE) {
    const part = unique.slice(at, at + PAGE);
    const read = await readRows(call, {
      object,
      selection: recordSelection(workspace, name),
      withoutNumbers: recordSelection(workspace, name, { numbers: false }),
      filter: { id: { in: part } },
      first: part.length,
      afterId: null,
    });
    if (!read.ok) return read;
    // A record nobody asked for could be anybody's.
    const snapshots = rowsToSnapshots(read.value, place);
    found.push(...snapshots.filter(({ key }) => part.includes(key.recordId)));
  }
  return succeed(found);
}
