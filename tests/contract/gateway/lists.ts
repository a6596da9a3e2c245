import { expect, it } from "vitest";
import { SARA, YUSUF } from "./samples.ts";
import type { ContractWorld } from "./world.ts";

export function listContract(createWorld: () => ContractWorld): void {
  it("finds people by words once they are indexed", async () => {
    const world = createWorld();
    const record = world.addPerson(SARA);
    world.passTime(world.gateway.capabilities.changesLagMs);
    expect(await world.gateway.search("lindqvist")).toMatchObject({
      ok: true,
      value: [{ recordId: record.recordId, name: "Sara Lindqvist" }],
    });
    expect(await world.gateway.search("' OR Name != '")).toEqual({ ok: true, value: [] });
    expect(await world.gateway.search("  ")).toEqual({ ok: true, value: [] });
  });

  it("lists every change since a cursor, also those that share one moment", async () => {
    const world = createWorld();
    const made = Array.from({ length: 450 }, (_, index) =>
      world.addPerson({ ...SARA, email: `p${index}@nordvik.example` }),
    );
    world.passTime(world.gateway.capabilities.changesLagMs);
    const late = world.addPerson(YUSUF);
    world.passTime(world.gateway.capabilities.changesLagMs);
    const seen = new Set<string>();
    let cursor = { since: "2020-01-01T00:00:00.000Z", lastId: null as string | null };
    for (let more = true, pages = 0; more; pages += 1) {
      if (pages > 20) throw new Error("The list of changes does not end");
      const page = await world.gateway.changes("person", cursor);
      if (!page.ok) throw new Error(`No changes: ${page.failure.type}`);
      for (const record of page.value.records) seen.add(record.key.recordId);
      ({ cursor, more } = page.value);
    }
    expect(seen.size).toBe(451);
    expect(made.every((record) => seen.has(record.recordId))).toBe(true);
    const again = await world.gateway.changes("person", cursor);
    const ids = again.ok ? again.value.records.map((record) => record.key.recordId) : [];
    expect(ids.every((id) => id === late.recordId)).toBe(true);
  });

  it("starts the list of changes at its end: passes what was there, misses nothing later (P10.2)", async () => {
    const world = createWorld();
    const lag = world.gateway.capabilities.changesLagMs;
    const before = world.addPerson(SARA);
    world.passTime(lag);
    const newest = await world.gateway.newestChange("person");
    world.passTime(lag);
    const later = world.addPerson(YUSUF);
    world.passTime(lag);
    const page = newest.ok ? await world.gateway.changes("person", newest.value) : newest;
    const ids = page.ok ? page.value.records.map((record) => record.key.recordId) : [];
    expect(ids).toContain(later.recordId);
    expect(newest).toMatchObject({ value: { lastId: null } });
    const [first] = page.ok ? page.value.records : [];
    expect([before.recordId, later.recordId]).toContain(first?.key.recordId);
  });

  it("starts an empty list of changes before everything", async () => {
    const world = createWorld();
    const newest = await world.gateway.newestChange("person");
    const record = world.addPerson(SARA);
    world.passTime(world.gateway.capabilities.changesLagMs);
    const page = newest.ok ? await world.gateway.changes("person", newest.value) : newest;
    expect(page).toMatchObject({ ok: true, value: { records: [{ key: record }] } });
  });
}
