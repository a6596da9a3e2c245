import "fake-indexeddb/auto";
import { readdirSync } from "node:fs";
import Dexie from "dexie";
import { describe, expect, it } from "vitest";
import { createStore } from "#lib/store/databases.ts";
import { OPS_VERSIONS } from "#lib/store/schema.ts";
import { OPS_1 } from "./samples/ops-1.ts";

const SAMPLES: Readonly<Record<number, Readonly<Record<string, readonly object[]>>>> = { 1: OPS_1 };

describe("opening a database of an older version", () => {
  it("has a stored sample of every version there ever was", () => {
    const versions = OPS_VERSIONS.map(({ version }) => version);
    expect(Object.keys(SAMPLES).map(Number)).toEqual(versions);
    expect(readdirSync(new URL("./samples", import.meta.url))).toHaveLength(versions.length);
  });

  it.each(OPS_VERSIONS.map(({ version }) => version))(
    "keeps every row of version %i",
    async (version) => {
      const suffix = `-migration-${version}`;
      await fillOldDatabase(`handrail-ops${suffix}`, version);
      const { ops } = createStore(suffix);
      await ops.open();
      for (const [table, rows] of Object.entries(SAMPLES[version] ?? {})) {
        expect(await ops.table(table).toArray(), table).toEqual(rows);
      }
      expect(
        await ops.outbox.where("recordKey").equals("hubspot-24861337/person/101").count(),
      ).toBe(1);
      await ops.delete();
    },
  );

  it("goes on counting where the outbox had stopped, so that order survives", async () => {
    await fillOldDatabase("handrail-ops-counting", 1);
    const { ops } = createStore("-counting");
    const [old] = await ops.outbox.toArray();
    if (old === undefined) throw new Error("The sample has an outbox row.");
    const { seq: _, ...rest } = old;
    expect(await ops.outbox.add({ ...rest, id: "another" })).toBeGreaterThan(old.seq);
    await ops.delete();
  });
});

async function fillOldDatabase(name: string, version: number): Promise<void> {
  const old = new Dexie(name);
  for (const declared of OPS_VERSIONS.filter((it) => it.version <= version)) {
    old.version(declared.version).stores({ ...declared.stores });
  }
  for (const [table, rows] of Object.entries(SAMPLES[version] ?? {})) {
    await old.table(table).bulkAdd([...rows]);
  }
  old.close();
}
