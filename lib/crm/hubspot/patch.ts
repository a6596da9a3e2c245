import { type Failure, fail, type Outcome, succeed } from "../../domain/failure.ts";
import type { PatchReceipt } from "../../domain/gateway.ts";
import type { RecordKey } from "../../domain/record.ts";
import type { PatchWrite } from "../../domain/write.ts";
import { changesMet } from "../http/call-failure.ts";
import type { Call } from "./call.ts";
import {
  lostFields,
  type MergedPatch,
  mergePatch,
  propertiesOf,
  propertiesToRead,
} from "./merge-patch.ts";
import { HUBSPOT_OBJECT, isRecordId, PATHS } from "./paths.ts";
import { answersFor, readObject } from "./read-object.ts";
import { type HubspotRecord, objectSchema } from "./schema.ts";
import { versionOf } from "./to-domain.ts";

/** One record and what to write to it. */
export interface PatchItem {
  readonly record: RecordKey;
  readonly write: PatchWrite;
}

export interface PatchPorts {
  readonly call: Call;
  readonly now: () => number;
}

/**
 * Reads, merges, writes what may be written, and compares what HubSpot kept. Between the read and the write lies one round trip in which
 * somebody else can still write: HubSpot has no condition to put on a write.
 */
export async function patchRecord(
  { call, now }: PatchPorts,
  item: PatchItem,
): Promise<Outcome<PatchReceipt>> {
  const { record: key, write } = item;
  if (!isRecordId(key.recordId)) return fail({ type: "not-found" });
  const type = HUBSPOT_OBJECT[key.objectType];
  const read = await readObject(call, type, key.recordId, propertiesToRead(write));
  if (!read.ok) return read;
  const current = read.value;
  const merged = mergePatch(current, write);
  if (!merged.ok) return merged;
  if (isEmpty(merged.value)) return succeed(toReceipt(current, merged.value));
  const written = await call({
    method: "PATCH",
    // The id it answered with: an id that was merged away leads to the record that took it in.
    path: PATHS.object(type, current.id),
    body: { properties: propertiesOf(merged.value) },
    effect: "write",
    schema: objectSchema,
  });
  if (!written.ok) return fail(afterWrite(written.failure, now()));
  if (!(await answersFor(call, type, current.id, written.value.id))) return fail(OTHER_RECORD);
  return succeed(judgeWritten(written.value, merged.value, item));
}

const OTHER_RECORD: Failure = {
  type: "unknown",
  cause: "bad-reply",
  detail: "HubSpot answered for another record than the one that was written.",
};

/** The receipt for a written record. What HubSpot kept in place of our values is a conflict like any other. */
export function judgeWritten(
  kept: HubspotRecord,
  sent: MergedPatch,
  { write }: PatchItem,
): PatchReceipt {
  const lost = lostFields(kept, sent, write);
  return toReceipt(kept, { ...sent, conflicts: [...sent.conflicts, ...lost] });
}

export function toReceipt(
  record: HubspotRecord,
  { conflicts, replaced }: MergedPatch,
): PatchReceipt {
  return { recordId: record.id, version: versionOf(record), conflicts, replaced };
}

export function isEmpty({ values }: MergedPatch): boolean {
  return values.size === 0;
}

/** A 409 names no field: two writes met. Reading and merging anew in a moment settles it. */
export function afterWrite(failure: Failure, now: number): Failure {
  if (failure.type !== "conflict" || failure.fields.length > 0) return failure;
  return changesMet({ now });
}
