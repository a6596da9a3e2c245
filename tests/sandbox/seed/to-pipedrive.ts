import type { ApiKey } from "../pipedrive/settings.ts";
import type { Json, RecordType, StoredRecord, World } from "../pipedrive/state.ts";
import { toUuid } from "./ids.ts";
import { addPipedriveActivity } from "./pipedrive-activities.ts";
import type { PortableCompany, PortableHandoff, PortablePerson } from "./portable.ts";
import { HANDOFF_LABELS, portableDemo } from "./portable.ts";
import { OWNERS } from "./stories.ts";

/** Fills a Pipedrive account with the demo: everybody is a person, and a lead in the inbox. */
export function seedPipedrive(world: World): void {
  const { owners, companies, people, deals } = portableDemo(world.now());
  for (const { id, firstName, lastName, email, active } of owners) {
    world.state.users.push({
      id: Number(id),
      name: `${firstName} ${lastName}`,
      email,
      isActive: active,
    });
  }
  for (const company of companies)
    add(world, "organizations", company.id, company, toOrganization(company));
  for (const person of people) addPerson(world, person);
  for (const deal of deals) {
    const own = {
      title: deal.name,
      owner_id: toNumber(deal.ownerId),
      person_id: toNumber(deal.personId),
      org_id: toNumber(deal.companyId),
      stage_id: 3,
      status: "open",
      value: deal.amount,
      currency: "GBP",
    };
    add(world, "deals", deal.id, deal, own);
  }
}

/** The API token of a colleague: each has one of their own. */
export function pipedriveToken(owner: string): string {
  return `5eed${owner.padStart(36, "0")}`;
}

/** The tokens of everybody in the demo. */
export const PIPEDRIVE_KEYS: readonly ApiKey[] = Object.entries(OWNERS).map(([name, owner]) => ({
  token: pipedriveToken(owner),
  name,
  state: name === "left" ? "revoked" : "active",
  userId: Number(owner),
  isAdmin: true,
}));

/** What the demo's leads are called in Pipedrive's inbox. */
export const toPipedriveLead = toUuid;

function addPerson(world: World, person: PortablePerson): void {
  const name = `${person.firstName} ${person.lastName}`.trim().slice(0, 250);
  const owner_id = toNumber(person.ownerId);
  add(world, "persons", person.id, person, {
    name,
    owner_id,
    org_id: toNumber(person.companyId),
    emails: person.email === null ? [] : [{ value: person.email, primary: true, label: "work" }],
    phones: person.phone === null ? [] : [{ value: person.phone, primary: true, label: "work" }],
    job_title: person.jobTitle,
    postal_address:
      person.country === null ? null : { country: person.country, locality: person.city ?? "" },
  });
  const lead = toPipedriveLead(person.id);
  const record = add(world, "leads", lead, person, {
    title: name,
    owner_id,
    person_id: toNumber(person.id),
    organization_id: toNumber(person.companyId),
    origin: "API",
    source_name: person.source,
    channel_id: person.campaign,
  });
  for (const [key, value] of customValues(world, person.handoff)) record.custom.set(key, value);
  for (const activity of person.activities) addPipedriveActivity(world, person, lead, activity);
}

/** Leads keep theirs in the fields of deals. */
function customValues(
  world: World,
  handoff: PortableHandoff,
): readonly (readonly [string, Json])[] {
  return Object.entries(handoff).flatMap(([name, value]) => {
    const label = `Handrail: ${HANDOFF_LABELS.get(name) ?? ""}`;
    const field = world.state.fields.deal.find((one) => one.name === label);
    return field === undefined ? [] : [[field.code, value] as const];
  });
}

function toOrganization(company: PortableCompany): Readonly<Record<string, Json>> {
  return {
    name: company.name,
    owner_id: null,
    website: company.domain === null ? null : `https://www.${company.domain}`,
    employee_count: company.employees,
    address:
      company.country === null ? null : { country: company.country, locality: company.city ?? "" },
  };
}

function add(
  world: World,
  type: RecordType,
  id: string,
  at: { readonly createdAt: number; readonly updatedAt?: number; readonly isArchived?: boolean },
  own: Readonly<Record<string, Json>>,
): StoredRecord {
  const record: StoredRecord = {
    type,
    id,
    addedAt: at.createdAt,
    updatedAt: at.updatedAt ?? at.createdAt,
    isDeleted: at.isArchived ?? false,
    isArchived: false,
    own: new Map(Object.entries(own)),
    custom: new Map(),
  };
  world.state.records[type].set(id, record);
  return record;
}

function toNumber(id: string | null): number | null {
  return id === null ? null : Number(id);
}
