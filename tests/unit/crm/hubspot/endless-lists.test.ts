import { describe, expect, it } from "vitest";
import { json, type Script, type Seen } from "../scripted-fetch.ts";
import { gatewayFor, object, person } from "./gateway-for.ts";

const gatewayOf = (script: Script) => gatewayFor(script, { limits: {} });

const NOTE = {
  kind: "timeline-note",
  text: "Offered",
  marker: "HR-1",
  at: "2026-11-21T10:00:00.000Z",
  ownerId: null,
} as const;

/** A list whose every page names another one; `cursorOf` says which. */
const paged = (cursorOf: (page: number) => string): Script => {
  let page = 0;
  return ({ method, path }: Seen) => {
    if (method === "GET" && path.includes("/contacts/")) return json(object("7"));
    page += 1;
    const paging = { next: { after: cursorOf(page) } };
    return path.includes("/owners/")
      ? json({ results: [], paging })
      : json({ results: [{ from: { id: "7" }, to: [], paging }] });
  };
};

describe.each([
  ["owners", (gateway: ReturnType<typeof gatewayOf>["gateway"]) => gateway.owners()],
  [
    "a record's notes",
    (gateway: ReturnType<typeof gatewayOf>["gateway"]) =>
      gateway.findTimelineNotes(person("7"), NOTE),
  ],
])("the list of %s", (_what, read) => {
  it("is given up with a message when a cursor comes again (P10.3)", async () => {
    const { gateway, seen } = gatewayOf(paged((page) => String(page % 3)));
    expect(await read(gateway)).toMatchObject({
      failure: { type: "bad-reply", detail: "The list begins again in place of going on." },
    });
    expect(seen.length).toBeLessThan(7);
  });

  it("is given up with a message when it does not end (P10.3)", async () => {
    const { gateway, seen } = gatewayOf(paged((page) => String(page)));
    expect(await read(gateway)).toMatchObject({
      failure: { type: "bad-reply", detail: "The list does not end." },
    });
    expect(seen.length).toBeLessThan(55);
  });
});

/** A search that looks at no filter and always answers with the same full page. */
const samePage: Script = () =>
  json({
    results: Array.from({ length: 200 }, (_, index) => object(String(1_000 + index))),
    paging: { next: { after: "200" } },
  });

describe("the list of changes", () => {
  const PASSED = "2026-11-20T08:00:00.124Z";

  it("is given up with a message when it begins again before its cursor (P10.3)", async () => {
    const { gateway } = gatewayOf(samePage);
    expect(await gateway.changes("person", { since: PASSED, lastId: null })).toMatchObject({
      failure: { type: "bad-reply", detail: "The list begins again in place of going on." },
    });
  });

  it("is given up when it repeats a page of one moment, which a cursor by time alone would do for ever (P10.3)", async () => {
    const { gateway, seen } = gatewayOf(samePage);
    let cursor = { since: "2026-11-20T08:00:00.123Z", lastId: null as string | null };
    for (let page = 0; page < 10; page += 1) {
      const read = await gateway.changes("person", cursor);
      if (!read.ok) break;
      ({ cursor } = read.value);
    }
    expect(seen.length).toBeLessThanOrEqual(3);
    expect(await gateway.changes("person", cursor)).toMatchObject({
      failure: { type: "bad-reply" },
    });
  });

  it("goes on past an empty page, and past one whose last record is the cursor's own (P10.3)", async () => {
    const { gateway } = gatewayOf(() => json({ results: [object("7")] }));
    const cursor = { since: "2026-11-20T08:00:00.123Z", lastId: null };
    expect(await gateway.changes("person", cursor)).toMatchObject({
      ok: true,
      value: { cursor, more: false },
    });
  });
});

describe("the list of what people own", () => {
  it("is given up with a message when it begins again (P10.3)", async () => {
    const { gateway } = gatewayOf(samePage);
    const first = await gateway.owned("person", ["81"], null);
    expect(first).toMatchObject({ ok: true, value: { lastId: "1199" } });
    expect(await gateway.owned("person", ["81"], "1199")).toMatchObject({
      failure: { type: "bad-reply", detail: "The list begins again in place of going on." },
    });
  });
});
