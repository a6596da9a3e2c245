import { type Failure, fail, type Outcome, succeed } from "../../domain/failure.ts";
import type { PatchReceipt } from "../../domain/gateway.ts";
import type { RecordKey } from "../../domain/record.ts";
import type { PatchWrite } from "../../domain/write.ts";
import type { Call } from "./call.ts";
import { dataOf, judgeWritten, type MergedPatch, mergePatch, toReceipt } from "./merge-patch.ts";
import type { TwentyObject } from "./paths.ts";
import { readByIds } from "./read-by-ids.ts";
import type { TwentyRow } from "./schema.ts";
import { handoffSelection } from "./selection.ts";
import { isArchived, versionOf } from "./to-domain.ts";
import { type ObjectName, ownerColumn, type Workspace } from "./workspace.ts";
import { type RowChange, type Written, writeRows } from "./write-rows.ts";

/** One record and what to write to it. */
export interface PatchItem {
  readonly record: RecordKey;
  readonly write: PatchWrite;
}

export interface PatchPorts {
  readonly call: Call;
  readonly now: () => number;
}

export interface PatchTarget {
  readonly object: TwentyObject;
  readonly name: ObjectName;
  readonly workspace: Workspace;
}

/** A patch that has something to send. */
interface Ready {
  readonly item: PatchItem;
  readonly merged: MergedPatch;
  readonly change: RowChange;
}

type Answers = Map<PatchItem, Outcome<PatchReceipt>>;

/** How often a record may change between our look and our write before it has to wait. */
const ATTEMPTS = 3;

/**
 * Patches records of one kind, no record twice: reads all, merges each, writes all in one request. Where the
 * server takes conditions, a record that changed in between is read and merged anew; where it does not, what
 * it holds afterwards is read back, since two writes that meet can undo each other there.
 */
export async function patchBatch(
  ports: PatchPorts,
  target: PatchTarget,
  items: readonly PatchItem[],
): Promise<Answers> {
  const answers: Answers = new Map();
  let open = items;
  for (let attempt = 0; attempt < ATTEMPTS && open.length > 0; attempt += 1) {
    open = await patchOnce(ports, target, open, answers);
  }
  for (const item of open) answers.set(item, fail(contested(ports.now())));
  return answers;
}

/** Settles what can be settled; answers with the items whose record changed meanwhile. */
async function patchOnce(
  ports: PatchPorts,
  target: PatchTarget,
  items: readonly PatchItem[],
  answers: Answers,
): Promise<readonly PatchItem[]> {
  const { object, name, workspace } = target;
  const selection = handoffSelection(workspace, name);
  const ids = items.map(({ record }) => record.recordId);
  const read = await readByIds(ports.call, object, ids, selection);
  if (!read.ok) {
    for (const item of items) answers.set(item, read);
    return [];
  }
  const rowById = new Map(read.value.map((row) => [row.id, row]));
  const ready = items.flatMap((item) => {
    const prepared = prepare(rowById.get(item.record.recordId), item, target);
    if ("change" in prepared) return [prepared];
    answers.set(item, prepared);
    return [];
  });
  const changes = ready.map(({ change }) => change);
  const written = await writeRows(ports.call, object, selection, changes);
  return settle(ports, target, ready, written, answers);
}

function prepare(
  current: TwentyRow | undefined,
  item: PatchItem,
  { workspace, name }: PatchTarget,
): Ready | Outcome<PatchReceipt> {
  if (current === undefined) return fail({ type: "not-found" });
  if (isArchived(current)) return fail({ type: "archived" });
  const ownerField = ownerColumn(workspace, name);
  const merged = mergePatch(current, item.write, ownerField);
  if (!merged.ok) return merged;
  if (merged.value.values.size === 0) return succeed(toReceipt(current, merged.value));
  const data = dataOf(merged.value, workspace, name, ownerField);
  if (!data.ok) return data;
  const ifVersion = workspace.conditionalWrite === true ? versionOf(current) : null;
  return { item, merged: merged.value, change: { id: current.id, data: data.value, ifVersion } };
}

async function settle(
  ports: PatchPorts,
  target: PatchTarget,
  ready: readonly Ready[],
  written: readonly Outcome<Written>[],
  answers: Answers,
): Promise<readonly PatchItem[]> {
  const pairs = ready.flatMap((one, index) => {
    const outcome = written[index];
    return outcome === undefined ? [] : [{ one, outcome }];
  });
  const kept = new Map<string, TwentyRow>();
  const again: PatchItem[] = [];
  for (const { one, outcome } of pairs) {
    if (!outcome.ok) answers.set(one.item, fail(afterWrite(outcome.failure, ports.now())));
    else if (outcome.value === "changed") again.push(one.item);
    else kept.set(one.change.id, outcome.value);
  }
  for (const row of await readBack(ports, target, [...kept.keys()])) kept.set(row.id, row);
  const ownerField = ownerColumn(target.workspace, target.name);
  for (const { item, merged, change } of ready) {
    const row = kept.get(change.id);
    if (row === undefined) continue;
    answers.set(item, succeed(judgeWritten(row, merged, item.write, ownerField)));
  }
  return again;
}

/** What the records hold now. Where it cannot be read, what the write itself answered has to do. */
async function readBack(
  { call }: PatchPorts,
  { object, name, workspace }: PatchTarget,
  ids: readonly string[],
): Promise<readonly TwentyRow[]> {
  if (workspace.conditionalWrite === true || ids.length === 0) return [];
  const read = await readByIds(call, object, ids, handoffSelection(workspace, name));
  return read.ok ? read.value : [];
}

/** A record that was there a moment ago, or a collision without a field: to be looked at again. */
export function afterWrite(failure: Failure, now: number): Failure {
  const isInMotion = failure.type === "conflict" && failure.fields.length === 0;
  return isInMotion ? contested(now) : failure;
}

export function contested(now: number): Failure {
  const detail = "Another change to this record was on its way.";
  return { type: "busy", retryAt: now + 2_000, detail };
}
