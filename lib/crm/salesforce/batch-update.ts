import { type Failure, fail, type Outcome, succeed } from "../../domain/failure.ts";
import type { PatchReceipt } from "../../domain/gateway.ts";
import type { ObjectType } from "../../domain/record.ts";
import { type Answers, composite, type Step } from "./composite.ts";
import { itemToFailure } from "./errors.ts";
import type { MergedPatch } from "./merge-patch.ts";
import { judgeWritten, type PatchItem, type PatchPorts } from "./patch.ts";
import { PATHS } from "./paths.ts";
import { queryStep, rowsOf } from "./query.ts";
import { selectRecords, toRecord } from "./read-row.ts";
import { collectionSchema, type SalesforceError } from "./schema.ts";
import { idList } from "./soql.ts";
import { idOf, type ReadRecord } from "./to-domain.ts";
import type { RowWrite } from "./write-rows.ts";

/** One merged patch, ready to go. No two of one call may be for the same record. */
export interface BatchItem {
  readonly item: PatchItem;
  readonly current: ReadRecord;
  readonly merged: MergedPatch;
  readonly rows: readonly RowWrite[];
}

type Settle = (item: BatchItem, outcome: Outcome<PatchReceipt>) => void;

/** Sends up to 200 rows of one type's patches and reads the records back in one call, and settles each. */
export async function batchUpdate(
  ports: PatchPorts,
  objectType: ObjectType,
  items: readonly BatchItem[],
  settle: Settle,
): Promise<void> {
  if (items.length === 0) return;
  const ids = items.map(({ current }) => idOf(current.row));
  const back = `${selectRecords(objectType, ports.layout)} WHERE Id IN ${idList(ids)}`;
  const updates = rowsIn(items, "update");
  const creates = rowsIn(items, "create");
  const steps = [
    collectionStep("update", "PATCH", updates),
    ...(creates.length === 0 ? [] : [collectionStep("create", "POST", creates)]),
    queryStep("back", back),
  ];
  const sent = await composite(ports, steps, { effect: "write" });
  const judge = sent.ok
    ? await readAnswers(ports, objectType, [updates, creates], sent.value)
    : sent;
  for (const item of items) settle(item, judge.ok ? judge.value(item) : judge);
}

/** One row of a call, and for whom it is. */
interface SentRow {
  readonly item: BatchItem;
  readonly row: RowWrite;
}

function rowsIn(items: readonly BatchItem[], kind: RowWrite["kind"]): readonly SentRow[] {
  const rows = items.flatMap((item) => item.rows.map((row) => ({ item, row })));
  // Rows of one object stand together: Salesforce takes no more than ten changes of object in a call.
  return rows
    .filter(({ row }) => row.kind === kind)
    .toSorted((left, right) => left.row.object.localeCompare(right.row.object));
}

function collectionStep(name: string, method: "PATCH" | "POST", rows: readonly SentRow[]): Step {
  const records = rows.map(({ row }) => ({
    attributes: { type: row.object },
    ...(row.id === null ? {} : { id: row.id }),
    ...row.values,
  }));
  return { name, method, path: PATHS.collections, body: { allOrNone: false, records } };
}

async function readAnswers(
  ports: PatchPorts,
  objectType: ObjectType,
  [updates, creates]: readonly [readonly SentRow[], readonly SentRow[]],
  answers: Answers,
): Promise<Outcome<(item: BatchItem) => Outcome<PatchReceipt>>> {
  const updated = readResults(answers, "update", updates);
  if (!updated.ok) return updated;
  const created = creates.length === 0 ? succeed([]) : readResults(answers, "create", creates);
  if (!created.ok) return created;
  const results = Map.groupBy([...updated.value, ...created.value], ({ item }) => item);
  const back = await rowsOf(ports.call, answers, "back");
  const kept = new Map(
    (back.ok ? back.value : []).map((row) => [idOf(row), toRecord(row, objectType, ports.layout)]),
  );
  const context = { effect: "write", now: ports.now(), path: PATHS.collections } as const;
  return succeed((item) => {
    const rows = results.get(item) ?? [];
    const refused = rows.find(({ success }) => !success);
    if (refused !== undefined) {
      const isWhole = rows.every(({ success }) => !success);
      return fail(isWhole ? itemToFailure(refused.errors, context) : HALF_DONE);
    }
    const record = kept.get(idOf(item.current.row));
    return record === undefined
      ? fail(UNANSWERED)
      : succeed(judgeWritten(record, item.merged, item.item));
  });
}

interface RowResult {
  readonly item: BatchItem;
  readonly success: boolean;
  readonly errors: readonly SalesforceError[];
}

/**
 * Salesforce answers in the order sent, and names a row only where it was written: a name that stands in
 * the wrong place puts every answer into doubt.
 */
function readResults(
  answers: Answers,
  name: string,
  sent: readonly SentRow[],
): Outcome<readonly RowResult[]> {
  const read = answers.read(name, collectionSchema);
  if (!read.ok) return read;
  if (read.value.length !== sent.length) return fail(UNANSWERED);
  const results = sent.flatMap(({ item, row }, at) => {
    const result = read.value[at];
    if (result === undefined) return [];
    const { success, errors, id = null } = result;
    const isItsOwn = id === null ? !success : row.id === null || row.id === id;
    return isItsOwn ? [{ item, success, errors }] : [];
  });
  return results.length === sent.length ? succeed(results) : fail(UNANSWERED);
}

const UNANSWERED: Failure = {
  type: "unknown",
  cause: "bad-reply",
  detail: "Salesforce's answer does not say what became of this record.",
};

/** Where the handoff lives in a task, record and task are two rows: a repeat writes the one that is missing. */
const HALF_DONE: Failure = {
  type: "unknown",
  cause: "server-error",
  detail: "Salesforce took a part of this change only.",
};
