import "fake-indexeddb/auto";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { sendNow } from "#lib/commands/outbox-commands.ts";
import { succeed } from "#lib/domain/failure.ts";
import type { HandoffValues } from "#lib/domain/handoff-field.ts";
import type { Write } from "#lib/domain/write.ts";
import { createStore, type Store } from "#lib/store/databases.ts";
import { addEntries, createOutboxPort } from "#lib/store/outbox-store.ts";
import { createRecordsPort } from "#lib/store/pull-store.ts";
import { createCachePort } from "#lib/store/record-store.ts";
import type { ConnectionRow } from "#lib/store/rows.ts";
import { createSentPort } from "#lib/store/sent-store.ts";
import { drain } from "#lib/sync/drain.ts";
import { fetchRecord } from "#lib/sync/fetch-record.ts";
import type { SyncPorts } from "#lib/sync/ports.ts";
import { withReassert } from "#lib/sync/reassert.ts";
import { sweep } from "#lib/sync/sweep.ts";
import { type Author, archiveRecord, updateRecord } from "#tests/sandbox/hubspot/records.ts";
import { newEntry } from "../support/fakes/entries.ts";
import { createHubspotWorld } from "./hubspot-world.ts";

/**
 * The real engine, store and gateway before the sandbox: a request whose connection broke takes effect
 * all the same, after "Send now" has cut the hold short.
 */
const LATE_MS = 20_000;
const MINUTE = 60_000;

const COLLEAGUE: Author = {
  sourceType: "CRM_UI",
  sourceId: "userId:7001",
  sourceLabel: null,
  userId: 7001,
  request: null,
};

let store: Store;
let run = 0;

beforeEach(async () => {
  run += 1;
  store = createStore(`-sweep-${run}`);
  // Signed in is all that has to be known of the connection here.
  await store.ops.connections.put({ id: "c1" } as ConnectionRow);
});

afterEach(async () => {
  await store.ops.delete();
  await store.cache.delete();
});

function createRun() {
  let now = Date.parse("2026-11-21T10:00:00.000Z");
  let ids = 0;
  const world = createHubspotWorld({ sandbox: { handrailFields: true } });
  const { sandbox, gateway } = world;
  const record = world.addPerson({
    firstName: "Sara",
    lastName: "Lindqvist",
    email: "s@x.example",
  });
  const open = { gateway, account: async () => succeed(world.accountId) };
  const ports: SyncPorts = {
    outbox: createOutboxPort(store),
    cache: createCachePort(store),
    connections: {
      open: async () => open,
      report: async () => undefined,
    },
    locks: { exclusively: (_name, work) => work() },
    wake: { at: async () => undefined },
    clock: { now: () => now },
    random: { next: () => 0.5 },
  };
  const sent = createSentPort(store);
  const watch = { sent, clock: ports.clock, newId: () => newId(), wake: () => undefined };
  const records = withReassert(createRecordsPort(store, record.connectionId), watch);
  const newId = () => {
    ids += 1;
    return `again-${ids}`;
  };
  const notes = () =>
    [...sandbox.state.records.notes.values()].filter((note) => note.archivedAt === null);

  return {
    world,
    record,
    notes,
    pass: async (milliseconds: number) => {
      now += milliseconds;
      world.passTime(milliseconds);
      await sandbox.settle();
    },
    ask: (id: string, write: Write) =>
      addEntries(
        store,
        [newEntry({ id, actionId: id, record, account: world.accountId, write })],
        null,
      ),
    drain: () => drain(ports),
    /** The person reads the risk and does not want to wait. */
    sendNow: async (id: string) => {
      const deps = { store, now: () => now, newId, ask: async () => succeed(null) as never };
      await sendNow(deps, id);
      await drain(ports);
    },
    sweep: () => sweep({ ...ports, sent }),
    /** As after a pull or when somebody opens the record. */
    refresh: async () => {
      const before = await store.ops.outbox.count();
      const fetched = await fetchRecord({ open, records, clock: ports.clock }, record, true);
      if (!fetched.ok) throw new Error(`The sandbox answered ${fetched.failure.type}`);
      return (await store.ops.outbox.count()) > before;
    },
    editNote: (index: number) => {
      const note = notes()[index];
      if (note === undefined) throw new Error(`There is no note ${index}.`);
      const body = `<p>Called her.</p>${note.properties.get("hs_note_body")}`;
      updateRecord(sandbox.world, note, new Map([["hs_note_body", body]]), COLLEAGUE);
    },
    deleteNotes: () => {
      for (const note of notes()) archiveRecord(sandbox.world, note, COLLEAGUE);
    },
  };
}

const NOTE: Write = {
  kind: "timeline-note",
  text: "Handed off to Omar Haddad.",
  marker: "HR-NOTE1",
  at: "2026-11-21T10:00:00Z",
  ownerId: "8100002",
};

