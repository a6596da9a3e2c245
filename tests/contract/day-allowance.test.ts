import "fake-indexeddb/auto";
import { describe, expect, it } from "vitest";
import type { Ask } from "#lib/commands/deps.ts";
import { type LeadsProgress, readLeads } from "#lib/commands/read-leads.ts";
import type { ConnectionRow } from "#lib/store/rows.ts";
import type { OpenConnection } from "#lib/sync/ports.ts";
import { type LeadsQuestion, readLeadsPage } from "../../entrypoints/background/read-leads-page.ts";
import { createCommandWorld } from "../unit/commands/command-world.ts";
import { SARA } from "./gateway/samples.ts";
import { createHubspotWorld } from "./hubspot-world.ts";
import { createPipedriveWorld } from "./pipedrive-world.ts";
import { createSalesforceWorld } from "./salesforce-world.ts";
import { createSampleWorld } from "./sample-world.ts";
import { createTwentyWorld } from "./twenty-world.ts";

const HOUR = 3_600_000;
const CURSOR = { since: "2020-01-01T00:00:00.000Z", lastId: null };

describe("what is left of the day at HubSpot", () => {
  const open = () => createHubspotWorld({ sandbox: { enforceLimits: true, plan: "starter" } });

  it("is what its answers say of the whole account, without a call of its own", async () => {
    const { gateway, sandbox } = open();
    expect(await gateway.dayAllowance?.()).toBeNull();
    await gateway.account();
    sandbox.state.usage.dayCount = 231_599;
    await gateway.account();
    const asked = sandbox.requests.length;
    expect(await gateway.dayAllowance?.()).toEqual({
      left: 18_400,
      of: 250_000,
      kept: 50_000,
      unit: "calls",
    });
    expect(sandbox.requests).toHaveLength(asked);
  });

  it("is not said by searches, but by what is read of the companies behind the people found", async () => {
    const { gateway, addPerson } = open();
    const { recordId } = addPerson(SARA);
    await gateway.changes("person", CURSOR);
    expect(await gateway.dayAllowance?.()).toBeNull();
    await gateway.companiesOf?.("person", [recordId]);
    expect(await gateway.dayAllowance?.()).toMatchObject({ of: 250_000, left: 249_998 });
  });

  it("is forgotten after an hour: others spend from it as well", async () => {
    const { gateway, passTime } = open();
    await gateway.account();
    passTime(HOUR - 1);
    expect(await gateway.dayAllowance?.()).not.toBeNull();
    passTime(1);
    expect(await gateway.dayAllowance?.()).toBeNull();
  });

  it("is the same where handoffs are kept in notes", async () => {
    const { gateway } = createHubspotWorld({
      sandbox: { enforceLimits: true },
      connection: { storage: "short" },
    });
    await gateway.account();
    expect(await gateway.dayAllowance?.()).toMatchObject({ unit: "calls" });
  });
});

it("ends a long reading at HubSpot before the last fifth of the day, and it goes on the next day", async () => {
  const world = createHubspotWorld({ sandbox: { enforceLimits: true, plan: "starter" } });
  const { gateway, sandbox } = world;
  for (let index = 0; index < 900; index += 1) {
    world.addPerson({ ...SARA, email: `buyer${index}@nordwind.example` });
    world.passTime(1_000);
  }
  await gateway.account();
  sandbox.state.usage.dayCount = 250_000 - 50_007;
  const open = { gateway } as unknown as OpenConnection;
  const ask = ((_type: string, question: LeadsQuestion) =>
    readLeadsPage({ open: async () => open }, question)) as unknown as Ask;
  const { deps } = await createCommandWorld();
  const told: LeadsProgress[] = [];
  const read = (place: Parameters<typeof readLeads>[1]["place"]) =>
    readLeads(
      { ...deps, ask },
      {
        connection: { id: "c1", capabilities: gateway.capabilities } as ConnectionRow,
        since: Date.parse("2026-11-21T00:00:00.000Z"),
        place,
        signal: new AbortController().signal,
        onProgress: (progress) => told.push(progress),
      },
    );
  const first = await read(null);
  const left = 250_000 - sandbox.state.usage.dayCount;
  expect(first.stopped).toMatchObject({ type: "kept-calls", allowance: { left } });
  expect(left).toBeGreaterThanOrEqual(50_000);
  expect(first.leads.length).toBeLessThan(900);
  const callsForPages = sandbox.requests.length - 1;
  expect(told.at(-1)?.pageCost).toBe(callsForPages / first.pages);

  world.passTime(24 * HOUR);
  const whole = await read(first.place);
  expect(whole).toMatchObject({ stopped: null, place: null });
  expect(whole.leads).toHaveLength(900);
});

it("is at Salesforce what every answer says of the whole organisation", async () => {
  const { gateway, sandbox, passTime } = createSalesforceWorld();
  expect(await gateway.dayAllowance?.()).toBeNull();
  sandbox.state.calls = 81_600;
  await gateway.changes("person", CURSOR);
  const asked = sandbox.requests.length;
  const used = sandbox.state.calls;
  expect(used).toBeGreaterThan(81_600);
  expect(await gateway.dayAllowance?.()).toEqual({
    left: 100_000 - used,
    of: 100_000,
    kept: 20_000,
    unit: "calls",
  });
  expect(sandbox.requests).toHaveLength(asked);
  passTime(HOUR);
  expect(await gateway.dayAllowance?.()).toBeNull();
});

describe("what is left of the day at Pipedrive", () => {
  it("is the company's tokens, half of which are kept: pulls live on the other half as well", async () => {
    const { gateway, sandbox } = createPipedriveWorld({
      sandbox: { dailyHeaders: true, seats: 10 },
    });
    expect(await gateway.dayAllowance?.()).toBeNull();
    await gateway.changes("person", CURSOR);
    const { tokens } = sandbox.state.usage;
    const of = 300_000;
    expect(await gateway.dayAllowance?.()).toEqual({
      left: of - tokens,
      of,
      kept: 150_000,
      unit: "tokens",
    });
  });

  it("is unknown where it does not tell, and on a day of which nothing was heard yet", async () => {
    const silent = createPipedriveWorld();
    await silent.gateway.account();
    expect(await silent.gateway.dayAllowance?.()).toBeNull();
    const telling = createPipedriveWorld({ sandbox: { dailyHeaders: true } });
    await telling.gateway.account();
    expect(await telling.gateway.dayAllowance?.()).not.toBeNull();
    telling.passTime(24 * HOUR);
    expect(await telling.gateway.dayAllowance?.()).toBeNull();
  });
});

it("is told by neither Twenty nor the samples", async () => {
  expect(createTwentyWorld().gateway.dayAllowance).toBeUndefined();
  expect(createSampleWorld().gateway.dayAllowance).toBeUndefined();
});
