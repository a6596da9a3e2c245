import { expect, it } from "vitest";
import { json } from "../scripted-fetch.ts";
import { gatewayFor, ok, person, personRow, STATUS_CODE } from "./gateway-for.ts";

const cursor = { since: "2026-11-20T08:00:00.000Z", lastId: null };
const NOTE = { kind: "timeline-note", text: "x", marker: "HR-1", at: "", ownerId: null } as const;

it("stops at a list of changes that does not look at its cursor", async () => {
  const { gateway } = gatewayFor(() =>
    ok([personRow(1)], { additional_data: { next_cursor: "again" } }),
  );
  const first = await gateway.changes("person", cursor);
  expect(first).toMatchObject({ ok: true, value: { more: true, cursor: { lastId: "again" } } });
  const next = first.ok ? first.value.cursor : cursor;
  expect(await gateway.changes("person", next)).toMatchObject({ failure: { type: "bad-reply" } });
});

it("stops at a list of changes that does not look at its beginning", async () => {
  const { gateway } = gatewayFor(() => ok([personRow(1, { update_time: "2020-01-01T00:00:00Z" })]));
  expect(await gateway.changes("person", cursor)).toMatchObject({ failure: { type: "bad-reply" } });
});

it("asks in whole seconds, and goes on from the last stamp without the list's own cursor", async () => {
  const rows = [personRow(1), personRow(2, { update_time: "2026-11-20T08:00:05Z" })];
  const { gateway, seen } = gatewayFor(() => ok(rows, { additional_data: { next_cursor: "c1" } }));
  const page = await gateway.changes("person", { since: "2026-11-20T08:00:00.789Z", lastId: null });
  expect(seen.at(-1)?.query.get("updated_since")).toBe("2026-11-20T08:00:00Z");
  expect(page).toMatchObject({
    value: { more: true, cursor: { since: "2026-11-20T08:00:05.000Z", lastId: null } },
  });
});

it("stops at a list of notes that never ends, or that stands still", async () => {
  const page = (next_start: number) => (): Response =>
    json({
      success: true,
      data: [{ id: 1, content: "x" }],
      additional_data: { pagination: { more_items_in_collection: true, next_start } },
    });
  const still = gatewayFor(page(0));
  expect(await still.gateway.findTimelineNotes(person("1"), NOTE)).toMatchObject({
    failure: { type: "bad-reply" },
  });
  let start = 0;
  const endless = gatewayFor(() => {
    start += 500;
    return page(start)();
  });
  expect(await endless.gateway.findTimelineNotes(person("1"), NOTE)).toMatchObject({
    failure: { type: "bad-reply" },
  });
  expect(endless.seen.length).toBeLessThanOrEqual(60);
});

it("walks owner by owner through what people own, and says where it stopped", async () => {
  const handoff = { custom_fields: { [STATUS_CODE]: "offered" } };
  const { gateway, seen } = gatewayFor(({ query }) => {
    const owner = Number(query.get("owner_id"));
    if (query.has("ids")) return ok([personRow(1, { ...handoff, owner_id: 7 })]);
    const next_cursor = owner === 7 ? `${Number(query.get("cursor") ?? 0) + 1}` : null;
    return ok([personRow(1, { ...handoff, owner_id: 7 })], { additional_data: { next_cursor } });
  });
  const page = await gateway.owned("person", ["7", "8"], null);
  expect(page).toMatchObject({ ok: true, value: { lastId: "7/5" } });
  expect(seen.filter(({ query }) => query.get("owner_id") === "8")).toEqual([]);
  const last = await gateway.owned("person", ["7", "8"], "8/");
  // Whom the list does not belong to has no part in it, whatever it says.
  expect(last).toEqual({ ok: true, value: { records: [], lastId: null } });
});

it("begins anew in a list of other people, and asks nothing where the fields were never set up", async () => {
  const { gateway, seen } = gatewayFor(() => ok([]));
  expect(await gateway.owned("person", ["7"], "9/abc")).toMatchObject({ value: { lastId: null } });
  expect(seen.at(-1)?.query.get("owner_id")).toBe("7");
  const asked = seen.length;
  expect(await gateway.owned("company", ["7"], null)).toMatchObject({ value: { records: [] } });
  expect(await gateway.owned("person", ["../x"], null)).toMatchObject({ value: { records: [] } });
  expect(seen).toHaveLength(asked);
});
