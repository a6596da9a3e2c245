import "fake-indexeddb/auto";
import { describe, expect, it } from "vitest";
import type { LogEvent } from "#lib/domain/log.ts";
import { pruneAssignments, readAssignments } from "#lib/store/assignment-store.ts";
import { removeConnection } from "#lib/store/connection-store.ts";
import { createStore } from "#lib/store/databases.ts";
import { addEntries } from "#lib/store/outbox-store.ts";
import { createRecordsPort } from "#lib/store/pull-store.ts";
import { createCachePort } from "#lib/store/record-store.ts";
import type { ConnectionRow } from "#lib/store/rows.ts";
import { CONNECTION, newEntry, personKey } from "../../support/fakes/entries.ts";
import { putRecords } from "../../support/fakes/put-records.ts";
import { snapshot } from "../../support/fakes/snapshots.ts";

const DAY = 86_400_000;
const AT = "2026-11-20T09:00:00.000Z";
const TIME = Date.parse(AT);

let stores = 0;
async function connectedStore() {
  stores += 1;
  const store = createStore(`-assignments-${stores}`);
  await store.ops.connections.put({ id: CONNECTION } as unknown as ConnectionRow);
  return store;
}

function offered(id: string, to: string, at = AT): LogEvent {
  return { id, at, by: "9", type: "offered", to, rule: "round" };
}

function handedOver(recordId: string, events: readonly LogEvent[], mergedIds: string[] = []) {
  const log = events.map((event) => JSON.stringify(event)).join("\n");
  return snapshot({ key: personKey(recordId), mergedIds, handoff: { log } });
}

describe("who got which lead", () => {
  it("is known of every record that a pull shows, also of one that is not kept", async () => {
    const store = await connectedStore();
    const { revise } = createRecordsPort(store, CONNECTION);
    await revise([handedOver("1", [offered("a", "101")])], () => null);
    expect(await store.cache.records.count()).toBe(0);
    expect(await readAssignments(store, CONNECTION, 0)).toMatchObject([
      { recordId: "1", ownerId: "101", at: TIME, ruleId: "round" },
    ]);
  });

  it("is counted once, however often the record is shown", async () => {
    const store = await connectedStore();
    const { revise } = createRecordsPort(store, CONNECTION);
    const first = handedOver("1", [offered("a", "101")]);
    await revise([first], () => null);
    await revise([first, handedOver("1", [offered("a", "101"), offered("b", "102")])], () => null);
    const owners = (await readAssignments(store, CONNECTION, 0)).map(({ ownerId }) => ownerId);
    expect(owners.toSorted()).toEqual(["101", "102"]);
  });

  it("is what the CRM keeps, where another browser acted on the same miss a moment earlier", async () => {
    const store = await connectedStore();
    const { revise } = createRecordsPort(store, CONNECTION);
    const miss = (to: string) => ({ ...offered("miss-a-1", to), type: "escalated" }) as const;
    await revise([handedOver("1", [offered("a", "101"), miss("102")])], () => null);
    await revise([handedOver("1", [offered("a", "101"), miss("103")])], () => null);
    const owners = (await readAssignments(store, CONNECTION, 0)).map(({ ownerId }) => ownerId);
    expect(owners.toSorted()).toEqual(["101", "103"]);
  });

  it("is counted once when a record has taken another in, with its log", async () => {
    const store = await connectedStore();
    const { revise } = createRecordsPort(store, CONNECTION);
    await revise([handedOver("1", [offered("a", "101")])], () => null);
    await revise([handedOver("2", [offered("a", "101")], ["1"])], () => null);
    const found = await readAssignments(store, CONNECTION, 0);
    expect(found.map(({ recordId }) => recordId)).toEqual(["2"]);
  });

  it("is known at once of what was sent from here, before any pull shows it", async () => {
    const store = await connectedStore();
    await putRecords(store, [snapshot()], 1);
    await createCachePort(store).confirm(
      personKey("1"),
      { kind: "patch", fields: {}, base: {}, events: [offered("a", "101")] },
      { version: null, noteId: null },
    );
    expect(await readAssignments(store, CONNECTION, 0)).toMatchObject([{ ownerId: "101" }]);
  });

  it("holds what waits to be sent, once, also while it is confirmed already", async () => {
    const store = await connectedStore();
    const write = {
      kind: "patch",
      fields: {},
      base: {},
      events: [offered("a", "101")],
    } as const;
    await addEntries(store, [newEntry({ id: "e1", write })], null);
    expect(await readAssignments(store, CONNECTION, 0)).toMatchObject([{ ownerId: "101" }]);
    await createRecordsPort(store, CONNECTION).revise(
      [handedOver("1", [offered("a", "101")])],
      () => null,
    );
    expect(await readAssignments(store, CONNECTION, 0)).toHaveLength(1);
  });

  it("is read since a moment, and of one connection", async () => {
    const store = await connectedStore();
    const { revise } = createRecordsPort(store, CONNECTION);
    await revise([handedOver("1", [offered("a", "101")])], () => null);
    expect(await readAssignments(store, CONNECTION, TIME)).toHaveLength(1);
    expect(await readAssignments(store, CONNECTION, TIME + 1)).toHaveLength(0);
    expect(await readAssignments(store, "another", 0)).toHaveLength(0);
  });

  it("is forgotten after 120 days, and when the connection is removed", async () => {
    const store = await connectedStore();
    const { revise } = createRecordsPort(store, CONNECTION);
    await revise([handedOver("1", [offered("a", "101")])], () => null);
    await pruneAssignments(store, TIME + 120 * DAY);
    expect(await store.cache.assignments.count()).toBe(1);
    await pruneAssignments(store, TIME + 120 * DAY + 1);
    expect(await store.cache.assignments.count()).toBe(0);
    await revise([handedOver("1", [offered("a", "101")])], () => null);
    await removeConnection(store, CONNECTION);
    expect(await store.cache.assignments.count()).toBe(0);
  });
});
