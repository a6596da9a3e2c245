import { describe, expect, it } from "vitest";
import { html, json } from "../scripted-fetch.ts";
import { gatewayFor, KEY, listOf, NOW, row, SARA } from "./gateway-for.ts";

const record = { connectionId: "c1", objectType: "person", recordId: SARA } as const;
const OFFER = {
  kind: "patch",
  fields: { status: "offered" },
  base: { status: null },
  events: [],
} as const;
const BEGINNING = { since: "2020-01-01T00:00:00.000Z", lastId: null };

describe("lists that are none", () => {
  it("refuses a page that begins before the place it was asked from", async () => {
    const { gateway } = gatewayFor(() => json({ data: { people: listOf([row(SARA)], true) } }));
    const lastId = `ffffffff-ffff-4fff-bfff-ffffffffffff@${BEGINNING.since}`;
    expect(await gateway.changes("person", { ...BEGINNING, lastId })).toMatchObject({
      failure: { type: "bad-reply", detail: expect.stringContaining("begins again") },
    });
  });

  it("refuses an empty page that promises more", async () => {
    const { gateway } = gatewayFor(() => json({ data: { people: listOf([], true) } }));
    expect(await gateway.changes("person", BEGINNING)).toMatchObject({
      failure: { type: "bad-reply" },
    });
  });

  it.each([
    ["an id that is none", listOf([row("../../limits")])],
    ["a time that is none", listOf([row(SARA, { updatedAt: "yesterday" })])],
    ["no list", { nodes: [] }],
    ["nothing", null],
  ])("refuses a list with %s", async (_, people) => {
    const { gateway } = gatewayFor(() => json({ data: { people } }));
    expect(await gateway.getRecords("person", [SARA])).toMatchObject({
      failure: { type: "bad-reply" },
    });
  });

  it("leaves out a record that nobody asked for", async () => {
    const other = SARA.replaceAll("1", "2");
    const { gateway } = gatewayFor(() => json({ data: { people: listOf([row(other)]) } }));
    expect(await gateway.getRecords("person", [SARA])).toEqual({ ok: true, value: [] });
  });

  it("reads everything but the numbers where one of them takes the whole list along", async () => {
    const { gateway, seen } = gatewayFor(({ body }) =>
      seen.length === 1
        ? json({
            data: { companies: null },
            errors: [{ message: "Float cannot represent NaN", path: ["companies"] }],
          })
        : json({ data: { companies: listOf([row(SARA, { name: "Nordvik" })]) }, body }),
    );
    expect(await gateway.getRecords("company", [SARA])).toMatchObject({
      value: [{ name: "Nordvik", unreadable: [{ what: "companies" }] }],
    });
  });
});

describe("what a refusal means", () => {
  it.each([
    [200, { errors: [{ message: "Too many requests." }] }, { type: "rate-limited" }],
    [429, {}, { type: "rate-limited" }],
    [
      200,
      { errors: [{ message: "Limit reached (100 tokens per 60000 ms)" }] },
      { type: "rate-limited" },
    ],
    [
      200,
      { errors: [{ message: 'Cannot query field "people" on type "Query".' }] },
      { type: "needs-sign-in" },
    ],
    [200, { errors: [{ message: "x", extensions: { code: "FORBIDDEN" } }] }, { type: "forbidden" }],
    [403, { message: "Forbidden resource" }, { type: "needs-sign-in" }],
    [403, { messages: ["No permission"] }, { type: "forbidden" }],
    [500, {}, { type: "busy", retryAt: NOW + 5_000 }],
    [
      200,
      { errors: [{ message: "boom", extensions: { code: "INTERNAL_SERVER_ERROR" } }] },
      { type: "busy" },
    ],
    [404, {}, { type: "not-found" }],
    [400, { messages: ["Something else"] }, { type: "rejected" }],
  ])("of a read: %i %j", async (status, body, failure) => {
    const { gateway } = gatewayFor(() => json(body, status));
    expect(await gateway.getRecords("person", [SARA])).toMatchObject({ failure });
  });

  it("leaves a write open when its answer cannot be believed", async () => {
    const answers = [
      () => html(),
      () => json({ data: {} }),
      () => json({ data: { p0: row(SARA.replaceAll("1", "2")) } }),
      () => json({ data: { p0: { id: SARA } } }),
      () => json({ data: null, errors: [{ message: "Float cannot represent NaN", path: ["p0"] }] }),
    ];
    for (const answer of answers) {
      const { gateway } = gatewayFor(({ body }) =>
        JSON.stringify(body).includes("mutation")
          ? answer()
          : json({ data: { people: listOf([row(SARA)]) } }),
      );
      expect(await gateway.patch(record, OFFER)).toMatchObject({ failure: { type: "unknown" } });
    }
  });

  it("repeats neither our key nor a page of words", async () => {
    const message = `Bad key ${KEY} ${"x".repeat(2_000)}\u202e`;
    const { gateway } = gatewayFor(() => json({ messages: [message] }, 400));
    const read = await gateway.getRecords("person", [SARA]);
    const text = JSON.stringify(read);
    expect(text).not.toContain(KEY);
    expect(text).not.toContain("\u202e");
    expect(text.length).toBeLessThan(500);
  });
});

it("says what may be meant where there are pages but no data", async () => {
  const { gateway } = gatewayFor(() => html());
  expect(await gateway.account()).toMatchObject({
    failure: { type: "bad-reply", detail: expect.stringContaining("its address at twenty.com") },
  });
});

it("sends what people typed as variables only", async () => {
  const { gateway, seen } = gatewayFor(() => json({ data: { people: listOf([]) } }));
  await gateway.search('# x"}) { edges { id } } }');
  const [request] = seen;
  expect(request?.path).toBe("/graphql");
  expect(JSON.stringify(Reflect.get(Object(request?.body), "query"))).not.toContain("#");
  expect(JSON.stringify(Reflect.get(Object(request?.body), "variables"))).toContain("#");
});
