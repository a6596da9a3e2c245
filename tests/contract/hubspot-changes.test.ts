import { describe, expect, it } from "vitest";
import type { ChangesCursor } from "#lib/domain/gateway.ts";
import { createHubspotWorld } from "./hubspot-world.ts";

type World = ReturnType<typeof createHubspotWorld>;

async function walk(world: World, from: ChangesCursor) {
  const seen: string[] = [];
  let cursor = from;
  let calls = 0;
  for (let more = true; more; calls += 1) {
    const page = await world.gateway.changes("person", cursor);
    if (!page.ok) throw new Error(`No changes: ${JSON.stringify(page.failure)}`);
    seen.push(...page.value.records.map((record) => record.key.recordId));
    ({ cursor, more } = page.value);
  }
  return { seen, cursor, calls };
}

const BEGINNING = { since: "1970-01-01T00:00:00.000Z", lastId: null };

describe("walking the list of changes", () => {
  it("passes the 10,000 results at which HubSpot ends a search, each record once or a few times (P10.7)", async () => {
    const world = createHubspotWorld();
    const total = 10_450;
    for (let index = 0; index < total; index += 1) {
      world.add({ firstname: `P${index}` });
      if (index % 3 === 0) world.passTime(1);
    }
    world.passTime(60_000);
    const { seen, calls } = await walk(world, BEGINNING);
    expect(new Set(seen).size).toBe(total);
    expect(seen.length).toBeLessThan(total * 1.05);
    expect(calls).toBeLessThan(70);
    const asked = world.sandbox.requests.map((request) => request.body as { after?: unknown });
    expect(asked.every((body) => body.after === undefined)).toBe(true);
  }, 60_000);

  it("gets through thousands of records that share one moment, as an import makes them (P10.1)", async () => {
    const world = createHubspotWorld();
    for (let index = 0; index < 1_000; index += 1) world.add({ firstname: `P${index}` });
    world.passTime(1);
    world.add({ firstname: "after" });
    world.passTime(60_000);
    const { seen } = await walk(world, BEGINNING);
    expect(new Set(seen).size).toBe(1_001);
  });

  it("finds what entered the index late when it starts again as far back as the lag it declares (P10.1)", async () => {
    const world = createHubspotWorld({ sandbox: { indexLagMs: 5_000 } });
    world.add({ firstname: "early" });
    world.passTime(4_000);
    const late = world.add({ firstname: "late" });
    world.passTime(2_000);
    const first = await walk(world, BEGINNING);
    expect(first.seen).not.toContain(late.recordId);
    world.passTime(10_000);
    const since = Date.parse(first.cursor.since) - world.gateway.capabilities.changesLagMs;
    const again = await walk(world, { since: new Date(since).toISOString(), lastId: null });
    expect(again.seen).toContain(late.recordId);
  });

  it("never names an archived record", async () => {
    const world = createHubspotWorld();
    const record = world.add({ firstname: "gone" });
    world.archive(record);
    world.passTime(60_000);
    expect((await walk(world, BEGINNING)).seen).toEqual([]);
    expect(world.gateway.capabilities.changesNameDeleted).toBe(false);
  });

  it("stays where it is when there is nothing new", async () => {
    const world = createHubspotWorld();
    const from = { since: "2026-11-21T09:00:00.000Z", lastId: null };
    expect(await world.gateway.changes("person", from)).toEqual({
      ok: true,
      value: { records: [], cursor: from, more: false },
    });
  });
});

describe("the end of the list of changes", () => {
  it("is HubSpot's own newest stamp, not a moment of this device (P10.2)", async () => {
    const world = createHubspotWorld();
    world.add({ firstname: "early" });
    world.passTime(1_000);
    const newest = new Date(world.sandbox.world.now()).toISOString();
    world.add({ firstname: "late" });
    world.passTime(3_600_000);
    expect(await world.gateway.newestChange("person")).toEqual({
      ok: true,
      value: { since: newest, lastId: null },
    });
  });

  it("asks for one record and nothing of it but its stamp", async () => {
    const world = createHubspotWorld();
    await world.gateway.newestChange("person");
    expect(world.sandbox.requests.map(({ body }) => body)).toMatchObject([
      { limit: 1, properties: expect.not.arrayContaining(["firstname"]) },
    ]);
  });
});

describe("what people own", () => {
  const handoff = { handrail_status: "offered" };

  it("is asked for in groups that HubSpot takes, up to 400 people at once", async () => {
    const world = createHubspotWorld();
    const people = Array.from({ length: 400 }, (_, index) => String(8_100_000 + index));
    const own = world.add({ ...handoff, hubspot_owner_id: world.owner.id });
    const nobodys = world.add(handoff);
    world.passTime(60_000);
    expect(await world.gateway.owned("person", [...people, null], null)).toMatchObject({
      ok: true,
      value: { records: [{ key: own }, { key: nobodys }], lastId: null },
    });
    const more = [...people, "9", null];
    expect(await world.gateway.owned("person", more, null)).toMatchObject({
      failure: { type: "rejected", issues: [{ message: expect.stringContaining("smaller team") }] },
    });
  });

  it("is nothing in an account in which the fields were never set up", async () => {
    const world = createHubspotWorld({ sandbox: { handrailFields: false } });
    expect(await world.gateway.owned("person", [world.owner.id], null)).toEqual({
      ok: true,
      value: { records: [], lastId: null },
    });
  });
});
