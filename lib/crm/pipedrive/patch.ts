import {
  type Failure,
  type FieldIssue,
  fail,
  type Outcome,
  succeed,
} from "../../domain/failure.ts";
import type { PatchReceipt } from "../../domain/gateway.ts";
import type { RecordKey } from "../../domain/record.ts";
import type { PatchWrite } from "../../domain/write.ts";
import type { Call } from "./call.ts";
import { COSTS } from "./costs.ts";
import { unknownKeys } from "./errors.ts";
import { toFieldName } from "./handoff-fields.ts";
import type { Learned, LearnedNames } from "./learned.ts";
import {
  bodyOf,
  keysToRead,
  lostFields,
  type MergedPatch,
  mergePatch,
  missingFields,
  untakenFields,
} from "./merge-patch.ts";
import { isRecordId, PATHS } from "./paths.ts";
import { readObject, schemaOf } from "./read-object.ts";
import { envelope, type PipedriveRecord } from "./schema.ts";
import { versionOf } from "./to-domain.ts";

/** One record and what to write to it. */
export interface PatchItem {
  readonly record: RecordKey;
  readonly write: PatchWrite;
}

export interface PatchPorts {
  readonly call: Call;
  readonly names: LearnedNames;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

/** How long a missing field is believed to be missing: an admin may be making it at this moment. */
const MISSING_FOR_MS = 60_000;

/**
 * Reads, merges, writes what may be written, and compares what Pipedrive kept. Between the read and the
 * write lies one round trip in which somebody else can still write: Pipedrive has no condition to put on
 * a write. Keys of fields that do not fit any more are learned anew, once.
 */
export async function patchRecord(
  ports: PatchPorts,
  item: PatchItem,
): Promise<Outcome<PatchReceipt>> {
  const { call, names } = ports;
  const { objectType, recordId } = item.record;
  if (!isRecordId(objectType, recordId)) return fail({ type: "not-found" });
  const known = await names.read(call, objectType);
  if (!known.ok) return known;
  const isOld = ports.now() - known.value.at >= MISSING_FOR_MS;
  const isShort = isOld && missingFields(item.write, known.value).length > 0;
  const first = isShort ? null : await attempt(ports, item, known.value);
  if (first !== null && !first.isStale) return first.outcome;
  const learned = await names.relearn(call, objectType);
  if (!learned.ok) return learned;
  if (first !== null && !hasOtherKeys(known.value, learned.value)) return first.outcome;
  return (await attempt(ports, item, learned.value)).outcome;
}

/** What came of one try, and whether the keys that it used are not (all) this account's. */
interface Attempt {
  readonly outcome: Outcome<PatchReceipt>;
  readonly isStale: boolean;
}

async function attempt(
  { call }: PatchPorts,
  { record: key, write }: PatchItem,
  learned: Learned,
): Promise<Attempt> {
  const { objectType, recordId } = key;
  const read = await readObject(call, objectType, recordId, keysToRead(write, learned));
  if (!read.ok) return refusedAttempt(read.failure, learned);
  const current = read.value;
  const merged = mergePatch(current, write, learned);
  if (!merged.ok) return { outcome: merged, isStale: false };
  if (merged.value.values.size === 0) {
    return { outcome: succeed(toReceipt(current, merged.value)), isStale: false };
  }
  const isLead = objectType === "lead";
  const written = await call({
    method: "PATCH",
    path: PATHS.record(objectType, current.id),
    body: bodyOf(merged.value, objectType, learned),
    effect: "write",
    cost: isLead ? COSTS.updateLead : COSTS.update,
    schema: envelope(schemaOf(objectType)),
  });
  if (!written.ok) return refusedAttempt(written.failure, learned);
  const kept = written.value.data;
  if (kept.id !== current.id) return { outcome: fail(OTHER_RECORD), isStale: false };
  const lost = lostFields(kept, merged.value, { write, objectType, learned });
  const conflicts = [...merged.value.conflicts, ...lost];
  return {
    outcome: succeed(toReceipt(kept, { ...merged.value, conflicts })),
    isStale: isLead && untakenFields(kept, merged.value, learned).length > 0,
  };
}

function toReceipt(
  record: PipedriveRecord,
  { conflicts, replaced }: Pick<MergedPatch, "conflicts" | "replaced">,
): PatchReceipt {
  return { recordId: record.id, version: versionOf(record), conflicts, replaced };
}

const OTHER_RECORD: Failure = {
  type: "unknown",
  cause: "bad-reply",
  detail: "Pipedrive answered for another record than the one that was written.",
};

function refusedAttempt(failure: Failure, learned: Learned): Attempt {
  const isStale = unknownKeys(failure).length > 0;
  return { outcome: fail(isStale ? withNames(failure, learned) : failure), isStale };
}

/** A key of forty characters tells people nothing: the field's name stands in its place. */
function withNames(failure: Failure, { codes }: Learned): Failure {
  if (failure.type !== "rejected") return failure;
  const nameByCode = new Map([...codes].map(([field, code]) => [code, toFieldName(field)]));
  const issues = failure.issues.map((issue): FieldIssue => {
    const name = nameByCode.get(issue.field ?? "");
    return name === undefined
      ? issue
      : { field: name, message: `Pipedrive does not take "${name}": ${issue.message}` };
  });
  return { ...failure, issues };
}

function hasOtherKeys(before: Learned, after: Learned): boolean {
  const all = new Set([...before.codes.keys(), ...after.codes.keys()]);
  return [...all].some((field) => before.codes.get(field) !== after.codes.get(field));
}
