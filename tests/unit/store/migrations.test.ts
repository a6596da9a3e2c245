import "fake-indexeddb/auto";
import { readdirSync } from "node:fs";
import Dexie from "dexie";
import { describe, expect, it } from "vitest";
import { recordKeyToString } from "#lib/domain/record.ts";
import { createStore } from "#lib/store/databases.ts";
import { CACHE_VERSIONS, OPS_VERSIONS, type SchemaVersion } from "#lib/store/schema.ts";
import { personKey } from "../../support/fakes/entries.ts";
import { snapshot } from "../../support/fakes/snapshots.ts";
import { CACHE_1 } from "./samples/cache-1.ts";
import { CACHE_2 } from "./samples/cache-2.ts";
import { CACHE_3 } from "./samples/cache-3.ts";
import { CACHE_4 } from "./samples/cache-4.ts";
import { CACHE_5 } from "./samples/cache-5.ts";
import { OPS_1 } from "./samples/ops-1.ts";
import { OPS_2 } from "./samples/ops-2.ts";
import { OPS_3 } from "./samples/ops-3.ts";
import { OPS_4 } from "./samples/ops-4.ts";

type Rows = Readonly<Record<string, readonly object[]>>;

interface Sample {
  readonly version: number;
  readonly rows: Rows;
  /** What the upgrade to the newest version adds to every row of a table, whatever stands there. */
  readonly gains: Readonly<Record<string, object>>;
}

/** Version 1 spoke to one server, tried nothing twice, and kept no working set. */
const SERVER = "api.hubapi.com";

/** Three handoff fields came with version 3: whoever had set them up lacks those. */
const FIELDS_SINCE_3 = { fields: "missing" };

/** Since version 4 people are found by their company's domain. */
const DOMAINS_SINCE_4 = { domains: ["nordwind.example"] };

const OPS_SAMPLES: readonly Sample[] = [
  {
    version: 1,
    rows: OPS_1,
    gains: {
      outbox: { server: SERVER, doubtful: false, lease: null },
      sent: {
        account: "24861337",
        server: SERVER,
        doubtful: false,
        sweepAt: null,
        copies: "none",
        setRight: [],
      },
      connections: { server: SERVER, ...FIELDS_SINCE_3 },
      cursors: { reach: null, ownedFor: null, ownedAfter: null, reconciledAt: null },
    },
  },
  { version: 2, rows: OPS_2, gains: { connections: FIELDS_SINCE_3 } },
  { version: 3, rows: OPS_3, gains: {} },
  { version: 4, rows: OPS_4, gains: {} },
];

const CACHE_SAMPLES: readonly Sample[] = [
  {
    version: 1,
    rows: CACHE_1,
    gains: {
      // Whoever had fetched it had opened it.
      records: {
        openedAt: CACHE_1.records[0].fetchedAt,
        stale: false,
        presence: "present",
        missedScans: 0,
        ...DOMAINS_SINCE_4,
      },
      owners: { teamIds: [], addressKey: null },
    },
  },
  { version: 2, rows: CACHE_2, gains: { records: DOMAINS_SINCE_4, owners: { addressKey: null } } },
  { version: 3, rows: CACHE_3, gains: { records: DOMAINS_SINCE_4, owners: { addressKey: null } } },
  { version: 4, rows: CACHE_4, gains: {} },
  { version: 5, rows: CACHE_5, gains: {} },
];

const DATABASES = [
  { name: "ops", versions: OPS_VERSIONS, samples: OPS_SAMPLES },
  { name: "cache", versions: CACHE_VERSIONS, samples: CACHE_SAMPLES },
] as const;

describe.each(DATABASES)("opening an older $name database", ({ name, versions, samples }) => {
  it("has a stored sample of every version there ever was, with every table filled that held data", () => {
    expect(samples.map(({ version }) => version)).toEqual(versions.map(({ version }) => version));
    const files = readdirSync(new URL("./samples", import.meta.url));
    expect(files.filter((file) => file.startsWith(`${name}-`))).toHaveLength(versions.length);
    for (const { rows, gains } of samples) {
      for (const table of Object.keys(gains)) expect(rows[table], table).not.toEqual([]);
    }
  });

  it.each(samples)(
    "keeps every row of version $version and fills in what is new (P2.1)",
    async ({ version, rows, gains }) => {
      const suffix = `-migration-${version}`;
      await fillOldDatabase(`handrail-${name}${suffix}`, versions, version, rows);
      const database = createStore(suffix)[name];
      for (const [table, old] of Object.entries(rows)) {
        const expected = old.map((row) => ({ ...row, ...gains[table] }));
        expect(await database.table(table).toArray(), table).toEqual(expected);
      }
      expect(database.verno).toBe(versions.length);
      await database.delete();
    },
  );

  it("has in its newest sample the columns of an upgraded row, and no others", () => {
    const newest = samples.at(-1);
    for (const { rows, gains } of samples) {
      for (const [table, [row]] of Object.entries(rows)) {
        const twin = newest?.rows[table]?.[0];
        if (row === undefined || twin === undefined) continue;
        expect(Object.keys({ ...row, ...gains[table] }).toSorted(), table).toEqual(
          Object.keys(twin).toSorted(),
        );
      }
    }
  });
});

