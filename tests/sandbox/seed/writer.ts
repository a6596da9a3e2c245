import { associationTypesBetween } from "../hubspot/association-types.ts";
import { associate } from "../hubspot/associations.ts";
import type { ObjectTypeName } from "../hubspot/object-types.ts";
import type { Author, Values } from "../hubspot/records.ts";
import { createRecord, noteActivity, updateRecord } from "../hubspot/records.ts";
import type { StoredRecord, World } from "../hubspot/state.ts";
import type { SeedEvent } from "./journey.ts";
import type { FormKey } from "./stories.ts";
import { FORMS } from "./stories.ts";
import { FORM_NAMES, FORM_QUESTIONS } from "./vendor.ts";

export interface LeadSeed {
  readonly id?: string;
  readonly createdAt: number;
  readonly values: Readonly<Record<string, string>>;
  readonly companyId?: string;
  readonly events: readonly SeedEvent[];
}

/** Writes a lead and its past. Nothing here is journalled: it happened before the sandbox started. */
export function addLead(world: World, lead: LeadSeed): StoredRecord {
  const record = createRecord(
    world,
    "contacts",
    known(world, "contacts", lead.values),
    past("CRM_UI"),
    at(lead.createdAt, lead.id),
  );
  if (lead.companyId !== undefined) link(world, record, "companies", lead.companyId);
  for (const event of lead.events.toSorted((left, right) => left.at - right.at)) {
    addEvent(world, record, event);
  }
  return record;
}

export function addObject(
  world: World,
  type: ObjectTypeName,
  values: Readonly<Record<string, string>>,
  createdAt: number,
  id?: string,
): StoredRecord {
  return createRecord(world, type, known(world, type, values), past("CRM_UI"), at(createdAt, id));
}

export function link(
  world: World,
  record: StoredRecord,
  type: ObjectTypeName,
  otherId: string,
): void {
  for (const association of associationTypesBetween(record.type, type)) {
    associate(world.state, association, record.id, otherId);
  }
}

export function addForms(world: World): void {
  const keys: readonly FormKey[] = [
    "demo",
    "pricing",
    "downtimeGuide",
    "sparePartsGuide",
    "webinar",
    "contact",
    "booth",
  ];
  for (const key of keys) {
    const guid = FORMS[key];
    world.state.forms.set(guid, {
      guid,
      name: FORM_NAMES[key],
      asks: FORM_QUESTIONS,
      submissions: [],
    });
  }
}

export function past(sourceType: Author["sourceType"]): Author {
  const userId = sourceType === "CRM_UI" ? 7001 : null;
  return { sourceType, sourceId: null, sourceLabel: null, userId, request: null };
}

function addEvent(world: World, record: StoredRecord, event: SeedEvent): void {
  const values = known(world, "contacts", event.values);
  if (values.size > 0) updateRecord(world, record, values, past(event.by), event.at);
  if (event.activity !== undefined) {
    const { type, properties } = event.activity;
    const activity = addObject(world, type, properties, event.at);
    link(world, activity, "contacts", record.id);
    noteActivity(world, activity, past("CRM_UI"), event.at);
  }
  if (event.form !== undefined) {
    const email = record.properties.get("email") ?? "";
    const fields = { email, ...event.form.values };
    world.state.forms.get(event.form.guid)?.submissions.push({
      submittedAt: event.at,
      pageUrl: event.form.pageUrl,
      values: Object.entries(fields).map(([name, value]) => ({ name, value })),
    });
  }
}

/** An account in which "Set up CRM fields" has not run yet has no place for Handrail's values. */
function known(
  world: World,
  type: ObjectTypeName,
  values: Readonly<Record<string, string>>,
): Values {
  const definitions = world.state.definitions.get(type);
  const entries = Object.entries(values).filter(([name, value]) => {
    if (definitions?.has(name) === true) return value !== "";
    if (name.startsWith("handrail_")) return false;
    throw new Error(`The seed writes ${type}.${name}, which does not exist.`);
  });
  return new Map(entries);
}

function at(moment: number, id: string | undefined): { at: number; id?: string } {
  return id === undefined ? { at: moment } : { at: moment, id };
}
