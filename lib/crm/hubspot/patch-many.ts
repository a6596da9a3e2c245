import { fail, type Outcome, succeed } from "../../domain/failure.ts";
import type { PatchReceipt } from "../../domain/gateway.ts";
import { type BatchItem, batchUpdate } from "./batch-update.ts";
import { BATCH_MAX } from "./capabilities.ts";
import { type MergedPatch, mergePatch, propertiesToRead } from "./merge-patch.ts";
import { isEmpty, type PatchItem, type PatchPorts, patchRecord, toReceipt } from "./patch.ts";
import { HUBSPOT_OBJECT, isRecordId } from "./paths.ts";
import { readBatch } from "./read-batch.ts";
import type { HubspotRecord } from "./schema.ts";

type Answers = Map<PatchItem, Outcome<PatchReceipt>>;

/**
 * Patches several records: one read and one write per hundred of a type. Each item gets its own outcome,
 * in the order given. An item that cannot go with the others (merged, missing, the same record twice)
 * goes alone afterwards.
 */
export async function patchRecords(
  ports: PatchPorts,
  items: readonly PatchItem[],
): Promise<readonly Outcome<PatchReceipt>[]> {
  const answers: Answers = new Map();
  for (const group of Map.groupBy(items, (item) => item.record.objectType).values()) {
    for (let at = 0; at < group.length; at += BATCH_MAX) {
      await patchGroup(ports, group.slice(at, at + BATCH_MAX), answers);
    }
  }
  const outcomes: Outcome<PatchReceipt>[] = [];
  for (const item of items) {
    outcomes.push(answers.get(item) ?? (await patchRecord(ports, item)));
  }
  return outcomes;
}

async function patchGroup(
  ports: PatchPorts,
  group: readonly PatchItem[],
  answers: Answers,
): Promise<void> {
  const [first] = group;
  if (first === undefined) return;
  const type = HUBSPOT_OBJECT[first.record.objectType];
  const ids = group.map((item) => item.record.recordId).filter(isRecordId);
  const properties = [...new Set(group.flatMap((item) => propertiesToRead(item.write)))];
  const read = await readBatch(ports.call, type, ids, properties);
  if (!read.ok) {
    for (const item of group) answers.set(item, read);
    return;
  }
  const currentById = new Map(read.value.map((record) => [record.id, record]));
  const toSend = mergeEach(group, currentById, answers);
  await batchUpdate(ports, type, toSend, ({ item }, outcome) => answers.set(item, outcome));
}

/** Merges each item with what its record holds; settles those that need no call. */
function mergeEach(
  group: readonly PatchItem[],
  currentById: ReadonlyMap<string, HubspotRecord>,
  answers: Answers,
): readonly BatchItem[] {
  const toSend = new Map<string, BatchItem>();
  for (const item of group) {
    const current = currentById.get(item.record.recordId);
    if (current === undefined || toSend.has(current.id)) continue;
    const merged = mergeItem(current, item);
    if (!merged.ok) answers.set(item, merged);
    else if (isEmpty(merged.value)) answers.set(item, succeed(toReceipt(current, merged.value)));
    else toSend.set(current.id, { item, id: current.id, merged: merged.value });
  }
  return [...toSend.values()];
}

function mergeItem(current: HubspotRecord, { write }: PatchItem): Outcome<MergedPatch> {
  return current.archived === true ? fail({ type: "archived" }) : mergePatch(current, write);
}