it("goes on counting where the outbox had stopped, so that order survives (P4.1)", async () => {
  await fillOldDatabase("handrail-ops-counting", OPS_VERSIONS, 1, OPS_1);
  const { ops } = createStore("-counting");
  const [old] = await ops.outbox.toArray();
  if (old === undefined) throw new Error("The sample has an outbox row.");
  const { seq: _, ...rest } = old;
  expect(await ops.outbox.add({ ...rest, id: "another" })).toBeGreaterThan(old.seq);
  await ops.delete();
});

it("finds the sent notes to be swept and the records to be kept by the new indexes", async () => {
  const { ops, cache } = createStore("-indexes");
  await ops.sent.bulkAdd(structuredClone(OPS_2.sent) as never);
  await cache.records.bulkAdd(structuredClone(CACHE_2.records) as never);
  expect(await ops.sent.where("sweepAt").above(0).count()).toBe(1);
  expect(await cache.records.where("openedAt").above(0).count()).toBe(1);
  await Promise.all([ops.delete(), cache.delete()]);
});

it("finds people and the CRM's users of an older cache by any form of their address", async () => {
  const [sara] = CACHE_3.records;
  const [omar] = CACHE_3.owners;
  await fillOldDatabase("handrail-cache-addresses", CACHE_VERSIONS, 3, {
    records: [{ ...sara, emails: ["sara+eu@nordwind.example", "sara@nordwind.example"] }],
    owners: [{ ...omar, email: "Omar+crm@acme.example" }],
  });
  const { cache } = createStore("-addresses");
  expect(await cache.records.toArray()).toMatchObject([{ emails: ["sara@nordwind.example"] }]);
  expect(await cache.owners.where("addressKey").equals("omar@acme.example").count()).toBe(1);
  await cache.delete();
});

it("fills the queue from an older cache with the handoffs that the CRM still shows", async () => {
  const [sara] = CACHE_4.records;
  const dueAt = "2026-11-23T16:00:00.000Z";
  const rowOf = (recordId: string, handoff: object, presence = "present") => {
    const key = { connectionId: sara.connectionId, objectType: "person", recordId };
    const parts = snapshot({ handoff });
    return {
      ...sara,
      presence,
      key: recordKeyToString(personKey(recordId)),
      snapshot: { ...parts, key },
    };
  };
  await fillOldDatabase("handrail-cache-queue", CACHE_VERSIONS, 4, {
    records: [
      rowOf("1", { status: "offered", ownerId: "9001", offeredAt: "2026-11-20T09:00:00Z", dueAt }),
      rowOf("2", { status: "worked", ownerId: "9001", dueAt }),
      rowOf("3", { status: "offered", dueAt }, "deleted"),
      rowOf("4", {}),
    ],
  });
  const { cache } = createStore("-queue");
  const rows = await cache.queue.toArray();
  expect(rows.map(({ facts }) => [facts.key.recordId, facts.clock.status])).toEqual([
    ["1", "offered"],
    ["2", "worked"],
  ]);
  // Only what somebody still owes an answer is found by its deadline.
  expect(await cache.queue.where("dueAt").equals(Date.parse(dueAt)).primaryKeys()).toEqual([
    rows[0]?.key,
  ]);
  await cache.delete();
});

it("asks nobody to set up fields who never did, or who works with the samples", async () => {
  const [ready] = OPS_2.connections;
  const connections = [
    { ...ready, id: "sample-1", crm: "sample", account: { ...ready.account, id: "1" } },
    { ...ready, id: "hubspot-2", fields: "unknown", account: { ...ready.account, id: "2" } },
  ];
  await fillOldDatabase("handrail-ops-fields", OPS_VERSIONS, 2, { connections });
  const { ops } = createStore("-fields");
  expect(await ops.table("connections").orderBy("id").toArray()).toEqual(connections.toReversed());
  await ops.delete();
});

async function fillOldDatabase(
  name: string,
  versions: readonly SchemaVersion[],
  version: number,
  rows: Rows,
): Promise<void> {
  const old = new Dexie(name);
  for (const declared of versions.filter((it) => it.version <= version)) {
    const upgraded = old.version(declared.version).stores({ ...declared.stores });
    if (declared.upgrade !== undefined) upgraded.upgrade(declared.upgrade);
  }
  for (const [table, sample] of Object.entries(rows)) await old.table(table).bulkAdd([...sample]);
  old.close();
}
