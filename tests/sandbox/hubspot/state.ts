import type { Random } from "../random.ts";
import type { AssociationType } from "./association-types.ts";
import { HANDRAIL_GROUP, handrailProperties } from "./handrail-properties.ts";
import type { ObjectTypeName } from "./object-types.ts";
import { OBJECT_TYPE_NAMES } from "./object-types.ts";
import { builtInProperties } from "./property-catalogue.ts";
import type { PropertyDefinition, PropertyGroup } from "./property-definition.ts";
import type { Settings } from "./settings.ts";

/** One value that a property has had. */
export interface PropertyVersion {
  readonly value: string;
  readonly timestamp: number;
  readonly sourceType: string;
  readonly sourceId: string | null;
  readonly sourceLabel: string | null;
  readonly userId: number | null;
}

export interface StoredRecord {
  readonly id: string;
  readonly type: ObjectTypeName;
  readonly createdAt: number;
  updatedAt: number;
  archivedAt: number | null;
  /** Values in HubSpot's own text form; an absent property is null. */
  readonly properties: Map<string, string>;
  /** Newest first. An emptied property has a version with an empty value. */
  readonly history: Map<string, PropertyVersion[]>;
  /** The modified stamps that the record has had: search must not show one before its time. */
  readonly writes: number[];
}

export interface StoredOwner {
  readonly id: string;
  readonly userId: number;
  readonly email: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly archived: boolean;
  readonly createdAt: number;
  readonly team: string | null;
}

interface FormSubmission {
  readonly submittedAt: number;
  readonly pageUrl: string;
  readonly values: readonly { readonly name: string; readonly value: string }[];
}

interface StoredForm {
  readonly guid: string;
  readonly name: string;
  /** What the fields ask, by field name. */
  readonly asks?: Readonly<Record<string, string>>;
  readonly submissions: FormSubmission[];
}

/** One step of a contact's way through a marketing event. */
export interface StoredParticipation {
  readonly contactId: string;
  readonly eventId: string;
  readonly eventName: string;
  readonly state: "REGISTERED" | "CANCELLED" | "ATTENDED" | "NO_SHOW" | "EMPTY";
  readonly at: number;
  readonly seconds?: number;
}

/** Something that a contact did, as the events API tells it. */
export interface StoredOccurrence {
  readonly contactId: string;
  readonly eventType: string;
  readonly at: number;
  readonly properties: Readonly<Record<string, string>>;
}

/** A write that took effect. A test counts these to prove "exactly once". */
export interface JournalEntry {
  readonly seq: number;
  readonly at: number;
  readonly method: string;
  readonly path: string;
  readonly action: "create" | "update" | "archive" | "merge" | "associate" | "define";
  readonly object: string;
  readonly id: string;
  readonly properties: Readonly<Record<string, string | null>>;
  readonly correlationId: string;
}

/** A request that arrived, refused ones too. Never holds the credential. */
export interface RequestEntry {
  readonly at: number;
  readonly method: string;
  readonly path: string;
  readonly query: string;
  readonly key: string | null;
  readonly body: unknown;
  readonly fault: string | null;
  /** Null while the answer is out, and for good when the connection was dropped. */
  status: number | null;
}

export interface SandboxState {
  readonly records: Readonly<Record<ObjectTypeName, Map<string, StoredRecord>>>;
  /** Ids that were merged away, as `type/id`, and the id that answers now. */
  readonly aliases: Map<string, string>;
  /** Who may hold a unique value, as `type/property/value`; read through `findByUnique`. */
  readonly holders: Map<string, Set<string>>;
  /** By `type/id/otherType`: the other ids and how they are associated. */
  readonly associations: Map<string, Map<string, AssociationType[]>>;
  readonly definitions: Map<ObjectTypeName, Map<string, PropertyDefinition>>;
  readonly groups: Map<ObjectTypeName, Map<string, PropertyGroup>>;
  /** Properties that an administrator made required, by object type. */
  readonly required: Map<ObjectTypeName, Set<string>>;
  readonly owners: StoredOwner[];
  readonly forms: Map<string, StoredForm>;
  readonly participations: StoredParticipation[];
  readonly occurrences: StoredOccurrence[];
  /** Names of campaigns by their id. */
  readonly campaigns: Map<string, string>;
  readonly journal: JournalEntry[];
  /** Call times inside the rolling window, by key; searches of the account; calls of the day. */
  readonly usage: {
    readonly calls: Map<string, number[]>;
    searches: number[];
    day: string;
    dayCount: number;
  };
  nextId: number;
}

/** Everything that a handler needs: the account's state and the sources of disorder. */
export interface World {
  readonly settings: Settings;
  readonly state: SandboxState;
  readonly random: Random;
  now(): number;
}

const FIRST_ID = 90_000_000_001;

/** Where "Set up CRM fields" makes its fields. Nobody sees those on leads where the plan has none. */
const HANDOFF_OBJECTS = ["contacts", "leads"] as const;

export function createState(settings: Settings, now: number): SandboxState {
  const definitions = builtInProperties();
  const groups = new Map<ObjectTypeName, Map<string, PropertyGroup>>();
  for (const [type, properties] of definitions) {
    const names = new Set([...properties.values()].map((one) => one.groupName));
    groups.set(type, new Map([...names].map((name, order) => [name, group(name, name, order)])));
  }
  if (settings.handrailFields) {
    for (const type of HANDOFF_OBJECTS) {
      groups.get(type)?.set(HANDRAIL_GROUP, group(HANDRAIL_GROUP, "Handrail", -1));
      for (const one of handrailProperties(now)) definitions.get(type)?.set(one.name, one);
    }
  }
  return {
    records: emptyRecords(),
    aliases: new Map(),
    holders: new Map(),
    associations: new Map(),
    definitions,
    groups,
    required: new Map(OBJECT_TYPE_NAMES.map((type) => [type, new Set<string>()])),
    owners: [],
    forms: new Map(),
    participations: [],
    occurrences: [],
    campaigns: new Map(),
    journal: [],
    usage: { calls: new Map(), searches: [], day: "", dayCount: 0 },
    nextId: FIRST_ID,
  };
}

function group(name: string, label: string, displayOrder: number): PropertyGroup {
  return { name, label, displayOrder, archived: false };
}

function emptyRecords(): Record<ObjectTypeName, Map<string, StoredRecord>> {
  return {
    contacts: new Map(),
    companies: new Map(),
    deals: new Map(),
    leads: new Map(),
    notes: new Map(),
    tasks: new Map(),
    emails: new Map(),
    calls: new Map(),
    meetings: new Map(),
    communications: new Map(),
  };
}
