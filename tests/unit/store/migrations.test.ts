import "fake-indexeddb/auto";
import { readdirSync } from "node:fs";
import Dexie from "dexie";
import { describe, expect, it } from "vitest";
import { createStore } from "#lib/store/databases.ts";
import { CACHE_VERSIONS, OPS_VERSIONS, type SchemaVersion } from "#lib/store/schema.ts";
import { CACHE_1 } from "./samples/cache-1.ts";
import { OPS_1 } from "./samples/ops-1.ts";

type Rows = Readonly<Record<string, readonly object[]>>;

const DATABASES = [
  { name: "ops", versions: OPS_VERSIONS, samples: { 1: OPS_1 } },
  { name: "cache", versions: CACHE_VERSIONS, samples: { 1: CACHE_1 } },
] as const;

describe.each(DATABASES)("opening an older $name database", ({ name, versions, samples }) => {
  const sampleOf = (version: number): Rows =>
    new Map<number, Rows>(Object.entries(samples).map(([key, rows]) => [Number(key), rows])).get(
      version,
    ) ?? {};

  it("has a stored sample of every version there ever was", () => {
    expect(Object.keys(samples).map(Number)).toEqual(versions.map(({ version }) => version));
    const files = readdirSync(new URL("./samples", import.meta.url));
    expect(files.filter((file) => file.startsWith(`${name}-`))).toHaveLength(versions.length);
  });

  it.each(versions.map(({ version }) => version))(
    "keeps every row of version %i",
    async (version) => {
      const suffix = `-migration-${version}`;
      await fillOldDatabase(`handrail-${name}${suffix}`, versions, version, sampleOf(version));
      const store = createStore(suffix);
      const database = store[name];
      for (const [table, rows] of Object.entries(sampleOf(version))) {
        expect(await database.table(table).toArray(), table).toEqual(rows);
      }
      await database.delete();
    },
  );
});

it("goes on counting where the outbox had stopped, so that order survives (P4)", async () => {
  await fillOldDatabase("handrail-ops-counting", OPS_VERSIONS, 1, OPS_1);
  const { ops } = createStore("-counting");
  const [old] = await ops.outbox.toArray();
  if (old === undefined) throw new Error("The sample has an outbox row.");
  const { seq: _, ...rest } = old;
  expect(await ops.outbox.add({ ...rest, id: "another" })).toBeGreaterThan(old.seq);
  await ops.delete();
});

async function fillOldDatabase(
  name: string,
  versions: readonly SchemaVersion[],
  version: number,
  sample: Rows,
): Promise<void> {
  const old = new Dexie(name);
  for (const declared of versions.filter((it) => it.version <= version)) {
    old.version(declared.version).stores({ ...declared.stores });
  }
  for (const [table, rows] of Object.entries(sample)) await old.table(table).bulkAdd([...rows]);
  old.close();
}
