import { createHash } from "node:crypto";
import type { Random } from "../random.ts";
import { handrailFields, ownFields, type StoredField } from "./field-catalogue.ts";
import type { Settings } from "./settings.ts";
import { ADMIN_ID } from "./settings.ts";

export type Json =
  | string
  | number
  | boolean
  | null
  | readonly Json[]
  | { readonly [key: string]: Json };

export const RECORD_TYPES = ["persons", "deals", "organizations", "leads"] as const;
export type RecordType = (typeof RECORD_TYPES)[number];

/** A person, deal, organization or lead. Times are milliseconds since 1970. */
export interface StoredRecord {
  readonly type: RecordType;
  readonly id: string;
  readonly addedAt: number;
  updatedAt: number;
  isDeleted: boolean;
  isArchived: boolean;
  /** Pipedrive's own fields, by their name in version 2. */
  readonly own: Map<string, Json>;
  /** Custom fields by key. */
  readonly custom: Map<string, Json>;
}

export type FieldKind = "person" | "deal" | "organization";

export interface StoredNote {
  readonly id: number;
  readonly userId: number;
  readonly addedAt: number;
  updatedAt: number;
  content: string;
  isActive: boolean;
  /** Which record it is about: `person_id`, `lead_id`, … */
  readonly of: Readonly<Record<string, string>>;
}

export interface StoredActivity {
  readonly id: number;
  readonly type: string;
  readonly subject: string;
  readonly ownerId: number;
  isDone: boolean;
  readonly dueDate: string;
  readonly dueTime: string | null;
  note: string | null;
  readonly personId: string | null;
  readonly dealId: string | null;
  readonly leadId: string | null;
  readonly orgId?: string | null;
  readonly addedAt: number;
  isDeleted?: boolean;
}

export interface StoredMail {
  readonly id: number;
  readonly subject: string;
  readonly snippet: string;
  readonly isSent: boolean;
  readonly isOpened: boolean;
  readonly at: number;
  readonly personId: string;
  readonly userId: number;
}

/** One value that a field of a record has had. */
export interface StoredChange {
  readonly id: number;
  readonly type: RecordType;
  readonly recordId: string;
  readonly field: string;
  readonly from: Json;
  readonly to: Json;
  readonly userId: number;
  readonly at: number;
  readonly source: "app" | "api";
}

export interface StoredUser {
  readonly id: number;
  readonly name: string;
  readonly email: string;
  readonly isActive: boolean;
}

/** A write that took effect. A test counts these to prove "exactly once". */
export interface JournalEntry {
  readonly at: number;
  readonly action: "create" | "update" | "delete" | "define";
  readonly object: string;
  readonly id: string;
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
  /** In tokens; 0 for what was refused before it cost anything. */
  cost: number;
  /** Length of the answer in bytes. */
  bytes: number;
  /** Null while the answer is out, and for good when the connection was dropped. */
  status: number | null;
}

export interface SandboxState {
  readonly records: Readonly<Record<RecordType, Map<string, StoredRecord>>>;
  readonly fields: Readonly<Record<FieldKind, StoredField[]>>;
  readonly notes: Map<number, StoredNote>;
  readonly activities: StoredActivity[];
  readonly mails: StoredMail[];
  readonly changes: StoredChange[];
  readonly users: StoredUser[];
  readonly stages: { readonly id: number; readonly name: string }[];
  readonly leadLabels: { readonly id: string; readonly name: string }[];
  readonly journal: JournalEntry[];
  readonly usage: {
    day: string;
    tokens: number;
    /** Moments of calls and searches within two seconds, by API token. */
    readonly calls: Map<string, number[]>;
    readonly searches: Map<string, number[]>;
    readonly refusals: Map<string, number[]>;
    readonly shutOutUntil: Map<string, number>;
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

export function createState(settings: Settings): SandboxState {
  const state: SandboxState = {
    records: { persons: new Map(), deals: new Map(), organizations: new Map(), leads: new Map() },
    fields: { person: ownFields("person"), deal: ownFields("deal"), organization: [] },
    notes: new Map(),
    activities: [],
    mails: [],
    changes: [],
    users: [{ id: ADMIN_ID, name: "Ada Admin", email: "ada@vendor.example", isActive: true }],
    stages: [
      { id: 1, name: "Qualified" },
      { id: 2, name: "Contact made" },
      { id: 3, name: "Demo scheduled" },
    ],
    leadLabels: [{ id: "f08b42a0-4e75-11ea-9643-03698ef1cfd6", name: "Hot" }],
    journal: [],
    usage: {
      day: "",
      tokens: 0,
      calls: new Map(),
      searches: new Map(),
      refusals: new Map(),
      shutOutUntil: new Map(),
    },
    nextId: 1001,
  };
  if (settings.handrailFields) {
    for (const kind of ["person", "deal"] as const) {
      for (const { name, type } of handrailFields()) defineField(state, settings, kind, name, type);
    }
  }
  return state;
}

/** A field of the customer's own. Its key means nothing, and is another one in every account. */
export function defineField(
  state: SandboxState,
  { company }: Settings,
  kind: FieldKind,
  name: string,
  type: string,
): StoredField {
  const seed = `${company}/${kind}/${name}/${nextId(state)}`;
  const code = createHash("sha1").update(seed).digest("hex");
  const field: StoredField = { code, name, type, isCustom: true, options: [] };
  state.fields[kind].push(field);
  return field;
}

export function nextId(state: SandboxState): number {
  state.nextId += 1;
  return state.nextId;
}
