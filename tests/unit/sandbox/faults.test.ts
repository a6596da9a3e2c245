import { describe, expect, it } from "vitest";
import type { FaultEffect } from "../../sandbox/faults.ts";
import { createFaultScript } from "../../sandbox/faults.ts";
import { createHubspotSandbox } from "../../sandbox/hubspot/sandbox.ts";
import { createManualClock } from "../../sandbox/manual-clock.ts";
import { at, createMemoryClient } from "../../sandbox/memory-client.ts";
import { addContact, CONTACTS, openTryOut } from "../../sandbox/try-out.ts";

describe("a fault script", () => {
  it("strikes the first matching rule, as often as told, then lets go", () => {
    const script = createFaultScript([
      { match: { method: "PATCH", path: "/contacts/" }, effect: "drop-before", times: 2 },
      { match: { pathPattern: "/notes$" }, effect: "html-200" },
    ]);
    expect(script.take("GET", "/crm/contacts/1")).toBeNull();
    expect(script.take("PATCH", "/crm/contacts/1")).toBe("drop-before");
    expect(script.take("PATCH", "/crm/contacts/1")).toBe("drop-before");
    expect(script.take("PATCH", "/crm/contacts/1")).toBeNull();
    expect(script.take("POST", "/crm/notes/1")).toBeNull();
    expect(script.pending()).toHaveLength(1);
    expect(script.take("POST", "/crm/notes")).toBe("html-200");
    expect(script.pending()).toEqual([]);
  });

  it("waits for the n-th request, counts only its own matches, and can go on for ever", () => {
    const script = createFaultScript([
      { match: { path: "/a", nth: 3 }, effect: { status: 500 } },
      { match: { path: "/b" }, effect: { status: 423 }, times: "always" },
    ]);
    expect(["/a", "/c", "/a", "/a", "/a"].map((path) => script.take("GET", path))).toEqual([
      null,
      null,
      null,
      { status: 500 },
      null,
    ]);
    expect(script.take("GET", "/b")).toEqual(script.take("GET", "/b"));
  });

  it("is data: it survives being written down", () => {
    const rules = [{ match: { nth: 2 }, effect: { status: 429, retryAfter: 3 }, times: 1 }];
    const script = createFaultScript(JSON.parse(JSON.stringify(rules)));
    script.take("GET", "/");
    expect(script.take("GET", "/")).toEqual({ status: 429, retryAfter: 3 });
  });
});

describe("each effect", () => {
  const patched: readonly (readonly [FaultEffect, number, boolean])[] = [
    ["html-200", 200, false],
    ["commit-then-html-200", 200, true],
    ["empty-200", 200, true],
    ["truncated-json", 200, true],
    [{ status: 500 }, 500, false],
    [{ status: 500, afterCommit: true }, 500, true],
    [{ status: 502 }, 502, false],
    [{ status: 503 }, 503, false],
    [{ status: 423 }, 423, false],
    [{ status: 477 }, 477, false],
    [{ status: 401 }, 401, false],
    [{ status: 429, retryAfter: 7 }, 429, false],
    [{ bodyBytes: 100_000 }, 200, true],
    [{ deepJson: 2000 }, 200, true],
    ["missing-fields", 200, true],
    ["wrong-id", 200, true],
    ["commit-twice", 200, true],
  ];

  it.each(patched)("%j answers %i and commits: %s", async (effect, status, commits) => {
    const { call, sandbox } = openTryOut();
    const id = await addContact(call, "a@a.example");
    sandbox.faults.add({ match: { method: "PATCH" }, effect });
    const answer = await call("PATCH", `${CONTACTS}/${id}`, { properties: { city: "Cork" } });
    expect(answer.status).toBe(status);
    const updates = sandbox.journal.filter((entry) => entry.action === "update").length;
    expect(updates > 0).toBe(commits);
    expect(sandbox.requests.at(-1)?.fault).toBe(JSON.stringify(effect));
  });

  it.each<[FaultEffect, number]>([
    ["drop-before", 0],
    ["commit-then-drop", 1],
    ["commit-twice", 2],
  ])("%s leaves %i contacts' worth of writes", async (effect, writes) => {
    const { call, sandbox } = openTryOut();
    sandbox.faults.add({ match: {}, effect });
    await call("POST", "/crm/objects/2026-09/notes", {
      properties: { hs_timestamp: "1795000000000" },
    }).catch(() => null);
    expect(sandbox.journal).toHaveLength(writes);
  });

  it("shapes the answer as its name says", async () => {
    const { call, sandbox } = openTryOut();
    const id = await addContact(call, "a@a.example");
    const get = async (effect: FaultEffect) => {
      sandbox.faults.add({ match: { method: "GET" }, effect });
      return call("GET", `${CONTACTS}/${id}`);
    };
    expect(at((await get("wrong-id")).json, "id")).not.toBe(id);
    expect(at((await get("missing-fields")).json, "properties")).toBeUndefined();
    expect((await get("truncated-json")).json).toBeNull();
    expect((await get({ bodyBytes: 1_000_000 })).text.length).toBeGreaterThan(999_000);
    expect((await get({ deepJson: 500 })).text.match(/deeper/g)).toHaveLength(500);
    expect((await get({ status: 429, retryAfter: 7 })).headers.get("Retry-After")).toBe("7");
    expect((await get({ status: 429 })).headers.get("Retry-After")).toBeNull();
    expect((await get({ status: 502 })).headers.get("content-type")).toContain("text/html");
    const daily = await get({ status: 429, policy: "DAILY" });
    expect(at(daily.json, "policyName")).toBe("DAILY");
  });

  it("delays by the injected clock, and commits only then", async () => {
    const clock = createManualClock();
    const sandbox = createHubspotSandbox({ now: clock.now, sleep: clock.sleep });
    const call = createMemoryClient(sandbox);
    sandbox.faults.add({ match: {}, effect: { delayMs: 8000 } });
    const work = addContact(call, "a@a.example");
    await clock.advance(7999);
    expect(sandbox.journal).toHaveLength(0);
    await clock.advance(1);
    await work;
    expect(sandbox.journal.map((entry) => entry.at)).toEqual([clock.now()]);
  });
});
