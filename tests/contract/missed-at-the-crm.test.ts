import "fake-indexeddb/auto";
import { afterEach, describe, expect, it } from "vitest";
import { parseLog } from "#lib/domain/log.ts";
import type { RecordKey } from "#lib/domain/record.ts";
import { type Author, createRow } from "#tests/sandbox/twenty/operations.ts";
import type { ContractWorld } from "./gateway/world.ts";
import { createHubspotNotesWorld } from "./hubspot-notes-world.ts";
import { createHubspotWorld } from "./hubspot-world.ts";
import { BROWSERS, createMiss, forgetStores, MINUTE, START } from "./missed-world.ts";
import { createPipedriveWorld } from "./pipedrive-world.ts";
import { createSalesforceWorld } from "./salesforce-world.ts";
import { createTwentyWorld } from "./twenty-world.ts";

afterEach(forgetStores);

/** Somebody else whose turn it can be: these accounts by themselves have one person who has not left. */
function withColleague<World extends Pick<ReturnType<typeof createHubspotWorld>, "sandbox">>(
  world: World,
): World {
  const { owners } = world.sandbox.state;
  const [like] = owners;
  if (like !== undefined)
    owners.push({ ...like, id: "8100020", userId: 100_020, firstName: "Ada" });
  return world;
}

function withMember(world: ReturnType<typeof createTwentyWorld>): ContractWorld {
  const author = { source: "MANUAL", name: "Colleague", memberId: world.owner.id, way: "graphql" };
  const given = { name: { firstName: "Ada", lastName: "Admin" }, userEmail: "ada@vendor.example" };
  createRow(world.sandbox.world, "workspaceMember", given, author as Author);
  return world;
}

async function handoffOf({ gateway }: ContractWorld, { objectType, recordId }: RecordKey) {
  const read = await gateway.getRecord(objectType, recordId);
  return read.ok ? read.value.handoff : expect.fail(read.failure.type);
}

const WORLDS: readonly (readonly [string, () => ContractWorld])[] = [
  ["HubSpot", () => withColleague(createHubspotWorld())],
  ["HubSpot, handoffs in notes", () => withColleague(createHubspotNotesWorld("structured"))],
  ["Salesforce with our object", () => createSalesforceWorld()],
  ["Salesforce, handoffs in tasks by choice", () => createSalesforceWorld({ storage: "note" })],
  ["Salesforce, tasks only", () => createSalesforceWorld({ storage: "task" })],
  ["Pipedrive", () => createPipedriveWorld()],
  ["Twenty", () => withMember(createTwentyWorld())],
];

describe.each(WORLDS)("a missed answer that five browsers see, %s", (_, createWorld) => {
  it("leaves one event, one task and one new owner, and nothing waits anywhere", async () => {
    const world = createWorld();
    const { record, browsers, rest } = await createMiss(world);
    const seen = await Promise.all(browsers.map((browser) => browser.see()));
    expect(seen).toEqual(Array(BROWSERS).fill("done"));
    await rest();
    const handoff = await handoffOf(world, record);
    const events = parseLog(handoff.log).events.filter(({ type }) => type === "escalated");
    expect(events).toMatchObject([{ id: "miss-offer-1-1", to: handoff.ownerId }]);
    expect(handoff.ownerId).not.toBe(world.owner.id);
    expect(world.tasksOf(record)).toMatchObject([{ ownerId: handoff.ownerId, done: false }]);
    expect(await Promise.all(browsers.map((browser) => browser.waiting()))).toEqual(
      Array(BROWSERS).fill(0),
    );
    expect(await Promise.all(browsers.map((browser) => browser.see()))).not.toContain("done");
  });

  it("leaves nothing of itself where the owner has answered before it was written", async () => {
    const world = createWorld();
    const { record, browsers, rest } = await createMiss(world);
    for (const browser of browsers) await browser.see();
    const firstTouchAt = new Date(START + 59 * MINUTE).toISOString();
    world.changeElsewhere(record, { status: "touched", firstTouchAt });
    await rest();
    const handoff = await handoffOf(world, record);
    expect(handoff).toMatchObject({ ownerId: world.owner.id, status: "touched", firstTouchAt });
    expect(parseLog(handoff.log).events.map(({ type }) => type)).toEqual(["offered"]);
    expect(world.tasksOf(record)).toEqual([]);
    expect(await Promise.all(browsers.map((browser) => browser.waiting()))).toEqual(
      Array(BROWSERS).fill(0),
    );
  });

  it("is one event and one task also where answers get lost on the way", async () => {
    const world = createWorld();
    const { record, browsers, rest } = await createMiss(world);
    for (const browser of browsers) await browser.see();
    world.strikeNextWrite("commit-then-drop");
    await rest();
    expect(world.tasksOf(record)).toHaveLength(1);
    const { log } = await handoffOf(world, record);
    const events = parseLog(log).events.filter(({ type }) => type === "escalated");
    expect(events).toHaveLength(1);
  });
});