describe("a note that arrives late after all, beside the one that was sent again", () => {
  async function createDouble() {
    const it = createRun();
    it.world.sandbox.faults.add({
      match: { method: "POST", pathPattern: "/notes$" },
      effect: { lateCommitMs: LATE_MS },
    });
    await it.ask("note", NOTE);
    await it.drain();
    await it.sendNow("note");
    expect(it.notes()).toHaveLength(1);
    await it.pass(LATE_MS);
    expect(it.notes()).toHaveLength(2);
    await it.pass(2 * MINUTE);
    return it;
  }

  it("is taken away again, and the note that was known stays (P3.7)", async () => {
    const it = await createDouble();
    const [oldest] = it.notes();
    expect(await it.sweep()).toEqual([it.record]);
    expect(it.notes().map(({ id }) => id)).toEqual([oldest?.id]);
    expect(await store.ops.sent.get("note")).toMatchObject({
      remoteId: oldest?.id,
      copies: "removed",
    });
    expect(await it.sweep()).toEqual([]);
  });

  it("stays when somebody has edited it, and is told (P3.7)", async () => {
    const it = await createDouble();
    it.editNote(1);
    await it.sweep();
    expect(it.notes()).toHaveLength(2);
    expect(await store.ops.sent.get("note")).toMatchObject({ copies: "edited" });
  });

  it("is not written again after somebody has deleted every copy (P3.7)", async () => {
    const it = await createDouble();
    it.deleteNotes();
    await it.sweep();
    await it.drain();
    expect(it.notes()).toEqual([]);
    expect(await store.ops.outbox.count()).toBe(0);
  });

  it("is found under the id into which its record was merged (P3.7, P10.5)", async () => {
    const it = await createDouble();
    const other = it.world.addPerson({ firstName: "S", lastName: "L", email: "sl@x.example" });
    it.world.merge(other, it.record);
    await it.refresh();
    await it.sweep();
    expect(it.notes()).toHaveLength(1);
  });

  it("is looked for while it may still come, and then no more (P3.7)", async () => {
    const it = await createDouble();
    let looks = 0;
    for (; looks < 99; looks += 1) {
      const sweepAt = (await store.ops.sent.get("note"))?.sweepAt ?? null;
      if (sweepAt === null) break;
      await it.sweep();
      await it.pass(24 * 60 * MINUTE);
    }
    expect(looks).toBe(2);
    expect(it.notes()).toHaveLength(1);
  });
});

describe("an older value that arrives late after all", () => {
  const patch = (id: string, fields: HandoffValues, base: HandoffValues): Write => ({
    kind: "patch",
    fields,
    base,
    events: [{ id, at: "2026-11-21T10:00:00Z", by: "8100002", type: "accepted" }],
  });

  async function createLateValue() {
    const it = createRun();
    it.world.sandbox.faults.add({
      match: { method: "PATCH" },
      effect: { lateCommitMs: LATE_MS },
    });
    await it.refresh();
    await it.ask("older", patch("E1", { noteProblem: "Typed twice" }, { noteProblem: null }));
    await it.drain();
    await it.sendNow("older");
    await it.ask(
      "later",
      patch("E2", { noteProblem: "Typed three times" }, { noteProblem: "Typed twice" }),
    );
    await it.drain();
    expect(await store.ops.outbox.count()).toBe(0);
    expect(it.world.heldBy(it.record).noteProblem).toBe("Typed three times");
    await it.pass(LATE_MS);
    return it;
  }
  const events = (log: string | null | undefined) =>
    (log ?? "").split("\n").map((line) => (JSON.parse(line) as { id: string }).id);

  it("is set right, once, as an entry that says so, with what the log lost (P8.1, P8.2)", async () => {
    const it = await createLateValue();
    expect(it.world.heldBy(it.record).noteProblem).toBe("Typed twice");
    expect(await it.refresh()).toBe(true);
    expect(await store.ops.outbox.toArray()).toMatchObject([
      {
        title:
          'Set "Note: likely problem" right again: an older value of yours arrived late. Put an event of yours back into the handoff log',
      },
    ]);
    await it.drain();
    expect(it.world.heldBy(it.record).noteProblem).toBe("Typed three times");
    expect(events(it.world.heldBy(it.record).log)).toEqual(["E1", "E2"]);
    expect(await it.refresh()).toBe(false);
  });

  it("is somebody's choice when they set it after that (P7, P8.1)", async () => {
    const it = await createLateValue();
    await it.refresh();
    await it.drain();
    it.world.changeElsewhere(it.record, { noteProblem: "Typed twice" });
    await it.pass(1_000);
    expect(await it.refresh()).toBe(false);
    expect(it.world.heldBy(it.record).noteProblem).toBe("Typed twice");
  });

  it("gives way to what a colleague has written since (P7, P8.1)", async () => {
    const it = await createLateValue();
    it.world.changeElsewhere(it.record, { noteProblem: "They use paper" });
    await it.refresh();
    await it.drain();
    expect(it.world.heldBy(it.record).noteProblem).toBe("They use paper");
    expect(events(it.world.heldBy(it.record).log)).toEqual(["E1", "E2"]);
  });
});
