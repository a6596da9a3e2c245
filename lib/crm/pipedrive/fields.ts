import { type Failure, type Outcome, succeed } from "../../domain/failure.ts";
import type { FieldSetupStep } from "../../domain/gateway.ts";
import { HANDOFF_FIELDS, type HandoffField } from "../../domain/handoff-field.ts";
import type { Call } from "./call.ts";
import { COSTS } from "./costs.ts";
import {
  findField,
  namesakes,
  OUR_FIELDS,
  TYPE_WORDS,
  toFieldName,
  toFieldType,
} from "./handoff-fields.ts";
import { type LearnedNames, readFields } from "./learned.ts";
import { type FieldKind, PATHS } from "./paths.ts";
import { envelope, fieldSchema, type PipedriveField } from "./schema.ts";

const KINDS = [
  { kind: "person", label: "Person" },
  { kind: "deal", label: "Deal and lead" },
] as const satisfies readonly { readonly kind: FieldKind; readonly label: string }[];

/**
 * "Set up CRM fields": the fields of persons and of deals (which leads take over) that are missing. What
 * exists is left as it is. Names need not be unique in Pipedrive, so two browsers at once can make a field
 * twice: every browser then takes the same one of them, and the next run tells of the other. Without the
 * right to make fields every missing one is listed as what an admin has to make.
 */
export async function setUpFields(
  call: Call,
  names: LearnedNames,
  onStep: (step: FieldSetupStep) => Promise<void>,
): Promise<Outcome<readonly FieldSetupStep[]>> {
  const steps: FieldSetupStep[] = [];
  let mayCreate = true;
  for (const { kind, label } of KINDS) {
    const existing = await readFields(call, kind);
    if (!existing.ok) return existing;
    for (const field of OUR_FIELDS) {
      const made = await ensureField(call, kind, field, existing.value, mayCreate);
      if (!made.ok) return made;
      if (made.value.isForbidden) mayCreate = false;
      const step = { ...made.value.step, label: `${label}: ${HANDOFF_FIELDS[field].label}` };
      steps.push(step);
      await onStep(step);
    }
  }
  for (const type of ["person", "lead", "deal"] as const) {
    const learned = await names.relearn(call, type);
    if (!learned.ok) return learned;
  }
  return succeed(steps);
}

interface Made {
  readonly step: Omit<FieldSetupStep, "label">;
  readonly isForbidden: boolean;
}

async function ensureField(
  call: Call,
  kind: FieldKind,
  field: HandoffField,
  existing: readonly PipedriveField[],
  mayCreate: boolean,
): Promise<Outcome<Made>> {
  const there = judgeExisting(field, existing);
  if (there !== null) return succeed({ step: there, isForbidden: false });
  if (!mayCreate) return succeed(forAnAdmin(field));
  const created = await call({
    method: "POST",
    path: PATHS.fields(kind),
    body: { field_name: toFieldName(field), field_type: toFieldType(field) },
    effect: "write",
    cost: COSTS.createField,
    schema: envelope(fieldSchema),
  });
  if (created.ok) return succeed({ step: { state: "created", detail: null }, isForbidden: false });
  const { failure } = created;
  if (failure.type === "forbidden") return succeed(forAnAdmin(field, failure.detail));
  if (failure.type !== "rejected") return created;
  return succeed({ step: { state: "failed", detail: messageOf(failure) }, isForbidden: false });
}

function judgeExisting(
  field: HandoffField,
  existing: readonly PipedriveField[],
): Made["step"] | null {
  const alike = namesakes(field, existing);
  const ours = findField(field, existing);
  if (alike.length === 0) return null;
  const name = toFieldName(field);
  if (ours === undefined) {
    const wanted = TYPE_WORDS[toFieldType(field)];
    const detail = `"${name}" is there already with the type "${alike[0]?.field_type ?? "unknown"}"; Handrail needs the type "${wanted}". Rename that field in Pipedrive, then run this again.`;
    return { state: "foreign", detail };
  }
  if (alike.length === 1) return { state: "exists", detail: null };
  const detail = `${alike.length} fields are called "${name}". Handrail uses the one with the API key ${ours.field_code}; rename or delete the others in Pipedrive.`;
  return { state: "foreign", detail };
}

function forAnAdmin(field: HandoffField, why: string | null = null): Made {
  const todo = `An admin has to add a field called "${toFieldName(field)}" of the type "${TYPE_WORDS[toFieldType(field)]}".`;
  const detail = why === null ? todo : `${todo} Pipedrive says: ${why}`;
  return { step: { state: "missing", detail }, isForbidden: true };
}

function messageOf(failure: Extract<Failure, { type: "rejected" }>): string {
  return failure.issues.map((issue) => issue.message).join(" ");
}
