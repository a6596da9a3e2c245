import { TWENTY_CAPABILITIES } from "#lib/crm/twenty/capabilities.ts";
import { createTwentyGateway } from "#lib/crm/twenty/gateway.ts";
import { OWN_OWNER, toFieldName } from "#lib/crm/twenty/handoff-properties.ts";
import { markdownToText } from "#lib/crm/twenty/markdown.ts";
import { HANDOFF_FIELD_NAMES, type HandoffField } from "#lib/domain/handoff-field.ts";
import { type Author, createRow, softDelete, writeRow } from "#tests/sandbox/twenty/operations.ts";
import { createTwentySandbox, type TwentySandbox } from "#tests/sandbox/twenty/sandbox.ts";
import { TWENTY_KEYS } from "#tests/sandbox/twenty/settings.ts";
import { rowsOf, type StoredRow, type TwentyJournalEntry } from "#tests/sandbox/twenty/state.ts";
import { isObject } from "#tests/sandbox/twenty/values.ts";
import type { Cloud, CloudWrite } from "./clouds.ts";

const OWNER = "20202020-0687-4c41-b707-ed1bfca972a7";
const OTHER_KEY = "eyJhbGciOiJIUzI1NiJ9.b3RoZXItd29ya3NwYWNl.c2lnbmVk";

const COLLEAGUE: Author = { source: "MANUAL", name: "Colleague", memberId: OWNER, way: "graphql" };

/** Two Twenty workspaces, each on a server of its own. */
export function createTwentyClouds(now: () => number): readonly [Cloud, Cloud] {
  return [
    createCloud("crm.acme.example", TWENTY_KEYS.good, now),
    createCloud("crm.globex.example", OTHER_KEY, now),
  ];
}

function createSandbox(host: string, token: string, now: () => number): TwentySandbox {
  const rights = ["records", "data-model", "mail"] as const;
  return createTwentySandbox({
    now,
    sleep: async () => undefined,
    enforceLimits: false,
    handrailFields: true,
    origin: `https://${host}`,
    keys: [{ token, name: "own", state: "active", rights, memberId: null }],
    fill: (world) => {
      const name = { firstName: "Omar", lastName: "Haddad" };
      createRow(world, "workspaceMember", { id: OWNER, name }, COLLEAGUE);
    },
  });
}

function createCloud(host: string, key: string, now: () => number): Cloud {
  const sandbox = createSandbox(host, key, now);
  const { world } = sandbox;
  const connectionId = `twenty-${host}`;
  const late = new Set<TwentyJournalEntry>();
  const find = (recordId: string): StoredRow => {
    const found = rowsOf(world, "person").get(recordId);
    if (found === undefined) throw new Error(`There is no person ${recordId}.`);
    return found;
  };
  return {
    connectionId,
    accountId: host,
    server: host,
    capabilities: TWENTY_CAPABILITIES,
    createGateway: createTwentyGateway,
    owner: OWNER,
    key,
    revokedKey: TWENTY_KEYS.garbage,
    sandbox,
    answers: (request) => new URL(request.url).host === host,
    keyOf: (recordId) => ({ connectionId, objectType: "person", recordId }),
    settle: async () => {
      const before = sandbox.journal.length;
      await sandbox.settle();
      for (const entry of sandbox.journal.slice(before)) late.add(entry);
    },
    writesFrom: (nth) => sandbox.journal.slice(nth).map((entry) => toWrite(entry, late.has(entry))),
    faultsOnWrites: (effect) => [
      { match: { pathPattern: "/mutation/(Update|Create|Delete)" }, effect },
    ],
    addPerson: (name) => {
      const given = {
        name: { firstName: name, lastName: "Lindqvist" },
        emails: { primaryEmail: `${name}@buyer.example` },
      };
      return createRow(world, "person", given, COLLEAGUE).id;
    },
    addColleague: (name) => {
      const id = `20202020-0687-4c41-b707-${String(rowsOf(world, "workspaceMember").size).padStart(12, "0")}`;
      const given = { id, name: { firstName: name, lastName: "Haddad" } };
      return createRow(world, "workspaceMember", given, COLLEAGUE).id;
    },
    livingId: (recordId) => recordId,
    knows: (recordId) => rowsOf(world, "person").has(recordId),
    isArchived: (recordId) => find(recordId).deletedAt !== null,
    heldBy: (recordId) => Object.fromEntries(fieldsOf(find(recordId).values)),
    countNotes: (recordId, marker) => {
      const ties = [...rowsOf(world, "noteTarget").values()].filter(
        ({ values, deletedAt }) =>
          deletedAt === null && (values["personId"] ?? values["targetPersonId"]) === recordId,
      );
      const notes = ties.map(({ values }) => rowsOf(world, "note").get(String(values["noteId"])));
      return notes.filter((note) => note?.deletedAt === null && markerIn(note.values) === marker)
        .length;
    },
    countTasks: (recordId, marker) => {
      const ties = [...rowsOf(world, "taskTarget").values()].filter(
        ({ values, deletedAt }) =>
          deletedAt === null && (values["personId"] ?? values["targetPersonId"]) === recordId,
      );
      const tasks = ties.map(({ values }) => rowsOf(world, "task").get(String(values["taskId"])));
      return tasks.filter((task) => task?.deletedAt === null && markerIn(task.values) === marker)
        .length;
    },
    editElsewhere: (recordId, field, value) => {
      const given = { [toFieldName(field, OWN_OWNER)]: value };
      writeRow(world, "person", find(recordId), given, COLLEAGUE);
    },
    archive: (recordId) => {
      softDelete(world, "person", recordId);
    },
    merge: null,
  };
}

function toWrite({ id, object, action, values }: TwentyJournalEntry, isLate: boolean): CloudWrite {
  const isNote = object === "note" && action === "create";
  const isPerson = object === "person" && action === "update";
  return {
    recordId: id,
    fields: isPerson ? fieldsOf(values) : new Map(),
    marker: isNote ? markerIn(values) : null,
    isLate,
  };
}

/** The handoff fields among a row's values; Twenty keeps an empty text where others keep nothing. */
function fieldsOf(values: Readonly<Record<string, unknown>>): Map<HandoffField, string | null> {
  return new Map(
    HANDOFF_FIELD_NAMES.flatMap((field) => {
      const value = values[toFieldName(field, OWN_OWNER)];
      if (value === undefined) return [];
      return [[field, typeof value === "string" && value !== "" ? value : null] as const];
    }),
  );
}

function markerIn({ bodyV2, body }: Readonly<Record<string, unknown>>): string | null {
  const markdown = String(isObject(bodyV2) ? bodyV2["markdown"] : body);
  return /ref (\S+)$/.exec(markdownToText(markdown))?.[1] ?? null;
}
