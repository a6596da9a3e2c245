import { createRandom, type Random } from "../random.ts";
import { handrailFields } from "./handrail-fields.ts";
import { type ObjectDefinition, standardObjects } from "./metadata.ts";
import type { TwentyKey, TwentySettings } from "./settings.ts";

export interface StoredRow {
  readonly id: string;
  /** Microseconds since 1970, as the database keeps them; answers show milliseconds. */
  readonly createdAt: number;
  updatedAt: number;
  deletedAt: number | null;
  /** By column; a composite is an object. */
  values: Readonly<Record<string, unknown>>;
}

export interface TwentyJournalEntry {
  readonly at: number;
  readonly object: string;
  readonly id: string;
  readonly action: "create" | "update" | "soft-delete" | "destroy" | "restore";
  readonly values: Readonly<Record<string, unknown>>;
}

export interface OAuthState {
  readonly clients: Map<string, readonly string[]>;
  readonly codes: Map<
    string,
    { readonly clientId: string; readonly redirectUri: string; readonly challenge: string }
  >;
  readonly refreshTokens: Map<string, { readonly clientId: string; isUsed: boolean }>;
}

export interface TwentyState {
  readonly objects: Map<string, ObjectDefinition>;
  readonly rows: Map<string, Map<string, StoredRow>>;
  readonly journal: TwentyJournalEntry[];
  /** Access tokens of people who signed in, and until when they hold, epoch milliseconds. */
  readonly sessions: Map<string, { readonly key: TwentyKey; expiresAt: number }>;
  readonly oauth: OAuthState;
  /** When calls were counted, by name. */
  readonly calls: Map<string, number[]>;
  /** Grows with every change of the data model, so that the schema is made anew. */
  modelVersion: number;
  lastMicros: number;
}

export interface TwentyWorld {
  readonly settings: TwentySettings;
  readonly state: TwentyState;
  readonly random: Random;
  /** Milliseconds since 1970. */
  now(): number;
}

export function createWorld(
  settings: TwentySettings,
  now: () => number,
  seed: number,
): TwentyWorld {
  const random = createRandom(seed);
  const objects = standardObjects(settings, () => random.uuid());
  const rows = new Map([...objects.keys()].map((name) => [name, new Map<string, StoredRow>()]));
  if (settings.handrailFields) {
    for (const name of ["person", "opportunity"]) {
      objects.get(name)?.fields.push(...handrailFields(() => random.uuid()));
    }
  }
  const state: TwentyState = {
    objects,
    rows,
    journal: [],
    sessions: new Map(),
    oauth: { clients: new Map(), codes: new Map(), refreshTokens: new Map() },
    calls: new Map(),
    modelVersion: 0,
    lastMicros: 0,
  };
  return { settings, state, random, now };
}

/** Databases hardly ever write at a full millisecond. */
const WITHIN_MS = 137;

/** The time of a transaction, in microseconds: never the same twice. */
export function stamp({ state, now }: TwentyWorld): number {
  state.lastMicros = Math.max(now() * 1000 + WITHIN_MS, state.lastMicros + 1);
  return state.lastMicros;
}

/** What an answer shows of a stored time. */
export function shown(micros: number): string {
  return new Date(Math.floor(micros / 1000)).toISOString();
}

export function rowsOf({ state }: TwentyWorld, object: string): Map<string, StoredRow> {
  const rows = state.rows.get(object);
  if (rows === undefined) throw new Error(`The sandbox has no object ${object}`);
  return rows;
}

export function definitionOf({ state }: TwentyWorld, object: string): ObjectDefinition {
  const definition = state.objects.get(object);
  if (definition === undefined) throw new Error(`The sandbox has no object ${object}`);
  return definition;
}
