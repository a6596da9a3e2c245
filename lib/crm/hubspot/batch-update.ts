import { type Failure, fail, type Outcome, succeed } from "../../domain/failure.ts";
import type { PatchReceipt } from "../../domain/gateway.ts";
import { itemToFailure } from "./errors.ts";
import { type MergedPatch, propertiesOf } from "./merge-patch.ts";
import { afterWrite, judgeWritten, type PatchItem, type PatchPorts } from "./patch.ts";
import { type HubspotObject, PATHS } from "./paths.ts";
import { namesIn } from "./plain-message.ts";
import { batchUpdateSchema, type HubspotError, type HubspotRecord, isOfOneId } from "./schema.ts";

/** One merged patch, ready to go. No two of one call may have the same `id`. */
export interface BatchItem {
  readonly item: PatchItem;
  readonly id: string;
  readonly merged: MergedPatch;
}

type Settle = (item: BatchItem, outcome: Outcome<PatchReceipt>) => void;

/**
 * Sends up to a hundred patches in one call and settles each. A call that is refused as a whole because
 * of some item is halved until that item stands alone, so that it holds up nobody else.
 */
export async function batchUpdate(
  ports: PatchPorts,
  type: HubspotObject,
  items: readonly BatchItem[],
  settle: Settle,
): Promise<void> {
  if (items.length === 0) return;
  const sent = await ports.call({
    method: "POST",
    path: PATHS.batchUpdate(type),
    body: {
      inputs: items.map(({ id, merged }) => ({
        id,
        properties: propertiesOf(merged),
        objectWriteTraceId: traceOf(id),
      })),
    },
    effect: "write",
    schema: batchUpdateSchema,
  });
  if (sent.ok) return settleEach(items, sent.value.results, sent.value.errors ?? [], settle, ports);
  const failure = afterWrite(sent.failure, ports.now());
  const isAboutAnItem = failure.type === "rejected" || failure.type === "not-found";
  if (isAboutAnItem && items.length > 1) {
    const middle = Math.ceil(items.length / 2);
    await batchUpdate(ports, type, items.slice(0, middle), settle);
    await batchUpdate(ports, type, items.slice(middle), settle);
    return;
  }
  for (const item of items) settle(item, fail(failure));
}

/** An echo that HubSpot puts beside results and errors. It maps answers to items and guards against nothing else. */
function traceOf(id: string): string {
  return `handrail-${id}`;
}

/**
 * Matches answers to items by id and trace, never by position. An item
 * without exactly one answer stays open: it may have been written.
 */
function settleEach(
  items: readonly BatchItem[],
  results: readonly HubspotRecord[],
  errors: readonly HubspotError[],
  settle: Settle,
  ports: PatchPorts,
): void {
  for (const item of items) {
    const kept = results.filter((result) => isFor(item, result));
    const refused = errors.filter((error) => names(error, item.id));
    const [onlyResult, secondResult] = kept;
    const [firstError] = refused;
    if (onlyResult !== undefined && secondResult === undefined && firstError === undefined) {
      settle(item, succeed(judgeWritten(onlyResult, item.merged, item.item)));
    } else if (firstError !== undefined && onlyResult === undefined) {
      settle(item, fail(refusal(firstError, ports)));
    } else settle(item, fail(UNANSWERED));
  }
}

function isFor(item: BatchItem, result: HubspotRecord): boolean {
  const trace = result.objectWriteTraceId ?? null;
  const isTraced = trace === null || trace === traceOf(item.id);
  return isOfOneId(result) && result.id === item.id && isTraced;
}

function names(error: HubspotError, id: string): boolean {
  const details = error.errors ?? [];
  const contexts = [error.context, ...details.map((detail) => detail.context)];
  return contexts.some(
    (context) =>
      namesIn(context, ["objectWriteTraceId"]).includes(traceOf(id)) ||
      namesIn(context, ["id", "ids", "objectId", "objectIds"]).includes(id),
  );
}

function refusal(error: HubspotError, { now }: PatchPorts): Failure {
  return itemToFailure(error, {
    effect: "write",
    now: now(),
    timeZone: null,
    path: "batch/update",
  });
}

const UNANSWERED: Failure = {
  type: "unknown",
  cause: "bad-reply",
  detail: "HubSpot's answer does not say what became of this record.",
};
