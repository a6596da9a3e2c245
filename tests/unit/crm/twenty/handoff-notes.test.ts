import { expect, it } from "vitest";
import type { Call } from "#lib/crm/twenty/call.ts";
import { createHandoffNotes } from "#lib/crm/twenty/handoff-notes.ts";
import { textToMarkdown } from "#lib/crm/twenty/markdown.ts";
import { createTurns } from "#lib/crm/twenty/turns.ts";
import { toWorkspace } from "#lib/crm/twenty/workspace.ts";
import { handoffNoteIds } from "#lib/crm/twenty/write-handoff-note.ts";
import { succeed } from "#lib/domain/failure.ts";
import { documentToText } from "#lib/domain/handoff-document.ts";
import { listOf, NOW, row, SARA } from "./gateway-for.ts";

const TEXT = documentToText({ values: { status: "offered" }, before: "", after: "" }, "short");
const WORKSPACE = toWorkspace([], { conditionalWrite: null, pageMax: 60 });

type Lists = Readonly<Record<string, readonly unknown[]>>;

/** Notes whose server answers each list with these rows; the first page of notes says whether there are more. */
function notesFrom(lists: Lists, hasMore = false) {
  const asked: { readonly name: string; readonly variables: unknown; readonly query: string }[] =
    [];
  const call: Call = {
    rest: async () => {
      throw new Error("Nothing here asks for REST");
    },
    graphql: async ({ name, query, variables = {} }) => {
      asked.push({ name, query, variables });
      const isFirst = asked.filter((one) => one.name === name).length === 1;
      const list = name === "ListNote" ? "notes" : "noteTargets";
      const page = listOf(lists[list] ?? [], hasMore && name === "ListNote" && isFirst);
      return succeed({ data: { [list]: page }, gaps: [] });
    },
  };
  const known = async () => succeed(WORKSPACE);
  const learned = { read: known, refresh: known, keep: async () => undefined };
  const notes = createHandoffNotes({ call, learned, inTurn: createTurns(), now: () => NOW });
  return { notes, asked };
}

const idOf = (index: number) => `20202020-1111-4111-8111-${String(index).padStart(12, "0")}`;
const note = (index: number, updatedAt: string) => row(idOf(index), { updatedAt });
const tie = (index: number, personId: string | null, more: object = {}) =>
  row(idOf(index + 100), { personId, ...more });

const AT = "2026-11-21T09:00:00.000Z";
const LATER = "2026-11-21T09:00:01.000Z";

it("names the people whose handoff has changed, and how far it looked, in the order of time", async () => {
  const { notes, asked } = notesFrom({
    notes: [note(1, AT), note(2, LATER)],
    noteTargets: [tie(1, SARA), tie(2, SARA), tie(3, idOf(9))],
  });
  expect(await notes.changed("person", AT, null)).toEqual({
    ok: true,
    value: { recordIds: [SARA, idOf(9)], reached: LATER, more: false },
  });
  expect(asked[0]?.query).toContain("updatedAt: AscNullsFirst");
});

it("reads a stamp that fills a page alone to its end, by id: nothing of it is passed over", async () => {
  const { notes, asked } = notesFrom({ notes: [note(1, AT), note(2, AT)] }, true);
  expect(await notes.changed("person", AT, null)).toMatchObject({
    value: { reached: AT, more: true },
  });
  const lists = asked.filter(({ name }) => name === "ListNote");
  expect(lists).toHaveLength(2);
  expect(lists[1]?.query).toContain("id: AscNullsFirst");
  expect(JSON.stringify(lists[1]?.variables)).toContain('"lt":"2026-11-21T09:00:00.001Z"');
});

it("looks no further than it was asked to, nor at stamps that lie ahead of all clocks", async () => {
  const { notes, asked } = notesFrom({});
  await notes.changed("person", AT, LATER);
  await notes.changed("person", AT, "2030-01-01T00:00:00.000Z");
  const filters = asked.map(({ variables }) => JSON.stringify(variables));
  expect(filters[0]).toContain('"lt":"2026-11-21T09:00:01.001Z"');
  expect(filters[1]).toContain(`"lt":"${new Date(NOW + 60_000).toISOString()}"`);
});

it("gives the handoffs of each record, oldest first, and nothing that is none or lies in the trash", async () => {
  const body = (text: string) => ({ bodyV2: { markdown: textToMarkdown(text) } });
  const held = (index: number, createdAt: string, more: object) => ({
    note: row(idOf(index), { createdAt, updatedAt: LATER, ...more }),
  });
  const { notes } = notesFrom({
    noteTargets: [
      tie(1, SARA, held(1, LATER, body(TEXT))),
      tie(2, SARA, held(2, AT, body(TEXT))),
      tie(3, SARA, held(2, AT, body(TEXT))),
      tie(4, SARA, held(4, AT, body("Somebody's own words"))),
      tie(5, SARA, held(5, AT, { ...body(TEXT), deletedAt: LATER })),
      tie(6, SARA, { note: null }),
    ],
  });
  const copy = (index: number) => ({ remoteId: idOf(index), text: TEXT, version: LATER });
  expect(await notes.read("person", [SARA, SARA, "42"])).toEqual({
    ok: true,
    value: new Map([[SARA, [copy(2), copy(1)]]]),
  });
});

it("knows no notes on leads, which Twenty does not have", async () => {
  const { notes, asked } = notesFrom({});
  expect(await notes.list("lead", null)).toMatchObject({ failure: { type: "not-found" } });
  expect(asked).toEqual([]);
});

it("refuses a text that would not fit before it sends anything", async () => {
  const { notes, asked } = notesFrom({});
  const key = { connectionId: "c1", objectType: "person", recordId: SARA } as const;
  const text = `${TEXT}\n${"_".repeat(40_000)}`;
  expect(await notes.write(key, { remoteId: null, text })).toMatchObject({
    failure: { type: "rejected" },
  });
  expect(asked).toEqual([]);
});

it("makes the same ids of a record for ever, and others of another", () => {
  expect(handoffNoteIds(SARA).slice(0, 2)).toEqual([
    "0e10fb70-5f54-5f2b-889e-7f3a2538bfe7",
    "4faf69d4-d475-5637-8422-377f06558e5a",
  ]);
  expect(new Set([...handoffNoteIds(SARA), ...handoffNoteIds(idOf(9))]).size).toBe(100);
});
