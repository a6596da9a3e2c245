import {
  type FieldConflict,
  type FieldIssue,
  fail,
  type Outcome,
  type Result,
} from "../../domain/failure.ts";
import {
  HANDOFF_FIELD_NAMES,
  HANDOFF_FIELDS,
  type HandoffField,
} from "../../domain/handoff-field.ts";
import { neededFields, patchedFields } from "../../domain/merge-write.ts";
import type { ObjectType } from "../../domain/record.ts";
import type { PatchWrite } from "../../domain/write.ts";
import * as values from "../values/merge-patch.ts";
import { type StoredValue, toStoredValue } from "./from-domain.ts";
import { toFieldName } from "./handoff-fields.ts";
import type { Learned } from "./learned.ts";
import type { PipedriveRecord } from "./schema.ts";
import { toHandoffValues } from "./to-domain.ts";

/** A patch as Pipedrive takes it, by handoff field. */
export type MergedPatch = values.MergedPatch<StoredValue>;

/** Version 2 answers at most so many custom fields that are asked for by key. */
const KEYS_MAX = 15;

/** The fields of a patch that this account has no custom field for. */
export function missingFields(write: PatchWrite, { codes }: Learned): readonly HandoffField[] {
  const log: readonly HandoffField[] = write.events.length > 0 ? ["log"] : [];
  return [...ourFields(write), ...log].filter((field) => !codes.has(field));
}

/** The custom fields to read before a patch can be merged; null when there are too many to name. */
export function keysToRead(write: PatchWrite, { codes }: Learned): readonly string[] | null {
  const fields: readonly HandoffField[] = [...onlyOurs(neededFields(write)), "log"];
  const keys = fields.flatMap((field) => codes.get(field) ?? []);
  return keys.length > KEYS_MAX ? null : keys;
}

function ourFields(write: PatchWrite): readonly HandoffField[] {
  return onlyOurs(patchedFields(write));
}

function onlyOurs(fields: readonly HandoffField[]): readonly HandoffField[] {
  return fields.filter((field) => HANDOFF_FIELDS[field].ours);
}

/** Merges a patch with what the record holds now. `rejected` when Pipedrive could not keep a value whole. */
export function mergePatch(
  current: PipedriveRecord,
  write: PatchWrite,
  learned: Learned,
): Outcome<MergedPatch> {
  const toStored = (field: HandoffField, value: string | null): Result<StoredValue, FieldIssue> =>
    field === "ownerId" || learned.codes.has(field)
      ? toStoredValue(field, value)
      : fail({ field: toFieldName(field), message: noField(field) });
  return values.mergePatch(toHandoffValues(current, learned), write, toStored);
}

function noField(field: HandoffField): string {
  return `Pipedrive has no field "${toFieldName(field)}" yet. Run "Set up CRM fields" in the settings, or ask an admin to.`;
}

/** The body to send: version 2 keeps custom fields in a place of their own, version 1 has them between all others. */
export function bodyOf(
  merged: MergedPatch,
  objectType: ObjectType,
  { codes }: Learned,
): Readonly<Record<string, unknown>> {
  const custom: Record<string, StoredValue> = {};
  for (const [field, value] of merged.values) {
    const code = codes.get(field);
    if (code !== undefined) custom[code] = value;
  }
  const owner = merged.values.get("ownerId");
  const own = owner === undefined ? {} : { owner_id: owner };
  if (objectType === "lead") return { ...own, ...custom };
  return Object.keys(custom).length === 0 ? own : { ...own, custom_fields: custom };
}

/**
 * The sent fields of which the answer shows no trace: version 1 takes a key that it does not know without
 * a word, and then the value is nowhere.
 */
export function untakenFields(
  kept: PipedriveRecord,
  sent: MergedPatch,
  { codes }: Learned,
): readonly HandoffField[] {
  const custom = kept.custom_fields ?? {};
  return [...sent.values]
    .filter(([field, value]) => value !== null && !Object.hasOwn(custom, codes.get(field) ?? ""))
    .map(([field]) => field)
    .filter((field) => HANDOFF_FIELDS[field].ours);
}

/** The fields where Pipedrive kept something else than what was sent, as far as its answer tells. */
export function lostFields(
  kept: PipedriveRecord,
  sent: MergedPatch,
  {
    write,
    objectType,
    learned,
  }: {
    readonly write: PatchWrite;
    readonly objectType: ObjectType;
    readonly learned: Learned;
  },
): readonly FieldConflict[] {
  const all = toHandoffValues(kept, learned);
  const custom = kept.custom_fields ?? {};
  // A lead names only the fields that hold something: what it does not name is empty.
  const named = HANDOFF_FIELD_NAMES.filter(
    (field) =>
      objectType === "lead" ||
      (field === "ownerId"
        ? kept.owner_id !== undefined
        : Object.hasOwn(custom, learned.codes.get(field) ?? "")),
  );
  const held = Object.fromEntries(named.map((field) => [field, all[field] ?? null]));
  return values.lostFields(held, sent, write);
}
