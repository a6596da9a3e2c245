import { fail, type Outcome, succeed } from "../../domain/failure.ts";
import type { PatchReceipt } from "../../domain/gateway.ts";
import type { ObjectType } from "../../domain/record.ts";
import { toRecordId } from "../../pages/salesforce/record-id.ts";
import { type BatchItem, batchUpdate } from "./batch-update.ts";
import { BATCH_MAX } from "./capabilities.ts";
import { type MergedPatch, mergePatch } from "./merge-patch.ts";
import {
  isEmpty,
  type PatchItem,
  type PatchPorts,
  patchRecord,
  toReceipt,
  whyReadOnly,
} from "./patch.ts";
import { readRows } from "./read-row.ts";
import { readFlag } from "./text.ts";
import { idOf, masterOf, type ReadRecord } from "./to-domain.ts";
import { ROWS_MAX, toRowWrites } from "./write-rows.ts";

type Answers = Map<PatchItem, Outcome<PatchReceipt>>;

/**
 * Patches several records: one read and one write per 200 of a type, each compared with what its record
 * held a moment before. Each item gets its own outcome, in the order given. An item that cannot go with
 * the others (merged, missing, the same record twice) goes alone afterwards.
 */
export async function patchRecords(
  ports: PatchPorts,
  items: readonly PatchItem[],
): Promise<readonly Outcome<PatchReceipt>[]> {
  const answers: Answers = new Map();
  for (const [objectType, group] of Map.groupBy(items, (item) => item.record.objectType)) {
    const isOneRowEach = ports.layout.objects[objectType].storage === "fields";
    const size = isOneRowEach ? BATCH_MAX : Math.floor(BATCH_MAX / ROWS_MAX);
    for (let at = 0; at < group.length; at += size) {
      await patchGroup(ports, objectType, group.slice(at, at + size), answers);
    }
  }
  const outcomes: Outcome<PatchReceipt>[] = [];
  for (const item of items) outcomes.push(answers.get(item) ?? (await patchRecord(ports, item)));
  return outcomes;
}

async function patchGroup(
  ports: PatchPorts,
  objectType: ObjectType,
  group: readonly PatchItem[],
  answers: Answers,
): Promise<void> {
  const ids = group.flatMap((item) => toRecordId(item.record.recordId) ?? []);
  const read = await readRows(ports, objectType, [...new Set(ids)]);
  if (!read.ok) {
    for (const item of group) answers.set(item, read);
    return;
  }
  const currentById = new Map(read.value.map((record) => [idOf(record.row), record]));
  const toSend = mergeEach(ports, group, currentById, answers);
  await batchUpdate(ports, objectType, toSend, ({ item }, outcome) => answers.set(item, outcome));
}

/** Merges each item with what its record holds; settles those that need no call. */
function mergeEach(
  ports: PatchPorts,
  group: readonly PatchItem[],
  currentById: ReadonlyMap<string, ReadRecord>,
  answers: Answers,
): readonly BatchItem[] {
  const toSend = new Map<string, BatchItem>();
  for (const item of group) {
    const current = currentById.get(toRecordId(item.record.recordId) ?? "");
    // What was merged away, and what stands here a second time, is looked at when its turn comes.
    if (current === undefined || masterOf(current.row) !== null) continue;
    const id = idOf(current.row);
    if (toSend.has(id)) continue;
    const merged = mergeItem(ports, current, item);
    if (!merged.ok) answers.set(item, merged);
    else if (isEmpty(merged.value)) answers.set(item, succeed(toReceipt(current, merged.value)));
    else {
      const rows = toRowWrites(current, item.record.objectType, merged.value, ports);
      if (rows.ok) toSend.set(id, { item, current, merged: merged.value, rows: rows.value });
      else answers.set(item, rows);
    }
  }
  return [...toSend.values()];
}

function mergeItem(
  { pageHost }: PatchPorts,
  current: ReadRecord,
  { record, write }: PatchItem,
): Outcome<MergedPatch> {
  if (readFlag(current.row, "IsDeleted")) return fail({ type: "archived" });
  const merged = mergePatch(current, write);
  if (!merged.ok || isEmpty(merged.value)) return merged;
  const trouble = whyReadOnly(current, record.objectType, pageHost);
  return trouble === null ? merged : fail(trouble);
}
