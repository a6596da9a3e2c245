import { expect, it } from "vitest";
import { createHandoffNotes } from "#lib/crm/pipedrive/handoff-notes.ts";
import { succeed } from "#lib/domain/failure.ts";
import { documentToText } from "#lib/domain/handoff-document.ts";

const TEXT = documentToText({ values: { status: "offered" }, before: "", after: "" }, "short");

const note = (id: number, update_time: string, more: object = {}) => ({
  id,
  content: TEXT.replaceAll("\n", "<br>"),
  active_flag: true,
  update_time,
  person_id: id + 100,
  ...more,
});

function notesFrom(rows: readonly object[], hasMore = false) {
  const queries: Readonly<Record<string, string>>[] = [];
  const pagination = { more_items_in_collection: hasMore };
  const notes = createHandoffNotes({
    now: () => 0,
    call: async (request) => {
      queries.push(request.query ?? {});
      const reply = { success: true, data: rows, additional_data: { pagination } };
      return succeed(request.schema.parse(reply));
    },
  });
  return { notes, queries };
}

const ROWS = [
  note(1, "2026-11-21 10:00:00"),
  note(2, "2026-11-21 10:00:01", { content: "Somebody's own words" }),
  note(3, "2026-11-21 10:00:02", { person_id: null, deal_id: 9 }),
  note(4, "2026-11-21 10:00:03"),
];

it("names the persons whose handoff has changed, and how far it looked", async () => {
  const { notes, queries } = notesFrom(ROWS);
  expect(await notes.changed("person", "2026-11-21T10:00:00.500Z", null)).toEqual({
    ok: true,
    value: { recordIds: ["101", "104"], reached: "2026-11-21T10:00:03.000Z", more: false },
  });
  expect(queries[0]?.["updated_since"]).toBe("2026-11-21T10:00:00Z");
  expect(await notes.changed("deal", "2026-11-21T10:00:00Z", null)).toMatchObject({
    value: { recordIds: ["9"] },
  });
});

it("looks no further than it was asked to, and has no more then", async () => {
  const { notes } = notesFrom(ROWS, true);
  expect(await notes.changed("person", "2026-11-21T10:00:00Z", "2026-11-21T10:00:01.000Z")).toEqual(
    {
      ok: true,
      value: { recordIds: ["101"], reached: "2026-11-21T10:00:01.000Z", more: false },
    },
  );
  expect(await notes.changed("person", "2026-11-21T10:00:00Z", null)).toMatchObject({
    value: { more: true },
  });
});
