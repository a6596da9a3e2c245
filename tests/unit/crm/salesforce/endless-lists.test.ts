import { describe, expect, it } from "vitest";
import { keyAccess } from "#lib/crm/http/access.ts";
import { createAllowance } from "#lib/crm/http/allowance.ts";
import { createMemory } from "#lib/crm/http/gateway-ports.ts";
import { createHttp } from "#lib/crm/http/http.ts";
import { createSalesforceGateway } from "#lib/crm/salesforce/gateway.ts";
import { html, json, type Script, scriptedFetch } from "../scripted-fetch.ts";

const HOST = "nordvik.my.salesforce.com";
const ID = "003000000000001AAA";

/** A gateway that knows its organisation, whose Salesforce is a script. */
async function gatewayFor(script: Script) {
  const memory = createMemory();
  const open = { storage: "fields", hidden: [] };
  const objects = { person: open, lead: open, deal: open, company: open };
  await memory.write("api-version", "v66.0");
  await memory.write("layout", {
    objects,
    keyedNotes: true,
    doneStatus: "Completed",
    highPriority: "High",
  });
  const { fetch, seen } = scriptedFetch(script);
  const gateway = createSalesforceGateway({
    http: createHttp({
      fetch,
      isOnline: () => true,
      abortAfter: () => new AbortController().signal,
      origins: [`https://${HOST}`],
    }),
    access: keyAccess(async () => "00Dcanary!token"),
    allowance: createAllowance({ now: () => 0, sleep: async () => undefined, limits: {} }),
    now: () => 0,
    memory,
    connection: { id: "c1", server: HOST, accountId: HOST },
  });
  return { gateway, seen };
}

const row = { Id: ID, SystemModstamp: "2026-11-21T10:00:00.000+0000", IsDeleted: false };

describe("lists that do not end (P10.3)", () => {
  it("are given up when the next page is one that was", async () => {
    const next = "/services/data/v66.0/query/01g000000000001-2000";
    const page = { records: [], done: false, nextRecordsUrl: next };
    const { gateway, seen } = await gatewayFor(() => json(page));
    expect(await gateway.owners()).toMatchObject({ failure: { type: "bad-reply" } });
    expect(seen).toHaveLength(2);
  });

  it("are given up after far more pages than there can be", async () => {
    let page = 0;
    const { gateway } = await gatewayFor(() => {
      page += 1;
      const nextRecordsUrl = `/services/data/v66.0/query/01g${page}-2000`;
      return json({ records: [], done: false, nextRecordsUrl });
    });
    expect(await gateway.owners()).toMatchObject({ failure: { type: "bad-reply" } });
    expect(page).toBeLessThan(100);
  });

  it.each([
    "https://evil.example/services/data/v66.0/query/x",
    "//evil.example/x",
    "/services/apexrest/evil",
    "/services/data/v66.0/query/../../x",
    null,
  ])("go on nowhere but where Salesforce's pages are: not to %j", async (nextRecordsUrl) => {
    const { gateway, seen } = await gatewayFor(() =>
      json({ records: [], done: false, nextRecordsUrl }),
    );
    expect(await gateway.owners()).toMatchObject({ failure: { type: "bad-reply" } });
    expect(seen).toHaveLength(1);
  });

  it("are given up when changes begin again in place of going on", async () => {
    const { gateway } = await gatewayFor(() => json({ records: [row], done: true }));
    const since = "2026-11-21T10:00:00.000Z";
    for (const cursor of [
      { since, lastId: ID },
      { since: "2026-11-21T11:00:00.000Z", lastId: null },
    ]) {
      expect(await gateway.changes("person", cursor)).toMatchObject({
        failure: { type: "bad-reply" },
      });
    }
    expect(await gateway.changes("person", { since, lastId: null })).toMatchObject({ ok: true });
  });

  it("are given up when owned records begin again", async () => {
    const { gateway } = await gatewayFor(() => json({ records: [row], done: true }));
    const owners = ["005000000000001AAA"];
    expect(await gateway.owned("person", owners, ID)).toMatchObject({
      failure: { type: "bad-reply" },
    });
  });
});

describe("replies that cannot be what Salesforce promises", () => {
  it.each([
    ["a page to sign in", () => html()],
    ["no list", () => json({ done: true })],
    ["rows without an end", () => json({ records: [] })],
    ["a number", () => json(3)],
    ["rows without an id", () => json({ records: [{ Name: "Ada" }], done: true })],
    [
      "tasks of a record that are no list",
      () => json({ records: [{ ...row, Tasks: { records: 3 } }], done: true }),
    ],
    ["rows with an id of another making", () => json({ records: [{ Id: "../x" }], done: true })],
  ])("are no data: %s", async (_, script) => {
    const { gateway } = await gatewayFor(script);
    expect(await gateway.owners()).toMatchObject({ failure: { type: "bad-reply" } });
  });

  it("are no answer for another record than the one that was asked for", async () => {
    const { gateway } = await gatewayFor(() => json({ records: [row], done: true }));
    expect(await gateway.getRecord("person", "003000000000002AAA")).toMatchObject({
      failure: { type: "bad-reply" },
    });
  });

  it("never show the token, even where the server repeats it", async () => {
    const { gateway } = await gatewayFor(() =>
      json([{ errorCode: "ODD", message: "Bearer 00Dcanary!token is odd" }], 400),
    );
    expect(JSON.stringify(await gateway.owners())).not.toContain("canary");
  });
});
