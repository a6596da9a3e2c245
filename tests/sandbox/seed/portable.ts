import { associationsOf } from "../hubspot/associations.ts";
import { handrailProperties } from "../hubspot/handrail-properties.ts";
import { createHubspotSandbox } from "../hubspot/sandbox.ts";
import type { StoredRecord, World } from "../hubspot/state.ts";
import { type PortableActivity, personActivities } from "./portable-activities.ts";
import { seedDemo } from "./seed-demo.ts";
import { LEADS } from "./stories.ts";

/** A handoff's values by the name of the field (`noteNextStep`), moments as ISO 8601 in UTC. */
export type PortableHandoff = Readonly<Record<string, string>>;

export interface PortableOwner {
  /** As in the demo account; everywhere else in here too. */
  readonly id: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string;
  readonly active: boolean;
}

export interface PortableCompany {
  readonly id: string;
  readonly name: string;
  readonly domain: string | null;
  readonly industry: string | null;
  readonly employees: number | null;
  readonly country: string | null;
  readonly city: string | null;
  readonly createdAt: number;
}

export interface PortablePerson {
  readonly id: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly jobTitle: string | null;
  readonly website: string | null;
  readonly country: string | null;
  readonly city: string | null;
  readonly companyName: string | null;
  /** Null when no company is known, not even by name. */
  readonly companyId: string | null;
  readonly ownerId: string | null;
  /** The first source in words, as "Organic search"; null when nobody knows. */
  readonly source: string | null;
  readonly campaign: string | null;
  readonly handoff: PortableHandoff;
  readonly activities: readonly PortableActivity[];
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly isArchived: boolean;
}

export interface PortableDeal {
  readonly id: string;
  readonly name: string;
  readonly amount: number | null;
  readonly ownerId: string | null;
  readonly closesAt: number | null;
  readonly personId: string | null;
  readonly companyId: string | null;
  readonly createdAt: number;
}

/** The demo's people and what happened to them, in words that are no CRM's. */
export interface PortableAccount {
  readonly owners: readonly PortableOwner[];
  readonly companies: readonly PortableCompany[];
  readonly people: readonly PortablePerson[];
  readonly deals: readonly PortableDeal[];
}

/** Handrail's fields by name, as people read them, `ownerId` left out: no CRM needs a new field for it. */
export const HANDOFF_LABELS: ReadonlyMap<string, string> = new Map(
  handrailProperties(0).map(({ name, label }) => [toHandoffName(name), label]),
);

/** Of the generated leads every so many-th comes along: enough for a list, in all languages. */
const EVERY = 5;

/** The demo account as it would be at a moment: everybody with a story and some sixty others. */
export function portableDemo(now: number): PortableAccount {
  const { world } = createHubspotSandbox({
    now: () => now,
    handrailFields: true,
    fill: seedDemo,
  });
  const { contacts, companies, deals } = world.state.records;
  const named = new Set<string>(Object.values(LEADS));
  const generated = [...contacts.keys()].filter((id) => !named.has(id));
  const chosen = new Set([...named, ...generated.filter((_, index) => index % EVERY === 0)]);
  const people = [...contacts.values()]
    .filter(({ id }) => chosen.has(id))
    .map((record) => withEmployer(toPerson(world, record)));
  const employers = new Set(people.map(({ companyId }) => companyId));
  const listed = [...companies.values()].filter(({ id }) => employers.has(id)).map(toCompany);
  return {
    owners: world.state.owners.map(({ id, firstName, lastName, email, archived }) => ({
      id,
      firstName,
      lastName,
      email,
      active: !archived,
    })),
    companies: [...listed, ...people.flatMap((person) => employerOf(person) ?? [])],
    people,
    deals: [...deals.values()].map((record) => toDeal(world, record)),
  };
}

function toPerson(world: World, record: StoredRecord): PortablePerson {
  const value = valuesOf(record);
  const campaign = value("utm_campaign");
  return {
    id: record.id,
    firstName: value("firstname") ?? "",
    lastName: value("lastname") ?? "",
    email: value("email"),
    phone: value("phone"),
    jobTitle: value("jobtitle"),
    website: value("website"),
    country: value("country"),
    city: value("city"),
    companyName: value("company"),
    companyId: firstOf(world, record, "companies"),
    ownerId: value("hubspot_owner_id"),
    source: inWords(value("hs_analytics_source")),
    campaign,
    handoff: toHandoff(record),
    activities: personActivities(world, record),
    createdAt: record.createdAt,
    updatedAt: record.updatedAt,
    isArchived: record.archivedAt !== null,
  };
}

/** Where HubSpot knows a company by name only, others want a record of it. */
function withEmployer(person: PortablePerson): PortablePerson {
  if (person.companyId !== null || person.companyName === null) return person;
  return { ...person, companyId: ownEmployerId(person) };
}

function employerOf(person: PortablePerson): PortableCompany | null {
  if (person.companyName === null || person.companyId !== ownEmployerId(person)) return null;
  const { companyName: name, companyId: id, country, city, createdAt, email } = person;
  const domain = email?.split("@")[1] ?? null;
  return { id, name, domain, industry: null, employees: null, country, city, createdAt };
}

function ownEmployerId({ id }: PortablePerson): string {
  return `62${id.slice(2)}`;
}

function toCompany(record: StoredRecord): PortableCompany {
  const value = valuesOf(record);
  return {
    id: record.id,
    name: value("name") ?? "",
    domain: value("domain"),
    industry: inWords(value("industry")),
    employees: toNumber(value("numberofemployees")),
    country: value("country"),
    city: value("city"),
    createdAt: record.createdAt,
  };
}

function toDeal(world: World, record: StoredRecord): PortableDeal {
  const value = valuesOf(record);
  const closes = value("closedate");
  return {
    id: record.id,
    name: value("dealname") ?? "",
    amount: toNumber(value("amount")),
    ownerId: value("hubspot_owner_id"),
    closesAt: closes === null ? null : Date.parse(closes),
    personId: firstOf(world, record, "contacts"),
    companyId: firstOf(world, record, "companies"),
    createdAt: record.createdAt,
  };
}

function toHandoff(record: StoredRecord): PortableHandoff {
  const ours = [...record.properties].filter(([name]) => name.startsWith("handrail_"));
  return Object.fromEntries(ours.map(([name, value]) => [toHandoffName(name), value]));
}

/** `handrail_note_next_step` is `noteNextStep`. */
function toHandoffName(property: string): string {
  return property
    .slice("handrail_".length)
    .replaceAll(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

function firstOf(
  world: World,
  record: StoredRecord,
  type: "contacts" | "companies",
): string | null {
  return associationsOf(world.state, record.type, record.id, type).keys().next().value ?? null;
}

function valuesOf({ properties }: StoredRecord): (name: string) => string | null {
  return (name) => properties.get(name) ?? null;
}

function toNumber(text: string | null): number | null {
  return text === null ? null : Number(text);
}

/** `ORGANIC_SEARCH` is "Organic search". */
function inWords(code: string | null): string | null {
  if (code === null) return null;
  const words = code.toLowerCase().replaceAll("_", " ");
  return `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`;
}
