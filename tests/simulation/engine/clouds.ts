import { toPropertyName } from "#lib/crm/hubspot/handoff-properties.ts";
import { htmlToText } from "#lib/crm/values/html-to-text.ts";
import { HANDOFF_FIELD_NAMES, type HandoffField } from "#lib/domain/handoff-field.ts";
import type { RecordKey } from "#lib/domain/record.ts";
import { associationsOf } from "#tests/sandbox/hubspot/associations.ts";
import { merge } from "#tests/sandbox/hubspot/operations.ts";
import { type Author, archiveRecord, updateRecord } from "#tests/sandbox/hubspot/records.ts";
import { createHubspotSandbox, type HubspotSandbox } from "#tests/sandbox/hubspot/sandbox.ts";
import { KEYS, OTHER_PORTAL_ID } from "#tests/sandbox/hubspot/settings.ts";
import type { JournalEntry, StoredRecord } from "#tests/sandbox/hubspot/state.ts";
import { addObject } from "#tests/sandbox/seed/writer.ts";
import type { PlainField } from "./steps.ts";

/** One CRM account, in memory, with what only its colleagues and its operator see. */
export interface Cloud {
  readonly connectionId: string;
  readonly accountId: string;
  /** The key that opens it. */
  readonly key: string;
  readonly sandbox: HubspotSandbox;
  readonly keyOf: (recordId: string) => RecordKey;
  /** Lets requests that were under way arrive; the journal's entries that came so are `late`. */
  readonly settle: () => Promise<void>;
  readonly isLate: (entry: JournalEntry) => boolean;
  readonly addPerson: (name: string) => string;
  /** The id under which a record lives now. */
  readonly livingId: (recordId: string) => string;
  /** Whether there is, or was, such a record. */
  readonly knows: (recordId: string) => boolean;
  readonly isArchived: (recordId: string) => boolean;
  readonly heldBy: (recordId: string) => Readonly<Record<string, string | null>>;
  /** How many living notes bear the marker, on the timeline of this record. */
  readonly countNotes: (recordId: string, marker: string) => number;
  readonly editElsewhere: (recordId: string, field: PlainField | "outcome", value: string) => void;
  readonly archive: (recordId: string) => void;
  /** Answers the id of the record that takes both in. */
  readonly merge: (recordId: string, other: string) => string;
}

export const OWNER = "8100002";

const COLLEAGUE: Author = {
  sourceType: "CRM_UI",
  sourceId: "userId:7001",
  sourceLabel: null,
  userId: 7001,
  request: null,
};

/** Two accounts that know nothing of each other. */
export function createClouds(now: () => number): readonly [Cloud, Cloud] {
  const first = createSandbox(now, {});
  const scopes = first.world.settings.keys[0]?.scopes ?? [];
  const key = { token: KEYS.otherPortal, name: "other", state: "active", scopes } as const;
  const second = createSandbox(now, { portalId: OTHER_PORTAL_ID, keys: [key] });
  return [createCloud(first, KEYS.good, now), createCloud(second, key.token, now)];
}

function createSandbox(
  now: () => number,
  settings: Parameters<typeof createHubspotSandbox>[0],
): HubspotSandbox {
  return createHubspotSandbox({
    now,
    sleep: async () => undefined,
    enforceLimits: false,
    handrailFields: true,
    fill: ({ state }) => {
      state.owners.push({
        id: OWNER,
        userId: 100_002,
        email: "omar@vendor.example",
        firstName: "Omar",
        lastName: "Haddad",
        archived: false,
        createdAt: now(),
        team: null,
      });
    },
    ...settings,
  });
}

function createCloud(sandbox: HubspotSandbox, key: string, now: () => number): Cloud {
  const { world, state } = sandbox;
  const accountId = String(world.settings.portalId);
  const connectionId = `hubspot-${accountId}`;
  const late = new Set<JournalEntry>();

  const livingId = (recordId: string): string => {
    const into = state.aliases.get(`contacts/${recordId}`);
    return into === undefined ? recordId : livingId(into);
  };
  const find = (recordId: string): StoredRecord => {
    const found = state.records.contacts.get(livingId(recordId));
    if (found === undefined) throw new Error(`There is no contact ${recordId}.`);
    return found;
  };
  return {
    connectionId,
    accountId,
    key,
    sandbox,
    keyOf: (recordId) => ({ connectionId, objectType: "person", recordId }),
    settle: async () => {
      const before = sandbox.journal.length;
      await sandbox.settle();
      for (const entry of sandbox.journal.slice(before)) late.add(entry);
    },
    isLate: (entry) => late.has(entry),
    addPerson: (name) => {
      const values = { firstname: name, lastname: "Lindqvist", email: `${name}@buyer.example` };
      return addObject(world, "contacts", values, now()).id;
    },
    livingId,
    knows: (recordId) => state.records.contacts.has(livingId(recordId)),
    isArchived: (recordId) => find(recordId).archivedAt !== null,
    heldBy: (recordId) => {
      const { properties } = find(recordId);
      return Object.fromEntries(
        HANDOFF_FIELD_NAMES.map((field) => [field, properties.get(toPropertyName(field)) ?? null]),
      );
    },
    countNotes: (recordId, marker) => {
      const ids = associationsOf(state, "contacts", find(recordId).id, "notes").keys();
      const notes = [...ids].map((id) => state.records.notes.get(id));
      return notes.filter((note) => note?.archivedAt === null && bears(note, marker)).length;
    },
    editElsewhere: (recordId, field, value) => {
      const values = new Map([[toPropertyName(field), value]]);
      updateRecord(world, find(recordId), values, COLLEAGUE);
    },
    archive: (recordId) => archiveRecord(world, find(recordId), COLLEAGUE),
    merge: (recordId, other) =>
      merge(world, "contacts", find(recordId).id, find(other).id, COLLEAGUE).id,
  };
}

function bears(note: StoredRecord, marker: string): boolean {
  return htmlToText(note.properties.get("hs_note_body") ?? "").endsWith(`ref ${marker}`);
}

/** The handoff fields that a journalled write set, by their names here. */
export function fieldsOf({ properties }: JournalEntry): Map<HandoffField, string | null> {
  return new Map(
    HANDOFF_FIELD_NAMES.flatMap((field) => {
      const value = properties[toPropertyName(field)];
      return value === undefined ? [] : [[field, value] as const];
    }),
  );
}

/** The marker of a journalled note, null for anything else. */
export function markerOf({ action, object, properties }: JournalEntry): string | null {
  if (action !== "create" || object !== "notes") return null;
  const text = htmlToText(properties["hs_note_body"] ?? "");
  return /ref (\S+)$/.exec(text)?.[1] ?? null;
}
