import "fake-indexeddb/auto";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { connectCrm } from "#lib/commands/connect-crm.ts";
import type { Ask, CommandDeps } from "#lib/commands/deps.ts";
import { discardEntry, retryEntry, sendNow, undoAction } from "#lib/commands/outbox-commands.ts";
import { performAction, UNDO_WINDOW_MS } from "#lib/commands/perform-action.ts";
import { toStorageFailure } from "#lib/commands/storage-failure.ts";
import { fail, succeed } from "#lib/domain/failure.ts";
import { DEFAULT_PLAYBOOK } from "#lib/domain/playbook/default-playbook.ts";
import { createStore, type Store } from "#lib/store/databases.ts";
import { draftRows, journalDraft, readDraft } from "#lib/store/draft-journal.ts";
import { addEntries } from "#lib/store/outbox-store.ts";
import {
  ACCOUNT,
  CONNECTION,
  newEntry,
  note,
  personKey,
  SERVER,
} from "../../support/fakes/entries.ts";
import { snapshot } from "../../support/fakes/snapshots.ts";

const NOW = Date.parse("2026-11-20T09:00:00Z");
const PERSON = { ownerId: "9001", name: "Omar Haddad" };
const TYPED = { draftId: "d#outcome", values: { evidence: "They asked for a later call." } };

let store: Store;
let asked: string[];
let deps: CommandDeps;
let run = 0;

beforeEach(async () => {
  run += 1;
  store = createStore(`-commands-${run}`);
  await store.ops.open();
  asked = [];
  let ids = 0;
  const ask = (async (type: string) => {
    asked.push(type);
    return succeed(null);
  }) as unknown as Ask;
  deps = {
    store,
    ask,
    now: () => NOW,
    newId: () => {
      ids += 1;
      return `ID${ids}`;
    },
  };
});

afterEach(() => store.ops.delete());

const offered = snapshot({ handoff: { status: "offered", ownerId: "9001" } });

const accept = (change: Partial<Parameters<typeof performAction>[1]> = {}) =>
  performAction(deps, {
    action: { type: "accept" },
    snapshot: offered,
    pending: [],
    playbook: DEFAULT_PLAYBOOK,
    owners: [{ id: "9001", name: "Omar Haddad", email: null, active: true, teamIds: [] }],
    person: PERSON,
    account: ACCOUNT,
    server: SERVER,
    typed: null,
    ...change,
  });

describe("performing an action", () => {
  it("keeps every write of it before it answers, and then wakes the worker (P1)", async () => {
    const result = await accept();
    expect(result).toMatchObject({ ok: true, value: { undoUntil: NOW + UNDO_WINDOW_MS } });
    const entries = await store.ops.outbox.orderBy("seq").toArray();
    expect(entries.length).toBeGreaterThan(0);
    expect(new Set(entries.map((entry) => entry.actionId)).size).toBe(1);
    expect(asked).toEqual(["drain"]);
  });

  it("makes each write wait for the one before it", async () => {
    await accept();
    const entries = await store.ops.outbox.orderBy("seq").toArray();
    const ids = entries.map((entry) => entry.id);
    expect(entries.map((entry) => entry.dependsOn)).toEqual([null, ...ids.slice(0, -1)]);
  });

  it("does a double click once, and shows the one receipt for both", async () => {
    const [first, second] = await Promise.all([accept(), accept()]);
    expect(first).toMatchObject({ ok: true });
    expect(second).toEqual(first);
    const actions = (await store.ops.outbox.toArray()).map((entry) => entry.actionId);
    expect(new Set(actions).size).toBe(1);
  });

  it("does a double click once also where the first press changes what the second would say", async () => {
    const accepted = snapshot({ handoff: { status: "accepted", ownerId: "9001" } });
    const touch = () =>
      accept({
        action: { type: "log-first-touch", channel: "call", angle: null, words: "Left a message." },
        snapshot: accepted,
      });
    const [first, second] = await Promise.all([touch(), touch()]);
    expect(first).toMatchObject({ ok: true });
    expect(second).toEqual(first);
  });

  it("refuses what another tab has made impossible since this one was drawn", async () => {
    await accept({
      action: { type: "reject", reason: "wrong-role", evidence: "She runs logistics." },
    });
    const late = await accept();
    expect(late).toMatchObject({ ok: false, failure: { type: "refused" } });
  });

  it("does not take another text for a double click", async () => {
    const log = (words: string) =>
      accept({
        action: { type: "add-touch", channel: "call", at: "2026-11-20T08:00:00.000Z", words },
        typed: { draftId: "d#touch", values: { words } },
      });
    await log("Left a message.");
    await log("Called again, they answered.");
    const actions = (await store.ops.outbox.toArray()).map((entry) => entry.actionId);
    expect(new Set(actions).size).toBe(2);
  });

  it("keeps nothing when the domain refuses, and says why and what to do", async () => {
    const result = await accept({ snapshot: snapshot({ handoff: { status: "rejected" } }) });
    expect(result).toMatchObject({ ok: false, failure: { type: "refused" } });
    if (result.ok || result.failure.type !== "refused") throw new Error("It was refused.");
    expect(result.failure.message).not.toBe("");
    expect(result.failure.nextStep).not.toBe("");
    expect(await store.ops.outbox.count()).toBe(0);
    expect(asked).toEqual([]);
  });

  it("says not saved, and keeps the typed text, when the browser cannot keep the writes", async () => {
    await journalDraft(store, draftRows(TYPED.draftId, TYPED.values, 1));
    const full = new DOMException("No space", "QuotaExceededError");
    store.ops.outbox.hook("creating", () => {
      throw full;
    });
    const result = await accept({ typed: TYPED });
    expect(result).toMatchObject({ ok: false, failure: { type: "not-saved", cause: "full" } });
    expect((await readDraft(store, TYPED.draftId))?.values).toEqual(TYPED.values);
  });
});

