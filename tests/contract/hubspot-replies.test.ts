import { describe, expect, it } from "vitest";
import { KEYS } from "#tests/sandbox/hubspot/settings.ts";
import { patchOf } from "#tests/unit/crm/hubspot/gateway-for.ts";
import { createHubspotWorld } from "./hubspot-world.ts";

const SARA = { firstname: "Sara", lastname: "Lindqvist", email: "sara@nordvik.example" };
const OFFER = patchOf({ fields: { status: "offered" } });

describe("replies that are not what HubSpot promises", () => {
  it.each([
    ["html-200", "web page"],
    ["truncated-json", "not JSON"],
    [{ bodyBytes: 60 * 1024 * 1024 }, "larger than 10 MB"],
    [{ deepJson: 1000 }, "deeper than 100"],
  ] as const)(
    "calls %j of a read a bad reply and says what came (P3.11)",
    async (effect, words) => {
      const world = createHubspotWorld();
      const record = world.add(SARA);
      world.sandbox.faults.add({ match: { method: "GET" }, effect });
      expect(await world.gateway.getRecord("person", record.recordId)).toMatchObject({
        failure: {
          type: "bad-reply",
          path: expect.stringContaining("/contacts/"),
          detail: expect.stringContaining(words),
        },
      });
    },
  );

  it("names the place at which a reply has another shape (P3.11)", async () => {
    const world = createHubspotWorld();
    const record = world.add(SARA);
    world.sandbox.faults.add({ match: { method: "GET" }, effect: "missing-fields" });
    expect(await world.gateway.getRecord("person", record.recordId)).toMatchObject({
      failure: { type: "bad-reply", path: expect.stringMatching(/ › (id|properties)$/) },
    });
  });

  it.each([{ bodyBytes: 60 * 1024 * 1024 }, { deepJson: 1000 }, "missing-fields"] as const)(
    "leaves a write open after %j (P3.11)",
    async (effect) => {
      const world = createHubspotWorld();
      const record = world.add(SARA);
      world.sandbox.faults.add({ match: { method: "PATCH" }, effect });
      expect(await world.gateway.patch(record, OFFER)).toMatchObject({
        failure: { type: "unknown", cause: "bad-reply" },
      });
    },
  );

  it.each([1, "always"] as const)(
    "shows no record under another's id, said so %j times (P3.11, P10.5)",
    async (times) => {
      const world = createHubspotWorld();
      const [one, other] = ["a", "b"].map((name) =>
        world.add({ ...SARA, email: `${name}@nordvik.example` }),
      );
      const merged = world.merge(one ?? world.keyOf("1"), other ?? world.keyOf("2"));
      for (const key of [one, merged]) {
        world.sandbox.faults.add({ match: { method: "GET" }, effect: "wrong-id", times });
        expect(await world.gateway.getRecord("person", key?.recordId ?? "")).toMatchObject({
          failure: { type: "bad-reply", path: expect.stringMatching(/ › id$/) },
        });
      }
    },
  );

  it("takes no write for done that was answered for another record (P3.10)", async () => {
    const world = createHubspotWorld();
    const record = world.add(SARA);
    world.sandbox.faults.add({ match: { method: "PATCH" }, effect: "wrong-id" });
    expect(await world.gateway.patch(record, OFFER)).toMatchObject({
      failure: { type: "unknown" },
    });
  });

  it("takes no batch in which a record bears another's id (P3.11)", async () => {
    const world = createHubspotWorld();
    const [one, other] = ["a", "b"].map((name) =>
      world.add({ ...SARA, email: `${name}@nordvik.example` }),
    );
    world.sandbox.faults.add({ match: { path: "/batch/read" }, effect: "wrong-id" });
    const ids = [one?.recordId ?? "", other?.recordId ?? ""];
    const read = await world.gateway.getRecords("person", ids);
    expect(read).toMatchObject({
      failure: { type: "bad-reply", path: expect.stringMatching(/ › results › 0 › id$/) },
    });
  });
});

describe("batches", () => {
  const names = ["a", "b", "c", "d"];
  const worldWithFour = (options: Parameters<typeof createHubspotWorld>[0] = {}) => {
    const world = createHubspotWorld(options);
    const records = names.map((name) => world.add({ ...SARA, email: `${name}@nordvik.example` }));
    const items = records.map((record, index) => ({
      record,
      write: patchOf({ fields: { reason: names[index] ?? "" } }),
    }));
    return { world, records, items };
  };

  it("matches answers by id, never by position (P3.10)", async () => {
    const { world, records, items } = worldWithFour();
    world.sandbox.faults.add(
      { match: { path: "/batch/read" }, effect: "permuted-batch" },
      { match: { path: "/batch/update" }, effect: "permuted-batch" },
    );
    const outcomes = await world.gateway.patchMany(items);
    expect(outcomes).toMatchObject(
      records.map((record) => ({ ok: true, value: { recordId: record.recordId } })),
    );
    expect(records.map((record) => world.heldBy(record).reason)).toEqual(names);
  });

  it.each([200, 207] as const)(
    "sees the failed items of a batch with status %i (P3.10)",
    async (batchPartialStatus) => {
      const { world, items } = worldWithFour({ sandbox: { batchPartialStatus } });
      const poisoned = items.with(1, {
        ...(items[1] ?? { record: world.keyOf("1") }),
        write: patchOf({ fields: { ownerId: world.formerOwner.id } }),
      });
      expect(await world.gateway.patchMany(poisoned)).toMatchObject([
        { ok: true },
        { failure: { type: "rejected", issues: [{ field: "hubspot_owner_id" }] } },
        { ok: true },
        { ok: true },
      ]);
    },
  );

  it("leaves all items open when half of them were written before the server failed (P3.6)", async () => {
    const { world, records, items } = worldWithFour();
    world.sandbox.faults.add({ match: { path: "/batch/update" }, effect: "half-batch-500" });
    const outcomes = await world.gateway.patchMany(items);
    expect(outcomes.every((it) => !it.ok && it.failure.type === "unknown")).toBe(true);
    expect(records.filter((record) => world.heldBy(record).reason !== null)).toHaveLength(2);
    await world.gateway.patchMany(items);
    expect(records.map((record) => world.heldBy(record).reason)).toEqual(names);
    expect(world.writes()).toBe(4);
  });

  it("leaves open exactly the item whose answer is about another record (P3.10)", async () => {
    const { world, items } = worldWithFour();
    world.sandbox.faults.add({ match: { path: "/batch/update" }, effect: "wrong-id" });
    expect(await world.gateway.patchMany(items)).toMatchObject([
      { failure: { type: "unknown" } },
      { ok: true },
      { ok: true },
      { ok: true },
    ]);
  });

  it("finds the one item that makes HubSpot refuse the whole call (P5.2)", async () => {
    const { world, items } = worldWithFour();
    world.sandbox.faults.add({
      match: { path: "/batch/update" },
      effect: { status: 400 },
    });
    expect((await world.gateway.patchMany(items)).every((outcome) => outcome.ok)).toBe(true);
    const updates = world.sandbox.requests.filter(({ path }) => path.endsWith("/batch/update"));
    expect(updates.length).toBe(3);
  });
});

describe("keys", () => {
  it("never stand in a failure, even when the server repeats them (P14.2)", async () => {
    const world = createHubspotWorld();
    const record = world.add(SARA);
    world.sandbox.requireProperty("contacts", KEYS.good);
    const outcome = await world.gateway.patch(record, OFFER);
    expect(outcome.ok).toBe(false);
    expect(JSON.stringify(outcome)).not.toContain(KEYS.good);
  });
});
