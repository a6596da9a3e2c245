import { handrailColumns, NOTE_OBJECT } from "./handrail-columns.ts";
import { makeId } from "./ids.ts";
import { customObject, type ObjectDefinition, standardObjects } from "./objects.ts";
import { type Session, type Settings, TOKENS } from "./settings.ts";

export type Value = string | number | boolean | null;

/** A row's values by column; a column that is missing is null. Moments and days are text as Salesforce writes them. */
export interface StoredRow {
  readonly id: string;
  readonly object: string;
  values: Readonly<Record<string, Value>>;
}

/** A change that took effect. A test counts these to prove "exactly once". */
export interface JournalEntry {
  /** Which request did it; several changes can come from one. */
  readonly request: number;
  readonly at: number;
  readonly action: "create" | "update" | "delete" | "define";
  readonly object: string;
  readonly id: string;
  readonly values: Readonly<Record<string, Value>>;
}

/** A request that arrived, refused ones too. Never holds the token. */
export interface RequestEntry {
  readonly at: number;
  readonly method: string;
  readonly path: string;
  readonly query: string;
  readonly session: string | null;
  readonly body: unknown;
  readonly fault: string | null;
  /** Null while the answer is out, and for good when the connection was dropped. */
  status: number | null;
}

/** A rule of an admin's own: what it has against a row's new values. */
export type Rule = (
  object: string,
  values: Readonly<Record<string, Value>>,
) => { readonly code: string; readonly message: string; readonly fields: readonly string[] } | null;

/** What an organisation's admins decided about leads that are to be created. */
export interface NewLeads {
  readonly allowed: boolean;
  /** The columns by which a rule knows a duplicate; null for no rule. */
  readonly duplicatesBy: readonly string[] | null;
  /** Whether the user may see what the rule found. */
  readonly showsDuplicates: boolean;
  /** The user whom a rule hands new leads to, null for no rule. */
  readonly assignedTo: string | null;
}

export interface SandboxState {
  readonly objects: Map<string, ObjectDefinition>;
  readonly rows: Map<string, Map<string, StoredRow>>;
  readonly journal: JournalEntry[];
  readonly sessions: Map<string, Session>;
  readonly codes: Map<string, { readonly challenge: string; readonly redirectUrl: string }>;
  readonly refreshTokens: Set<string>;
  /** Answers to queries that were cut, by their locator. */
  readonly cursors: Map<string, readonly unknown[]>;
  /** Columns closed to the signed-in user, as `Object.Column`, and whole objects. */
  readonly closed: Set<string>;
  /** Rows that a long transaction of somebody else's holds. */
  readonly locked: Set<string>;
  readonly rules: Rule[];
  newLeads: NewLeads;
  /** How to take back what the transaction in progress has done; null outside of one. */
  undo: (() => void)[] | null;
  calls: number;
  request: number;
  nextId: number;
}

/** Everything that a handler needs: the organisation's state and the clock. */
export interface World {
  readonly settings: Settings;
  readonly state: SandboxState;
  now(): number;
}

export const ADMIN_ID = makeId("005", 1);
export const MACHINE_ID = makeId("005", 2);

export function createState(settings: Settings): SandboxState {
  const objects = standardObjects();
  if (settings.handrailFields) {
    objects.set(NOTE_OBJECT, customObject(NOTE_OBJECT));
    for (const { object, column } of handrailColumns()) {
      objects.get(object)?.columns.set(column.name, column);
    }
  }
  return {
    objects,
    rows: new Map([...objects.keys()].map((name) => [name, new Map()])),
    journal: [],
    sessions: new Map([
      [TOKENS.good, { name: "good", userId: ADMIN_ID, state: "active" }],
      [TOKENS.expired, { name: "expired", userId: ADMIN_ID, state: "expired" }],
    ]),
    codes: new Map(),
    refreshTokens: new Set(["refresh-0"]),
    cursors: new Map(),
    closed: new Set(),
    locked: new Set(),
    rules: [],
    newLeads: { allowed: true, duplicatesBy: null, showsDuplicates: true, assignedTo: null },
    undo: null,
    calls: 0,
    request: 0,
    nextId: 100,
  };
}
