import { describe, expect, test } from "vitest";
import { at, list } from "#tests/sandbox/memory-client.ts";
import { createTwentyClient, type TwentyClient } from "#tests/sandbox/twenty/memory-client.ts";
import { createTwentySandbox, type TwentySandboxOptions } from "#tests/sandbox/twenty/sandbox.ts";

/** Each test shows how a trap of the real server bites a client that does not know it. */
const START = Date.parse("2026-11-21T10:00:00.000Z");

function world(options: TwentySandboxOptions = {}) {
  let time = START;
  const sandbox = createTwentySandbox({
    now: () => time,
    sleep: async () => undefined,
    enforceLimits: false,
    ...options,
  });
  const client = createTwentyClient(sandbox);
  const pass = (milliseconds: number) => {
    time += milliseconds;
  };
  return { sandbox, pass, ...client };
}

const people = (count: number, from = 0) =>
  Array.from({ length: count }, (_, index) => ({
    name: { firstName: `P${from + index}`, lastName: "Batch" },
  }));

async function addPeople({ call }: TwentyClient, count: number): Promise<void> {
  for (let from = 0; from < count; from += 60) {
    await call("POST", "/rest/batch/people", people(Math.min(60, count - from), from));
  }
}

async function addPerson({ call }: TwentyClient, body: unknown = {}): Promise<string> {
  const made = await call("POST", "/rest/people", body);
  return String(at(made.json, "data.createPerson.id"));
}

/** Follows the server's cursor until it ends or comes again. */
async function pageThrough({ call }: TwentyClient, query: string) {
  const ids: string[] = [];
  let cursor = "";
  for (let page = 0; page < 20; page += 1) {
    const after = cursor === "" ? "" : `&starting_after=${encodeURIComponent(cursor)}`;
    const { json } = await call("GET", `/rest/people?depth=0${query}${after}`);
    ids.push(...list(json, "data.people").map((one) => String(at(one, "id"))));
    const next = String(at(json, "pageInfo.endCursor"));
    if (at(json, "pageInfo.hasNextPage") !== true)
      return { distinct: new Set(ids).size, end: "end" };
    if (next === cursor) return { distinct: new Set(ids).size, end: "stuck" };
    cursor = next;
  }
  return { distinct: new Set(ids).size, end: "too long" };
}

describe("reading in the order of time", () => {
  test.each(["updatedAt", "createdAt", "updatedAt,id"])(
    "sticks at one cursor with order_by=%s",
    async (order) => {
      const client = world();
      await addPeople(client, 319);
      const read = await pageThrough(client, `&order_by=${order}`);
      expect(read.end).toBe("stuck");
      expect(read.distinct).toBeLessThan(319);
    },
  );

  test("ends early without an error when the newest come first", async () => {
    const client = world();
    await addPeople(client, 319);
    const read = await pageThrough(client, "&order_by=updatedAt[DescNullsLast]&limit=50");
    expect(read.end).toBe("end");
    expect(read.distinct).toBeLessThan(319);
  });

  test.each(["", "&order_by=id"])("shows all of them in the order of ids (%s)", async (order) => {
    const client = world();
    await addPeople(client, 319);
    expect(await pageThrough(client, order)).toEqual({ distinct: 319, end: "end" });
  });

  test("goes by microseconds and shows milliseconds: the stamp that was seen finds nothing, or the same again", async () => {
    const client = world();
    await addPeople(client, 2);
    await addPeople(client, 1);
    const { json } = await client.call(
      "GET",
      "/rest/people?order_by=updatedAt[DescNullsLast]&limit=1",
    );
    const stamp = String(at(json, "data.people.0.updatedAt"));
    const count = async (comparator: string) => {
      const found = await client.call(
        "GET",
        `/rest/people?filter=updatedAt[${comparator}]:${stamp}`,
      );
      return list(found.json, "data.people").length;
    };
    expect([await count("eq"), await count("lte"), await count("lt")]).toEqual([0, 0, 0]);
    expect(await count("gt")).toBeGreaterThan(0);
    expect(await count("gte")).toBeGreaterThan(0);
  });

  test("does not show a record whose stamp somebody has set back", async () => {
    const client = world();
    const id = await addPerson(client);
    await client.call("PATCH", `/rest/people/${id}`, { updatedAt: "2020-01-01T00:00:00.000Z" });
    const since = "/rest/people?filter=updatedAt[gte]:2026-01-01T00:00:00.000Z";
    expect(list((await client.call("GET", since)).json, "data.people")).toEqual([]);
  });
});

