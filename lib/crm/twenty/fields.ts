import { type Failure, fail, type Outcome, succeed } from "../../domain/failure.ts";
import type { FieldSetupStep } from "../../domain/gateway.ts";
import {
  HANDOFF_FIELD_NAMES,
  HANDOFF_FIELDS,
  type HandoffFieldDefinition,
} from "../../domain/handoff-field.ts";
import type { Call } from "./call.ts";
import { isTaken } from "./errors.ts";
import { OWN_OWNER, toFieldName } from "./handoff-properties.ts";
import { type Learned, readObjects } from "./learn.ts";
import { PATHS } from "./paths.ts";
import { anySchema, type MetadataField, type MetadataObject } from "./schema.ts";
import { type ObjectName, ownerColumn, type Workspace } from "./workspace.ts";

/** Which objects get the fields, and what people call them. */
const OBJECTS: readonly { readonly name: ObjectName; readonly label: string }[] = [
  { name: "person", label: "People" },
  { name: "opportunity", label: "Opportunities" },
];

interface WantedField {
  readonly name: string;
  readonly label: string;
  readonly type: "TEXT" | "DATE_TIME" | "DATE";
}

/**
 * "Set up CRM fields" on people and opportunities: every field of ours that is missing. What exists is left
 * as it is. Safe to repeat and to run in two browsers at once. Stops at trouble that concerns all of them
 * (key, role, limit, network); a field that alone is refused is reported as failed, and the rest goes on.
 */
export async function setUpFields(
  call: Call,
  learned: Learned,
  onStep: (step: FieldSetupStep) => Promise<void>,
): Promise<Outcome<readonly FieldSetupStep[]>> {
  const workspace = await learned.refresh();
  if (!workspace.ok) return workspace;
  const objects = await readObjects(call);
  if (!objects.ok) return objects;
  const steps: FieldSetupStep[] = [];
  for (const { name, label } of OBJECTS) {
    const object = objects.value.find((one) => one.nameSingular === name);
    if (object === undefined || object.isActive === false) continue;
    for (const wanted of wantedOn(workspace.value, name)) {
      const step = await ensureField(call, object, wanted, label);
      if (!step.ok) return step;
      steps.push(step.value);
      await onStep(step.value);
    }
  }
  const anew = await learned.refresh();
  return anew.ok ? succeed(steps) : anew;
}

/** All fields of ours, and one for the owner where the object has none. */
function wantedOn(workspace: Workspace, object: ObjectName): readonly WantedField[] {
  const owner = ownerColumn(workspace, object);
  const ours = HANDOFF_FIELD_NAMES.filter((field) => HANDOFF_FIELDS[field].ours);
  const wanted = ours.map((field): WantedField => {
    const { kind, label } = HANDOFF_FIELDS[field];
    return { name: toFieldName(field, owner), label, type: TYPES[kind] };
  });
  if (owner !== OWN_OWNER) return wanted;
  return [{ name: OWN_OWNER, label: "Handoff owner", type: "TEXT" }, ...wanted];
}

/** An owner is a member's id as text: a relation cannot be made in every version. */
const TYPES: Readonly<Record<HandoffFieldDefinition["kind"], WantedField["type"]>> = {
  text: "TEXT",
  "long-text": "TEXT",
  owner: "TEXT",
  datetime: "DATE_TIME",
  date: "DATE",
};

async function ensureField(
  call: Call,
  object: MetadataObject,
  wanted: WantedField,
  objectLabel: string,
): Promise<Outcome<FieldSetupStep>> {
  const label = `${objectLabel}: ${wanted.label}`;
  const existing = object.fields.find((field) => field.name === wanted.name);
  if (existing !== undefined) return succeed(judgeExisting(label, wanted, existing));
  const created = await call.rest({
    method: "POST",
    path: PATHS.fields,
    body: {
      objectMetadataId: object.id,
      ...wanted,
      description: "Written by Handrail. Change it there, so that the handoff log stays true.",
    },
    effect: "write",
    schema: anySchema,
  });
  if (created.ok) return succeed({ label, state: "created", detail: null });
  const { failure } = created;
  if (isTaken(failure) || isNameTaken(failure)) return lookAgain(call, label, object, wanted);
  if (failure.type === "forbidden") return fail(withoutRight(failure));
  if (failure.type !== "rejected") return created;
  return succeed({ label, state: "failed", detail: messageOf(failure) });
}

/** `Name 'x' is not available, check that it is not duplicating another field's name.` */
function isNameTaken(failure: Failure): boolean {
  return failure.type === "rejected" && /not available|duplicat/i.test(messageOf(failure));
}

/** Somebody made a field of this name since we looked. */
async function lookAgain(
  call: Call,
  label: string,
  { nameSingular }: MetadataObject,
  wanted: WantedField,
): Promise<Outcome<FieldSetupStep>> {
  const objects = await readObjects(call);
  if (!objects.ok) return objects;
  const object = objects.value.find((one) => one.nameSingular === nameSingular);
  const found = object?.fields.find((field) => field.name === wanted.name);
  if (found !== undefined) return succeed(judgeExisting(label, wanted, found));
  const detail = `Twenty says that the name "${wanted.name}" is taken but does not show the field. Look for it under Settings › Data model, then run this again.`;
  return succeed({ label, state: "failed", detail });
}

function judgeExisting(
  label: string,
  wanted: WantedField,
  existing: MetadataField,
): FieldSetupStep {
  if (existing.type !== wanted.type) {
    const detail = `"${existing.name}" is there already with the type ${existing.type}; Handrail needs ${wanted.type}. It was left as it is.`;
    return { label, state: "foreign", detail };
  }
  if (existing.isActive === false) {
    const detail = `"${existing.name}" is there but switched off. Switch it on under Settings › Data model, then run this again.`;
    return { label, state: "failed", detail };
  }
  return { label, state: "exists", detail: null };
}

/** What an admin has to grant, said once for all fields. */
function withoutRight(failure: Extract<Failure, { type: "forbidden" }>): Failure {
  const detail = `${failure.detail} Creating fields needs the right "Data model" in the role of the key (Settings › Roles). Ask an admin for it, or to run this.`;
  return { ...failure, missingScopes: ["Data model"], detail };
}

function messageOf(failure: Failure): string {
  return failure.type === "rejected"
    ? failure.issues.map((issue) => issue.message).join(" ")
    : "Refused.";
}
