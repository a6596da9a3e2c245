import { type Failure, type Outcome, succeed } from "../../domain/failure.ts";
import type { FieldSetupStep } from "../../domain/gateway.ts";
import {
  HANDOFF_FIELD_NAMES,
  HANDOFF_FIELDS,
  type HandoffField,
  type HandoffFieldDefinition,
} from "../../domain/handoff-field.ts";
import type { Call } from "./call.ts";
import { toPropertyName } from "./handoff-properties.ts";
import { PATHS } from "./paths.ts";
import { anySchema, type HubspotProperty, propertiesSchema, propertySchema } from "./schema.ts";

const GROUP = { name: "handrail", label: "Handrail" } as const;

/** Objects on which a handoff can live. */
type FieldObject = "contacts" | "leads";

/**
 * "Set up CRM fields" on contacts, and on leads where the account has them: the group and every property
 * of ours that is missing. What exists is left as it is. Safe to repeat and to run in two browsers at
 * once: a 409 means that somebody else was faster, and the property is looked at again. Stops at trouble
 * that concerns all of them (key, scope, limit, network); a property that alone is refused is reported as
 * failed, and the rest goes on. A key that may not touch leads does not undo the contacts.
 */
export async function setUpFields(
  call: Call,
  withLeads: boolean,
  onStep: (step: FieldSetupStep) => Promise<void>,
): Promise<Outcome<readonly FieldSetupStep[]>> {
  const steps: FieldSetupStep[] = [];
  const report = async (step: FieldSetupStep) => {
    steps.push(step);
    await onStep(step);
  };
  const contacts = await setUpObject(call, "contacts", report);
  if (!contacts.ok) return contacts;
  if (!withLeads) return succeed(steps);
  const leads = await setUpObject(call, "leads", ({ label, ...step }) =>
    report({ ...step, label: `${label} (leads)` }),
  );
  if (leads.ok) return succeed(steps);
  if (leads.failure.type !== "forbidden") return leads;
  const scopes = leads.failure.missingScopes.join(", ") || "to change the settings of leads";
  const detail = `The key lacks the right ${scopes}. Handoffs on contacts work without it.`;
  await report({ label: "Fields on leads", state: "failed", detail });
  return succeed(steps);
}

async function setUpObject(
  call: Call,
  type: FieldObject,
  report: (step: FieldSetupStep) => Promise<void>,
): Promise<Outcome<null>> {
  const group = await ensureGroup(call, type);
  if (!group.ok) return group;
  await report({ label: `Group "${GROUP.label}"`, state: group.value, detail: null });
  const existing = await readProperties(call, type);
  if (!existing.ok) return existing;
  for (const field of HANDOFF_FIELD_NAMES) {
    if (!HANDOFF_FIELDS[field].ours) continue;
    const known = existing.value.get(toPropertyName(field));
    const step = await ensureProperty(call, type, field, known);
    if (!step.ok) return step;
    await report(step.value);
  }
  return succeed(null);
}

async function ensureGroup(call: Call, type: FieldObject): Promise<Outcome<"exists" | "created">> {
  const found = await call({
    method: "GET",
    path: PATHS.propertyGroup(type, GROUP.name),
    effect: "read",
    schema: anySchema,
  });
  if (found.ok) return succeed("exists");
  if (found.failure.type !== "not-found") return found;
  const created = await call({
    method: "POST",
    path: PATHS.propertyGroups(type),
    body: { ...GROUP, displayOrder: -1 },
    effect: "write",
    schema: anySchema,
  });
  if (created.ok) return succeed("created");
  return created.failure.type === "conflict" ? succeed("exists") : created;
}

async function readProperties(
  call: Call,
  type: FieldObject,
): Promise<Outcome<ReadonlyMap<string, HubspotProperty>>> {
  const read = await call({
    method: "GET",
    path: PATHS.properties(type),
    effect: "read",
    schema: propertiesSchema,
  });
  if (!read.ok) return read;
  const present = read.value.results.filter((property) => property.archived !== true);
  return succeed(new Map(present.map((property) => [property.name, property])));
}

async function ensureProperty(
  call: Call,
  type: FieldObject,
  field: HandoffField,
  existing: HubspotProperty | undefined,
): Promise<Outcome<FieldSetupStep>> {
  if (existing !== undefined) return succeed(judgeExisting(field, existing));
  const created = await call({
    method: "POST",
    path: PATHS.properties(type),
    body: toDefinition(field),
    effect: "write",
    schema: propertySchema,
  });
  const { label } = HANDOFF_FIELDS[field];
  if (created.ok) return succeed({ label, state: "created", detail: null });
  if (created.failure.type === "conflict") return lookAgain(call, type, field);
  if (created.failure.type !== "rejected") return created;
  return succeed({ label, state: "failed", detail: messageOf(created.failure) });
}

/** Somebody made a property of this name since we looked. */
async function lookAgain(
  call: Call,
  type: FieldObject,
  field: HandoffField,
): Promise<Outcome<FieldSetupStep>> {
  const found = await call({
    method: "GET",
    path: PATHS.property(type, toPropertyName(field)),
    effect: "read",
    schema: propertySchema,
  });
  if (found.ok) return succeed(judgeExisting(field, found.value));
  if (found.failure.type !== "not-found") return found;
  const { label } = HANDOFF_FIELDS[field];
  const detail = `HubSpot says that "${toPropertyName(field)}" exists but does not show it: it may be archived. Restore or delete it in HubSpot, then run this again.`;
  return succeed({ label, state: "failed", detail });
}

function judgeExisting(field: HandoffField, existing: HubspotProperty): FieldSetupStep {
  const { label } = HANDOFF_FIELDS[field];
  const wanted = TYPES[HANDOFF_FIELDS[field].kind].type;
  if (existing.groupName === GROUP.name && existing.type === wanted) {
    return { label, state: "exists", detail: null };
  }
  const detail = `"${existing.name}" is there already, in the group "${existing.groupName ?? "none"}" with the type "${existing.type}"; Handrail needs the type "${wanted}" in its own group. It was left as it is.`;
  return { label, state: "foreign", detail };
}

const TYPES: Readonly<
  Record<HandoffFieldDefinition["kind"], { readonly type: string; readonly fieldType: string }>
> = {
  text: { type: "string", fieldType: "text" },
  "long-text": { type: "string", fieldType: "textarea" },
  // The owner's id as text: HubSpot's own owner type is bound to one property per object.
  owner: { type: "string", fieldType: "text" },
  datetime: { type: "datetime", fieldType: "date" },
  date: { type: "date", fieldType: "date" },
};

function toDefinition(field: HandoffField) {
  const { kind, label } = HANDOFF_FIELDS[field];
  return {
    name: toPropertyName(field),
    label,
    groupName: GROUP.name,
    ...TYPES[kind],
    description: "Written by Handrail. Change it there, so that the handoff log stays true.",
    formField: false,
  };
}

function messageOf(failure: Extract<Failure, { type: "rejected" }>): string {
  return failure.issues.map((issue) => issue.message).join(" ");
}
