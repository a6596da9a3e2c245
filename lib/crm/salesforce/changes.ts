import { fail, type Outcome, succeed } from "../../domain/failure.ts";
import type { ChangesCursor, ChangesPage } from "../../domain/gateway.ts";
import type { ObjectType } from "../../domain/record.ts";
import type { RecordSnapshot } from "../../domain/snapshot.ts";
import { toRecordId } from "../../pages/salesforce/record-id.ts";
import { BATCH_MAX } from "./capabilities.ts";
import { readChangedTasks } from "./changed-tasks.ts";
import { SALESFORCE_OBJECT } from "./paths.ts";
import { queryRows } from "./query.ts";
import { type RecordPorts, readLiving, selectRecords, toRecord } from "./read-row.ts";
import type { Row } from "./schema.ts";
import { idLiteral, momentLiteral } from "./soql.ts";
import { readFlag, readMoment } from "./text.ts";
import { idOf, masterOf, type RecordPlace, toSnapshot } from "./to-domain.ts";

/** As many rows as fit one answer, whatever they hold. */
const CHANGES_PAGE = BATCH_MAX;

/**
 * One page of records changed since the cursor, oldest first, deleted ones among them. Goes by stamp and
 * id together, since stamps are whole seconds that many rows can share. A record that was merged away
 * comes as the one that took it in.
 *
 * A transaction stamps its rows before it ends, so that a row can appear after its stamp was passed: only
 * a caller that starts again `changesLagMs` earlier finds it.
 */
export async function readChanges(
  ports: RecordPorts,
  place: RecordPlace,
  cursor: ChangesCursor,
): Promise<Outcome<ChangesPage>> {
  const { objectType } = place;
  const since = Date.parse(cursor.since);
  const at = momentLiteral(Number.isNaN(since) ? 0 : since);
  const lastId = toRecordId(cursor.lastId ?? "");
  const after =
    lastId === null
      ? `SystemModstamp >= ${at}`
      : `(SystemModstamp > ${at} OR (SystemModstamp = ${at} AND Id > ${idLiteral(lastId)}))`;
  const soql = `${selectRecords(objectType, ports.layout)} WHERE ${after} ORDER BY SystemModstamp, Id LIMIT ${CHANGES_PAGE}`;
  const read = await queryRows(ports.call, soql, { withDeleted: true });
  if (!read.ok) return read;
  const last = read.value.at(-1);
  const reached = last === undefined ? cursor : { since: stampOf(last), lastId: idOf(last) };
  if (last !== undefined && isBefore(reached, { since, lastId })) return fail(REPEATS);
  const records = await toSnapshots(ports, place, read.value);
  if (!records.ok) return records;
  const more = read.value.length >= CHANGES_PAGE;
  const page = { records: records.value, cursor: reached, more };
  return ports.layout.objects[objectType].storage === "fields"
    ? succeed(page)
    : withChangedTasks(ports, place, cursor, page);
}

/** The page with the records whose handoff task was changed within it. */
async function withChangedTasks(
  ports: RecordPorts,
  place: RecordPlace,
  from: ChangesCursor,
  page: ChangesPage,
): Promise<Outcome<ChangesPage>> {
  const since = Date.parse(from.since);
  const until = page.more ? Date.parse(page.cursor.since) : null;
  const known = new Set(page.records.map(({ key }) => key.recordId));
  const span = { since: Number.isNaN(since) ? 0 : since, until };
  const changed = await readChangedTasks(ports, place.objectType, span, known);
  if (!changed.ok) return changed;
  const { records, goOnAt } = changed.value;
  const all = [...page.records, ...records.map((record) => toSnapshot(record, place))];
  return succeed(
    goOnAt === null ? { ...page, records: all } : { records: all, cursor: goOnAt, more: true },
  );
}

/** The end of the list of changes: the newest stamp. Without records the whole list is still to come. */
export async function readNewestChange(
  { call }: RecordPorts,
  objectType: ObjectType,
): Promise<Outcome<ChangesCursor>> {
  const object = SALESFORCE_OBJECT[objectType];
  const soql = `SELECT Id, SystemModstamp FROM ${object} ORDER BY SystemModstamp DESC LIMIT 1`;
  const read = await queryRows(call, soql, { withDeleted: true });
  if (!read.ok) return read;
  const [newest] = read.value;
  const since = newest === undefined ? new Date(0).toISOString() : stampOf(newest);
  return succeed({ since, lastId: null });
}

async function toSnapshots(
  ports: RecordPorts,
  place: RecordPlace,
  rows: readonly Row[],
): Promise<Outcome<readonly RecordSnapshot[]>> {
  const snapshots: RecordSnapshot[] = [];
  for (const row of rows) {
    const { objectType } = place;
    if (!readFlag(row, "IsDeleted") || masterOf(row) === null) {
      snapshots.push(toSnapshot(toRecord(row, objectType, ports.layout), place));
      continue;
    }
    const living = await readLiving(ports, objectType, idOf(row));
    if (living.ok) {
      snapshots.push(toSnapshot(living.value.record, place, { mergedIds: living.value.passed }));
    } else if (living.failure.type !== "archived" && living.failure.type !== "not-found") {
      return living;
    }
  }
  return succeed(snapshots);
}

function stampOf(row: Row): string {
  return readMoment(row, "SystemModstamp") ?? new Date(0).toISOString();
}

/** Whether a page ends no further than it began. Who stood last may come again, with a later stamp. */
function isBefore(
  reached: { readonly since: string; readonly lastId: string | null },
  from: { readonly since: number; readonly lastId: string | null },
): boolean {
  // Cursors can be more exact than Salesforce's stamps, which are whole seconds.
  const began = Math.floor(from.since / 1000) * 1000;
  const ended = Date.parse(reached.since);
  return ended < began || (ended === began && reached.lastId === from.lastId);
}

/** A server that does not look at the cursor. */
const REPEATS = {
  type: "bad-reply",
  path: "query",
  detail: "Salesforce's list begins again in place of going on.",
} as const;
