import { type Failure, fail, type Outcome, succeed } from "../../domain/failure.ts";
import type { PatchReceipt } from "../../domain/gateway.ts";
import type { ObjectType } from "../../domain/record.ts";
import { type Answers, composite } from "./composite.ts";
import { itemToFailure } from "./errors.ts";
import { columnsToSend, type MergedPatch } from "./merge-patch.ts";
import { judgeWritten, type PatchItem, type PatchPorts } from "./patch.ts";
import { PATHS, SALESFORCE_OBJECT } from "./paths.ts";
import { queryStep, rowsOf } from "./query.ts";
import { selectRecords, toRecord } from "./read-row.ts";
import { collectionSchema } from "./schema.ts";
import { idList } from "./soql.ts";
import { idOf, type ReadRecord } from "./to-domain.ts";

/** One merged patch, ready to go. No two of one call may be for the same record. */
export interface BatchItem {
  readonly item: PatchItem;
  readonly current: ReadRecord;
  readonly merged: MergedPatch;
}

type Settle = (item: BatchItem, outcome: Outcome<PatchReceipt>) => void;

/** Sends up to 200 patches of one type and reads the records back in one call, and settles each. */
export async function batchUpdate(
  ports: PatchPorts,
  objectType: ObjectType,
  items: readonly BatchItem[],
  settle: Settle,
): Promise<void> {
  if (items.length === 0) return;
  const type = SALESFORCE_OBJECT[objectType];
  const ids = items.map(({ current }) => idOf(current.row));
  const records = items.map(({ current, merged }) => ({
    attributes: { type },
    id: idOf(current.row),
    ...columnsToSend(current, merged),
  }));
  const back = `${selectRecords(objectType, ports.layout)} WHERE Id IN ${idList(ids)}`;
  const sent = await composite(
    ports,
    [
      {
        name: "write",
        method: "PATCH",
        path: PATHS.collections,
        body: { allOrNone: false, records },
      },
      queryStep("back", back),
    ],
    { effect: "write" },
  );
  const written = sent.ok ? await readAnswers(ports, objectType, items, sent.value) : sent;
  if (!written.ok) {
    for (const item of items) settle(item, written);
    return;
  }
  for (const item of items) settle(item, written.value(item));
}

/**
 * Salesforce answers in the order sent, and names the record only where it was written: a name that
 * stands in the wrong place puts every answer into doubt.
 */
async function readAnswers(
  ports: PatchPorts,
  objectType: ObjectType,
  items: readonly BatchItem[],
  answers: Answers,
): Promise<Outcome<(item: BatchItem) => Outcome<PatchReceipt>>> {
  const results = answers.read("write", collectionSchema);
  if (!results.ok) return results;
  const isInOrder =
    results.value.length === items.length &&
    results.value.every(({ success, id }, at) => {
      const asked = items[at];
      return (
        asked !== undefined &&
        (id === undefined || id === null ? !success : id === idOf(asked.current.row))
      );
    });
  if (!isInOrder) return fail(UNANSWERED);
  const back = await rowsOf(ports.call, answers, "back");
  const kept = new Map(
    (back.ok ? back.value : []).map((row) => [idOf(row), toRecord(row, objectType, ports.layout)]),
  );
  const resultOf = new Map(items.map((item, at) => [item, results.value[at]]));
  const context = { effect: "write", now: ports.now(), path: PATHS.collections } as const;
  return succeed((item) => {
    const result = resultOf.get(item);
    if (result?.success === false) return fail(itemToFailure(result.errors, context));
    const record = kept.get(idOf(item.current.row));
    return record === undefined
      ? fail(UNANSWERED)
      : succeed(judgeWritten(record, item.merged, item.item));
  });
}

const UNANSWERED: Failure = {
  type: "unknown",
  cause: "bad-reply",
  detail: "Salesforce's answer does not say what became of this record.",
};
