import type { RecordKey } from "#lib/domain/record.ts";
import type { Write } from "#lib/domain/write.ts";
import { livingKey } from "#lib/store/alias-store.ts";
import type { Store } from "#lib/store/databases.ts";
import { type RecordView, readRecord } from "#lib/store/record-store.ts";
import type { OutboxRow, SentRow } from "#lib/store/rows.ts";
import { broken } from "./journal-reader.ts";

/**
 * Everything that waits is shown (P6.1): by whichever of its ids a record is opened, what was asked for
 * under any id that has become it, the last value of each field.
 */
export async function checkShown(store: Store, rows: readonly OutboxRow[]): Promise<void> {
  const byRecord = await groupByRecord(store, rows);
  for (const [living, waiting] of byRecord) {
    for (const record of idsOf(living, waiting)) {
      const view = await readRecord(store, record);
      if (view === null) continue;
      for (const { id, write } of waiting) {
        const missing = findMissing(view, write, waiting, id);
        if (missing !== null) broken("P6.1", `${missing} of ${id} is not shown`);
      }
    }
  }
}

/**
 * Right after a drain, before the CRM is asked: what was sent is still shown (P6.2), unless something
 * later waits or was sent.
 *
 * @param sentBefore the entries that had been sent before that drain.
 */
export async function checkStillShown(
  store: Store,
  record: RecordKey,
  sentBefore: ReadonlySet<string>,
): Promise<void> {
  const view = await readRecord(store, record);
  if (view === null) return;
  const living = await livingKey(store.ops, record);
  const ofRecord = async <Some extends Row>(rows: readonly Some[]): Promise<readonly Some[]> =>
    (await groupByRecord(store, rows)).get(living) ?? [];
  const sent = await ofRecord(await store.ops.sent.toCollection().sortBy("seq"));
  const waiting = await ofRecord(await store.ops.outbox.orderBy("seq").toArray());
  const all = [...sent, ...waiting];
  for (const { id, write, recordKey } of sent.filter((it) => !sentBefore.has(it.id))) {
    // Entries that were made for two ids before a merge leave in no order.
    const ofOtherIds = all.filter((it) => it.recordKey !== recordKey);
    const isCovered = Object.keys(write.kind === "patch" ? write.fields : {}).some((field) =>
      ofOtherIds.some((it) => sets(it, field)),
    );
    const missing = isCovered ? null : findMissing(view, write, all, id);
    if (missing !== null) broken("P6.2", `${missing} of ${id} was sent and is not shown`);
  }
}

type Row = OutboxRow | SentRow;

/** By the key under which each record lives now, as far as the device knows. */
async function groupByRecord<Some extends Row>(
  { ops }: Store,
  rows: readonly Some[],
): Promise<ReadonlyMap<string, readonly Some[]>> {
  const aliases = new Map((await ops.aliases.toArray()).map(({ from, to }) => [from, to]));
  return Map.groupBy(rows, ({ recordKey }) => aliases.get(recordKey) ?? recordKey);
}

/** The record under the id that it has now, and under those that were written to. */
function idsOf(living: string, rows: readonly Row[]): readonly RecordKey[] {
  const own = new Map(rows.map(({ record, recordKey }) => [recordKey, record]));
  const [first] = own.values();
  if (first === undefined) return [];
  const recordId = living.slice(living.lastIndexOf("/") + 1);
  return [...own.set(living, { ...first, recordId }).values()];
}

/** What of this write the view does not show, null when nothing is missing. A later write of a field covers it. */
function findMissing(
  { snapshot }: RecordView,
  write: Write,
  inOrder: readonly Row[],
  id: string,
): string | null {
  if (write.kind === "timeline-note") {
    const isShown = snapshot.touches.some(({ words }) => words?.includes(write.text) === true);
    return isShown ? null : "the note";
  }
  const shown = new Map(Object.entries(snapshot.handoff));
  for (const [field, value] of Object.entries(write.fields)) {
    const last = inOrder.findLast((it) => sets(it, field));
    if (last?.id === id && (shown.get(field) ?? null) !== value) return `${field}: ${value}`;
  }
  return null;
}

function sets({ write }: Row, field: string): boolean {
  return write.kind === "patch" && Object.hasOwn(write.fields, field);
}
