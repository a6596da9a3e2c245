import { type Outcome, succeed } from "../../domain/failure.ts";
import type { ChangesCursor, ChangesPage } from "../../domain/gateway.ts";
import type { Call } from "./call.ts";
import { isRecordId, type TwentyObject } from "./paths.ts";
import { type Filter, type Rows, readRows } from "./read-rows.ts";
import { recordSelection } from "./selection.ts";
import { type RecordPlace, versionOf } from "./to-domain.ts";
import { rowsToSnapshots } from "./to-snapshots.ts";
import type { ObjectName, Workspace } from "./workspace.ts";

export interface ListRequest {
  readonly call: Call;
  readonly object: TwentyObject;
  readonly name: ObjectName;
  readonly workspace: Workspace;
  readonly place: RecordPlace;
  /** Epoch milliseconds. */
  readonly now: number;
}

const NIL = "00000000-0000-0000-0000-000000000000";

/** A stamp may be written by anybody: one that lies further ahead than clocks differ is nobody's time. */
export const CLOCK_DIFFERENCE_MS = 60_000;

/**
 * One page of records changed since the cursor. Pages in the order of time stick or end early on Twenty's
 * servers, so a longer list is walked by id: `lastId` then holds the last id and, behind an `@`, the newest
 * stamp when the walk began, which is where the next one starts. Stamps are shown cut to milliseconds, so
 * the list always begins with what was seen last. A record whose stamp somebody set back is not in it.
 */
export async function readChanges(
  request: ListRequest,
  cursor: ChangesCursor,
): Promise<Outcome<ChangesPage>> {
  const since = Number.isNaN(Date.parse(cursor.since)) ? new Date(0).toISOString() : cursor.since;
  const { lastId, until } = readPlace(cursor.lastId);
  const filter = { updatedAt: { gte: since } };
  const read = await readPage(request, filter, lastId);
  if (!read.ok) return read;
  const records = rowsToSnapshots(read.value, request.place);
  const last = read.value.rows.at(-1);
  if (!read.value.more || last === undefined) {
    const end = until ?? newestOf(read.value, request.now) ?? since;
    return succeed({ records, cursor: { since: laterOf(since, end), lastId: null }, more: false });
  }
  if (until !== null) {
    return succeed({ records, cursor: { since, lastId: `${last.id}@${until}` }, more: true });
  }
  // More than a page: where it ends has to be known before the walk begins.
  const newest = await readNewestChange(request);
  if (!newest.ok) return newest;
  const next = { since, lastId: `${NIL}@${newest.value.since}` };
  return succeed({ records, cursor: next, more: true });
}

/** The end of the list of changes: the newest stamp that is not ahead of all clocks. */
export async function readNewestChange(
  request: Pick<ListRequest, "call" | "object" | "now">,
): Promise<Outcome<ChangesCursor>> {
  const { call, object, now } = request;
  const selection = "id updatedAt";
  const read = await readRows(call, {
    object,
    selection,
    withoutNumbers: selection,
    filter: { updatedAt: { lt: new Date(now + CLOCK_DIFFERENCE_MS).toISOString() } },
    first: 1,
    afterId: null,
    order: "newest",
  });
  if (!read.ok) return read;
  const [newest] = read.value.rows;
  const since = newest === undefined ? new Date(0).toISOString() : versionOf(newest);
  return succeed({ since, lastId: null });
}

function readPage(
  { call, object, name, workspace }: ListRequest,
  filter: Filter,
  afterId: string | null,
): Promise<Outcome<Rows>> {
  return readRows(call, {
    object,
    selection: recordSelection(workspace, name),
    withoutNumbers: recordSelection(workspace, name, { numbers: false }),
    filter,
    first: workspace.pageMax,
    afterId,
  });
}

function readPlace(lastId: string | null): { lastId: string | null; until: string | null } {
  const [id = "", until = ""] = (lastId ?? "").split("@");
  if (!isRecordId(id) || Number.isNaN(Date.parse(until))) return { lastId: null, until: null };
  return { lastId: id, until };
}

function newestOf({ rows }: Rows, now: number): string | null {
  const stamps = rows.map(versionOf).filter((at) => Date.parse(at) < now + CLOCK_DIFFERENCE_MS);
  return stamps.toSorted().at(-1) ?? null;
}

function laterOf(left: string, right: string): string {
  return Date.parse(right) > Date.parse(left) ? right : left;
}