describe("asking", () => {
  test.each(["noteId", "notesCount", "orderId", "andId"])(
    "a filter by %s is refused: its name begins like a conjunction",
    async (name) => {
      const { call } = world();
      const filter = `${name}[eq]:20202020-1111-4111-8111-111111111111`;
      for (const text of [filter, `and(${filter})`]) {
        const { status, json } = await call("GET", `/rest/noteTargets?filter=${text}`);
        expect(status).toBe(400);
        expect(at(json, "messages.0")).toContain("'filter' invalid for ''");
      }
    },
  );

  test("startsWith finds nobody where a pattern does", async () => {
    const client = world();
    await addPerson(client, { name: { firstName: "Christine" } });
    const count = async (comparison: string) =>
      list(
        (await client.call("GET", `/rest/people?filter=name.firstName${comparison}`)).json,
        "data.people",
      ).length;
    expect(await count("[startsWith]:Chris")).toBe(0);
    expect(await count('[like]:"Chris%25"')).toBe(1);
  });

  test("a comma needs quotes, and an empty value cannot be asked for without them", async () => {
    const { call } = world();
    const status = async (comparison: string) =>
      (await call("GET", `/rest/people?filter=name.lastName${comparison}`)).status;
    expect(await status("[eq]:O,Neil")).toBe(400);
    expect(await status('[eq]:"O,Neil"')).toBe(200);
    expect(await status("[eq]:")).toBe(400);
    expect(await status('[eq]:""')).toBe(200);
  });

  test("a limit of 0 promises more and gives nothing; no match has no total", async () => {
    const client = world();
    await addPerson(client);
    const none = (await client.call("GET", "/rest/people?limit=0")).json;
    expect([list(none, "data.people").length, at(none, "pageInfo.hasNextPage")]).toEqual([0, true]);
    const noMatch = await client.call("GET", "/rest/people?filter=city[eq]:Nowhere");
    expect(at(noMatch.json, "totalCount")).toBeUndefined();
  });

  test("a new workspace hides every relation in REST and shows it in GraphQL; the older one embeds it unasked", async () => {
    for (const [model, shows] of [
      ["N", false],
      ["R", true],
    ] as const) {
      const client = world({ model });
      const company = await client.call("POST", "/rest/companies", { name: "Nordvik" });
      const companyId = String(at(company.json, "data.createCompany.id"));
      const id = await addPerson(client, { companyId });
      const { json } = await client.call("GET", `/rest/people/${id}`);
      expect(at(json, "data.person.companyId") === companyId).toBe(shows);
      expect(at(json, "data.person.company.name") === "Nordvik").toBe(shows);
      const filtered = await client.call("GET", `/rest/people?filter=companyId[eq]:${companyId}`);
      expect(filtered.status).toBe(shows ? 200 : 400);
      const graphql = await client.graphql("{ people { edges { node { company { name } } } } }");
      expect(at(graphql, "data.people.edges.0.node.company.name")).toBe("Nordvik");
    }
  });

  test("a page of the app answers what no route does, with status 200", async () => {
    const { call } = world();
    const { status, headers, json } = await call("GET", "/rest");
    expect([status, headers.get("content-type"), json]).toEqual([
      200,
      "text/html; charset=utf-8",
      null,
    ]);
  });

  test("a later release cuts a page to its own maximum without a word", async () => {
    const client = world({ modern: true });
    await addPeople(client, 100);
    const { json } = await client.call("GET", "/rest/people?limit=1000");
    expect(list(json, "data.people")).toHaveLength(60);
    const older = world();
    await addPeople(older, 100);
    const all = await older.call("GET", "/rest/people?limit=1000");
    expect(list(all.json, "data.people")).toHaveLength(100);
  });
});

describe("one number that is none", () => {
  test("makes every REST list with that record fail until it is emptied, and spoils one field in GraphQL", async () => {
    const client = world();
    await client.call("POST", "/rest/companies", { name: "Good", employees: 12 });
    const bad = await client.call("POST", "/rest/companies", { name: "Bad" });
    const id = String(at(bad.json, "data.createCompany.id"));
    expect((await client.call("PATCH", `/rest/companies/${id}`, { employees: "abc" })).status).toBe(
      400,
    );
    const read = async () => client.call("GET", "/rest/companies?depth=0");
    expect((await read()).status).toBe(400);
    expect(at((await read()).json, "messages.0")).toBe(
      "Float cannot represent non numeric value: NaN",
    );
    const graphql = await client.graphql("{ companies { edges { node { name employees } } } }");
    const nodes = list(graphql, "data.companies.edges").map((edge) => at(edge, "node"));
    expect(nodes).toHaveLength(2);
    expect(nodes).toContainEqual({ name: "Bad", employees: null });
    expect(at(graphql, "errors.0.message")).toContain("cannot represent");
    await client.call("PATCH", `/rest/companies/${id}`, { employees: null });
    expect((await read()).status).toBe(200);
  });
});
