import "fake-indexeddb/auto";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { succeed } from "#lib/domain/failure.ts";
import { createStore, type Store } from "#lib/store/databases.ts";
import { addEntries, createOutboxPort } from "#lib/store/outbox-store.ts";
import { createCachePort } from "#lib/store/record-store.ts";
import { drain } from "#lib/sync/drain.ts";
import type { SyncPorts } from "#lib/sync/ports.ts";
import type { FaultEffect } from "#tests/sandbox/faults.ts";
import { newEntry } from "../support/fakes/entries.ts";
import { createHubspotWorld } from "./hubspot-world.ts";

/**
 * The real engine, store and gateway before the sandbox, in memory: whatever happens to a request, each
 * write is in HubSpot exactly once in the end.
 */
const FAULTS: readonly (FaultEffect | null)[] = [
  null,
  "drop-before",
  "commit-then-drop",
  "html-200",
  "commit-then-html-200",
  "empty-200",
  "truncated-json",
  { status: 429, retryAfter: 3 },
  { status: 429 },
  { status: 423 },
  { status: 477, retryAfter: 30 },
  { status: 500 },
  { status: 502, afterCommit: true },
  { status: 503, afterCommit: true },
  { lateCommitMs: 20_000 },
];

let store: Store;
let run = 0;

beforeEach(() => {
  run += 1;
  store = createStore(`-to-hubspot-${run}`);
});

afterEach(async () => {
  await store.ops.delete();
  await store.cache.delete();
});

function createRun() {
  let now = Date.parse("2026-11-21T10:00:00.000Z");
  const world = createHubspotWorld({ sandbox: { handrailFields: true } });
  const record = world.addPerson({
    firstName: "Sara",
    lastName: "Lindqvist",
    email: "s@x.example",
  });
  const ports: SyncPorts = {
    outbox: createOutboxPort(store),
    cache: createCachePort(store),
    connections: {
      open: async () => ({
        gateway: world.gateway,
        account: async () => succeed(world.accountId),
      }),
      report: async () => undefined,
    },
    locks: { exclusively: (_name, work) => work() },
    wake: { at: async () => undefined },
    clock: { now: () => now },
    random: { next: () => 0.5 },
  };
  const pass = (milliseconds: number) => {
    now += milliseconds;
    world.passTime(milliseconds);
  };
  const offer = () =>
    addEntries(
      store,
      [
        newEntry({
          id: "patch",
          record,
          account: world.accountId,
          server: world.gateway.server,
          write: {
            kind: "patch",
            fields: { status: "offered", noteProblem: "Work orders are typed twice" },
            base: { status: null, noteProblem: null },
            events: [{ id: "E1", at: "2026-11-21T10:00:00Z", by: "8100002", type: "offered" }],
          },
        }),
        newEntry({
          id: "note",
          record,
          account: world.accountId,
          dependsOn: "patch",
          write: {
            kind: "timeline-note",
            text: "Handed off to Omar Haddad.",
            marker: "HR-NOTE1",
            at: "2026-11-21T10:00:00Z",
            ownerId: "8100002",
          },
        }),
      ],
      null,
    );
  const finish = async () => {
    for (let times = 0; times < 30 && (await store.ops.outbox.count()) > 0; times += 1) {
      const report = await drain(ports);
      pass(Math.max(1_000, (report.nextAt ?? now) - now));
    }
  };
  const expectOnce = async () => {
    await world.sandbox.settle();
    expect(world.heldBy(record)).toMatchObject({
      status: "offered",
      noteProblem: "Work orders are typed twice",
    });
    expect(world.heldBy(record).log?.split("\n")).toHaveLength(1);
    expect(world.notesOf(record).filter((text) => text.includes("HR-NOTE1"))).toHaveLength(1);
    expect(await store.ops.outbox.toArray()).toEqual([]);
  };
  return { world, record, ports, pass, offer, finish, expectOnce };
}

const WRITES = [
  { name: "the change of the record", match: { method: "PATCH" } },
  { name: "the note", match: { method: "POST", pathPattern: "/notes$" } },
] as const;

describe.each(WRITES)("when $name meets trouble", ({ match }) => {
  it.each(FAULTS)("%j, HubSpot has it once in the end (P2, P3)", async (effect) => {
    const { world, offer, finish, expectOnce } = createRun();
    if (effect !== null) world.sandbox.faults.add({ match, effect });
    await offer();
    await finish();
    expect(world.sandbox.faults.pending()).toEqual([]);
    await expectOnce();
  });

  it("twice in a row and a different one each time, HubSpot has it once in the end", async () => {
    const { world, offer, finish, expectOnce } = createRun();
    world.sandbox.faults.add(
      { match, effect: "commit-then-drop" },
      { match, effect: { status: 503, afterCommit: true } },
    );
    await offer();
    await finish();
    await expectOnce();
  });
});

describe("when the look for a note's marker fails as well", () => {
  it("waits and looks again, and does not double the note", async () => {
    const { world, offer, finish, expectOnce } = createRun();
    world.sandbox.faults.add(
      { match: { method: "POST", pathPattern: "/notes$" }, effect: "commit-then-drop" },
      { match: { method: "POST", path: "associations" }, effect: "drop-before", times: 2 },
    );
    await offer();
    await finish();
    await expectOnce();
  });
});

describe("when a colleague changed the same field meanwhile", () => {
  it("keeps both values and asks, instead of overwriting (P7)", async () => {
    const { world, record, offer, finish } = createRun();
    await offer();
    world.changeElsewhere(record, { noteProblem: "Something else" });
    await finish();
    expect(world.heldBy(record).noteProblem).toBe("Something else");
    const [waiting] = await store.ops.outbox.orderBy("seq").toArray();
    expect(waiting).toMatchObject({ state: "attention", trouble: { type: "conflict" } });
    expect(waiting?.write).toMatchObject({
      fields: { noteProblem: "Work orders are typed twice" },
    });
  });
});
