import { type Failure, fail, type Outcome, succeed } from "../../domain/failure.ts";
import type { PatchReceipt } from "../../domain/gateway.ts";
import type { ObjectType, RecordKey } from "../../domain/record.ts";
import type { PatchWrite } from "../../domain/write.ts";
import { toRecordId } from "../../pages/salesforce/record-id.ts";
import { type Answers, composite, type Step } from "./composite.ts";
import { lostFields, type MergedPatch, mergePatch } from "./merge-patch.ts";
import { recordPage } from "./page-links.ts";
import { PATHS } from "./paths.ts";
import { queryStep } from "./query.ts";
import { type RecordPorts, readLiving, selectRecords, toRecord } from "./read-row.ts";
import { querySchema, type Row } from "./schema.ts";
import { idLiteral } from "./soql.ts";
import { readFlag, readMoment, readText } from "./text.ts";
import { idOf, type ReadRecord, versionOf } from "./to-domain.ts";
import { type RowWrite, toRowWrites } from "./write-rows.ts";

/** One record and what to write to it. */
export interface PatchItem {
  readonly record: RecordKey;
  readonly write: PatchWrite;
}

export interface PatchPorts extends RecordPorts {
  readonly pageHost: string | null;
}

/** How often a write is merged anew because somebody else was faster, before the record is left for later. */
const TRIES_MAX = 3;

/**
 * Reads and merges, then writes and reads back in one call, where the write is refused when the record
 * has changed since it was read. Salesforce compares whole seconds: a change in the very second of the
 * one before it passes unseen.
 */
export async function patchRecord(
  ports: PatchPorts,
  item: PatchItem,
): Promise<Outcome<PatchReceipt>> {
  const { record: key, write } = item;
  const id = toRecordId(key.recordId);
  if (id === null) return fail({ type: "not-found" });
  for (let tries = 0; tries < TRIES_MAX; tries += 1) {
    const read = await readLiving(ports, key.objectType, id);
    if (!read.ok) return read;
    const current = read.value.record;
    const merged = mergePatch(current, write);
    if (!merged.ok) return merged;
    if (isEmpty(merged.value)) return succeed(toReceipt(current, merged.value));
    const trouble = whyReadOnly(current, key.objectType, ports.pageHost);
    if (trouble !== null) return fail(trouble);
    const steps = toSteps(ports, key.objectType, current, merged.value);
    if (!steps.ok) return steps;
    const answers = await composite(ports, steps.value, { effect: "write", together: true });
    if (!answers.ok) return answers;
    const { refused } = answers.value;
    if (refused === null) {
      return judgeAnswer(ports, answers.value, current, merged.value, item);
    }
    if (refused.status !== 412) return fail(refused.failure);
  }
  const detail = "Others keep changing this record at the same moment.";
  return fail({ type: "busy", retryAt: ports.now() + 2_000, detail });
}

export function isEmpty({ values }: MergedPatch): boolean {
  return values.size === 0;
}

export function toReceipt(record: ReadRecord, { conflicts, replaced }: MergedPatch): PatchReceipt {
  return { recordId: idOf(record.row), version: versionOf(record), conflicts, replaced };
}

/** The receipt for a written record. What Salesforce kept in place of our values is a conflict like any other. */
export function judgeWritten(
  kept: ReadRecord,
  sent: MergedPatch,
  { write }: PatchItem,
): PatchReceipt {
  const lost = lostFields(kept, sent, write);
  return toReceipt(kept, { ...sent, conflicts: [...sent.conflicts, ...lost] });
}

/** A converted lead can be read but not written: its story goes on in the contact that it became. */
export function whyReadOnly(
  { row }: ReadRecord,
  objectType: ObjectType,
  pageHost: string | null,
): Failure | null {
  if (objectType !== "lead" || !readFlag(row, "IsConverted")) return null;
  const contactId = toRecordId(readText(row, "ConvertedContactId") ?? "");
  const page = contactId === null ? null : recordPage(pageHost, "person", contactId);
  const where = page === null ? "" : `: ${page}`;
  const message = `This lead has been converted. Open the contact that it became and go on there${where}`;
  return { type: "rejected", issues: [{ field: null, message }] };
}

/** What was read is written on one condition: that nobody has changed it since. */
function toSteps(
  ports: PatchPorts,
  objectType: ObjectType,
  current: ReadRecord,
  merged: MergedPatch,
): Outcome<readonly Step[]> {
  const rows = toRowWrites(current, objectType, merged, ports);
  if (!rows.ok) return rows;
  const [record, ...others] = rows.value;
  const back = `${selectRecords(objectType, ports.layout)} WHERE Id = ${idLiteral(idOf(current.row))}`;
  return succeed([
    toStep(record, "record"),
    ...others.map((row, at) => toStep(row, `task${at}`)),
    queryStep("back", back),
  ]);
}

function toStep(write: RowWrite, name: string): Step {
  const { object, values: body } = write;
  if (write.kind === "create") return { name, method: "POST", path: PATHS.objects(object), body };
  const headers = { "If-Unmodified-Since": lastModified(write.read) };
  return { name, method: "PATCH", path: PATHS.object(object, write.id), body, headers };
}

/** "Sat, 21 Nov 2026 10:00:00 GMT" */
function lastModified(row: Row): string {
  return new Date(readMoment(row, "LastModifiedDate") ?? 0).toUTCString();
}

function judgeAnswer(
  { layout }: PatchPorts,
  answers: Answers,
  current: ReadRecord,
  merged: MergedPatch,
  item: PatchItem,
): Outcome<PatchReceipt> {
  const back = answers.read("back", querySchema);
  if (!back.ok) return back;
  const { objectType } = item.record;
  const kept = back.value.records.map((row) => toRecord(row, objectType, layout));
  const [only] = kept;
  if (only === undefined || idOf(only.row) !== idOf(current.row)) return fail(OTHER_RECORD);
  return succeed(judgeWritten(only, merged, item));
}

const OTHER_RECORD: Failure = {
  type: "unknown",
  cause: "bad-reply",
  detail: "Salesforce answered for another record than the one that was written.",
};