describe("undo", () => {
  it("takes back the whole action and puts the typed text back into its form", async () => {
    const done = await accept({ typed: TYPED });
    if (!done.ok) throw new Error("It was kept.");
    expect(await undoAction(deps, done.value.actionId)).toEqual(succeed(true));
    expect(await store.ops.outbox.count()).toBe(0);
    expect((await readDraft(store, TYPED.draftId))?.values).toEqual(TYPED.values);
  });

  it("does not overwrite what was typed since", async () => {
    const done = await accept({ typed: TYPED });
    await journalDraft(store, draftRows(TYPED.draftId, { evidence: "Newer" }, 2));
    if (done.ok) await undoAction(deps, done.value.actionId);
    expect((await readDraft(store, TYPED.draftId))?.values).toEqual({ evidence: "Newer" });
  });

  it("is too late once any part has left, and then takes nothing back", async () => {
    await addEntries(
      store,
      [
        newEntry({ id: "a", actionId: "x", attempts: [{ at: 1, failure: null }] }),
        newEntry({ id: "b", actionId: "x" }),
      ],
      null,
    );
    expect(await undoAction(deps, "x")).toEqual(succeed(false));
    expect(await store.ops.outbox.count()).toBe(2);
  });
});

describe("sending now", () => {
  it("ends the undo window of one action and leaves the others alone", async () => {
    await addEntries(
      store,
      [
        newEntry({ id: "a", actionId: "x", notBefore: NOW + 9_000 }),
        newEntry({ id: "b", actionId: "y", notBefore: NOW + 9_000 }),
      ],
      null,
    );
    await sendNow(deps, "x");
    const waits = (await store.ops.outbox.orderBy("seq").toArray()).map((row) => row.notBefore);
    expect(waits).toEqual([NOW, NOW + 9_000]);
  });
});

describe("an entry that needs attention", () => {
  const stuck = newEntry({ id: "a", state: "attention", typed: TYPED });

  it("goes again when the person says so", async () => {
    await addEntries(store, [stuck], null);
    await retryEntry(deps, "a");
    expect((await store.ops.outbox.toArray())[0]).toMatchObject({ state: "pending" });
    expect(asked).toEqual(["drain"]);
  });

  it("takes with it what depends on it when it is discarded, and gives the text back", async () => {
    const dependent = newEntry({ id: "b", dependsOn: "a", write: note("HR-b") });
    const other = newEntry({ id: "c", record: personKey("2") });
    await addEntries(store, [stuck, dependent, other], null);
    await discardEntry(deps, "a");
    expect((await store.ops.outbox.toArray()).map((row) => row.id)).toEqual(["c"]);
    expect((await readDraft(store, TYPED.draftId))?.values).toEqual(TYPED.values);
  });
});

describe("connecting a CRM", () => {
  const seal = async (connectionId: string) => ({
    connectionId,
    iv: new Uint8Array(12),
    ciphertext: new ArrayBuffer(8),
  });
  const request = {
    crm: "hubspot",
    server: SERVER,
    capabilities: {},
    seal,
  } as unknown as Parameters<typeof connectCrm>[1];

  it("keeps a key that works under an id made of the CRM and its account", async () => {
    deps = {
      ...deps,
      ask: (async () => succeed({ accountId: ACCOUNT, accountName: "Acme" })) as never,
    };
    expect(await connectCrm(deps, request)).toMatchObject({ value: { connectionId: CONNECTION } });
    expect(await store.ops.credentials.toCollection().primaryKeys()).toEqual([CONNECTION]);
    expect(await store.ops.connections.toCollection().primaryKeys()).toEqual([CONNECTION]);
  });

  it("keeps nothing of a key that does not work", async () => {
    const refused = fail({ type: "needs-sign-in", cause: "invalid" });
    deps = { ...deps, ask: (async () => refused) as never };
    expect(await connectCrm(deps, request)).toEqual(refused);
    expect(await store.ops.credentials.count()).toBe(0);
    expect(await store.ops.connections.count()).toBe(0);
  });
});

describe("a database error", () => {
  it.each([
    [new DOMException("", "QuotaExceededError"), "full"],
    [{ name: "AbortError", inner: new DOMException("", "QuotaExceededError") }, "full"],
    [{ name: "DatabaseClosedError" }, "closed"],
    [new TypeError("x"), "broken"],
    ["text", "broken"],
    [null, "broken"],
  ])("is told apart by its name: %o", (error, cause) => {
    expect(toStorageFailure(error)).toMatchObject({ type: "not-saved", cause });
  });
});
