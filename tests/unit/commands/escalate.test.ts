import "fake-indexeddb/auto";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Escalated, escalateMissed } from "#lib/commands/escalate.ts";
import { undoAction } from "#lib/commands/outbox-commands.ts";
import type { RecordSnapshot } from "#lib/domain/snapshot.ts";
import { createStore } from "#lib/store/databases.ts";
import { addEntries, createOutboxPort } from "#lib/store/outbox-store.ts";
import { ACCOUNT, newEntry, SERVER } from "#tests/support/fakes/entries.ts";
import { KEPT, lead, MISS, PASSED_ON, playbook } from "../domain/escalation/sample.ts";
import { OWNERS, sampleTouch } from "../domain/note/sample.ts";
import { type CommandWorld, createCommandWorld } from "./command-world.ts";

/** A moment after the time to answer is over. */
const NOW = Date.parse("2026-11-22T10:00:01.000Z");

let world: CommandWorld;
let woken: number;

beforeEach(async () => {
  world = await createCommandWorld();
  woken = 0;
});

afterEach(async () => {
  await world.store.ops.delete();
  await world.store.cache.delete();
});

function act(
  snapshot: RecordSnapshot = lead(),
  now = NOW,
  store = world.store,
  clockOffset = 0,
): Promise<Escalated> {
  const account = { id: ACCOUNT, name: "Acme", pageHost: "", timeZone: null };
  return escalateMissed(
    {
      store,
      wake: () => {
        woken += 1;
      },
    },
    {
      snapshot,
      connection: { account, server: SERVER },
      playbook: playbook([PASSED_ON, KEPT]),
      owners: OWNERS,
      assignments: [],
      now,
      clockOffset,
    },
  );
}

const waiting = () => world.store.ops.outbox.orderBy("seq").toArray();

describe("acting on a miss", () => {
  it("keeps the patch and the task that waits for it, to leave at once, for this account only (P13.1)", async () => {
    expect(await act()).toBe("done");
    const [patch, task, ...others] = await waiting();
    expect(others).toEqual([]);
    expect(patch).toMatchObject({
      state: "pending",
      notBefore: NOW,
      account: ACCOUNT,
      server: SERVER,
      dependsOn: null,
      typed: null,
    });
    expect(task).toMatchObject({ dependsOn: patch?.id, actionId: patch?.actionId });
    expect([patch?.write.kind, task?.write.kind]).toEqual(["patch", "task"]);
    expect(woken).toBe(1);
  });

  it("does it once, asked twice or in two contexts at once (P3.8)", async () => {
    const other = createStore(world.store.ops.name.replace("handrail-ops", ""));
    const answers = await Promise.all([act(), act(lead(), NOW + 1, other), act()]);
    expect(answers.toSorted()).toEqual(["already", "already", "done"]);
    expect(await waiting()).toHaveLength(2);
    expect(woken).toBe(1);
    other.ops.close();
    other.cache.close();
  });

  it("does not do again what was sent from here, though the CRM shows the record as before", async () => {
    await act();
    const [patch] = await waiting();
    if (patch === undefined) throw new Error("It waits.");
    await world.store.ops.outbox.clear();
    await world.store.ops.sent.put({
      ...patch,
      sentAt: NOW,
      remoteId: "42",
      sweepAt: null,
      copies: "none",
      setRight: [],
    });
    expect(await act()).toBe("already");
    await world.store.ops.sent.update(patch.id, { overtaken: true });
    expect(await act()).toBe("done");
  });

  it("says what the CRM has refused lately, and does not ask for it again (P7.9)", async () => {
    await act();
    const [patch] = await waiting();
    if (patch === undefined) throw new Error("It waits.");
    const lease = await createOutboxPort(world.store).claim(patch.record.connectionId);
    const refused = { type: "forbidden", missingScopes: [], detail: "No." } as const;
    await lease.endRefused(patch.id, refused, NOW);
    expect(await act()).toBe("refused-by-crm");
    expect(await waiting()).toEqual([]);
  });

  it("goes by the CRM's clock, and leaves by this device's (P7.10)", async () => {
    const hour = 60 * 60_000;
    // Two hours ahead: the time seems over for long.
    expect(await act(lead(), NOW + hour, world.store, -2 * hour)).toBe("not-missed");
    // Two hours behind: it seems not to be over yet.
    expect(await act(lead(), NOW - 2 * hour, world.store, 2 * hour)).toBe("done");
    const [patch] = await waiting();
    expect(patch).toMatchObject({ createdAt: NOW - 2 * hour, notBefore: NOW - 2 * hour });
    expect(patch?.write).toMatchObject({ events: [{ at: new Date(NOW).toISOString() }] });
  });

  it("leaves a lead alone that the CRM knows to be answered", async () => {
    const mail = sampleTouch({ kind: "email-sent", actor: "us", at: "2026-11-22T08:00:00.000Z" });
    expect(await act({ ...lead(), touches: [mail] })).toBe("not-missed");
    expect(await waiting()).toEqual([]);
    expect(woken).toBe(0);
  });

  it("counts an answer that still waits to be sent here", async () => {
    const snapshot = lead();
    const touch = newEntry({
      id: "touch",
      record: snapshot.key,
      write: {
        kind: "patch",
        fields: { status: "touched", firstTouchAt: "2026-11-22T09:00:00.000Z" },
        base: {},
        events: [{ id: "t", at: "2026-11-22T09:00:00.000Z", by: "101", type: "touched" }],
      },
    });
    await addEntries(world.store, [touch], null);
    expect(await act(snapshot)).toBe("not-missed");
  });

  it("says that nothing is missed yet, and that there is no step left", async () => {
    expect(await act(lead(), NOW - 60_000)).toBe("not-missed");
    const done = [1, 2].map((miss) => ({
      id: MISS.replace(/1$/, String(miss)),
      at: new Date(NOW + miss * 1_000).toISOString(),
      by: null,
      type: "escalated" as const,
    }));
    expect(await act(lead({}, done), NOW + 10 * 24 * 60 * 60_000)).toBe("no-step");
  });

  it("says refused, and keeps nothing, where the browser cannot keep it (P1.2)", async () => {
    world.store.ops.close();
    expect(await act()).toBe("refused");
    expect(woken).toBe(0);
  });

  it("can be taken back by whoever sees it wait", async () => {
    await act();
    const [patch] = await waiting();
    expect(await undoAction(world.deps, patch?.actionId ?? "")).toEqual({ ok: true, value: true });
    expect(await waiting()).toEqual([]);
  });
});
