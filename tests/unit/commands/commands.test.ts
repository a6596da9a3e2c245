import "fake-indexeddb/auto";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { connectCrm } from "#lib/commands/connect-crm.ts";
import type { CommandDeps } from "#lib/commands/deps.ts";
import { performAction, UNDO_WINDOW_MS } from "#lib/commands/perform-action.ts";
import { toStorageFailure } from "#lib/commands/storage-failure.ts";
import { fail, succeed } from "#lib/domain/failure.ts";
import { DEFAULT_PLAYBOOK } from "#lib/domain/playbook/default-playbook.ts";
import type { Store } from "#lib/store/databases.ts";
import { draftRows, journalDraft, readDraft } from "#lib/store/draft-journal.ts";
import { ACCOUNT, CONNECTION, SERVER } from "#tests/support/fakes/entries.ts";
import { snapshot } from "#tests/support/fakes/snapshots.ts";
import { type CommandWorld, createCommandWorld, NOW } from "./command-world.ts";

const PERSON = { ownerId: "9001", name: "Omar Haddad" };
const TYPED = { draftId: "d#outcome", values: { evidence: "They asked for a later call." } };

let world: CommandWorld;
let store: Store;
let asked: string[];
let deps: CommandDeps;

beforeEach(async () => {
  world = await createCommandWorld();
  ({ store, asked, deps } = world);
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

  it("keeps the shipped playbook that it was checked against, for a later Handrail to show", async () => {
    await accept();
    const { id, version } = DEFAULT_PLAYBOOK;
    await expect
      .poll(() => store.ops.playbooks.toArray())
      .toMatchObject([{ id, version, from: "shipped", keptAt: NOW }]);
  });

  it("binds each write to the account and the server that it is for (P13.1)", async () => {
    await accept();
    const entries = await store.ops.outbox.toArray();
    expect(new Set(entries.map((it) => `${it.account} ${it.server}`))).toEqual(
      new Set([`${ACCOUNT} ${SERVER}`]),
    );
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
        action: {
          type: "log-first-touch",
          channel: "call",
          angle: null,
          words: "Left a message.",
          message: null,
        },
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
        action: {
          type: "add-touch",
          channel: "call",
          at: "2026-11-20T08:00:00.000Z",
          words,
          facts: {},
        },
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
    expect(await store.ops.connections.toArray()).toMatchObject([
      { id: CONNECTION, server: SERVER },
    ]);
  });

  it("binds an account that is connected again to the server that was given now (P13.1)", async () => {
    deps = {
      ...deps,
      ask: (async () => succeed({ accountId: ACCOUNT, accountName: "Acme" })) as never,
    };
    await connectCrm(deps, request);
    await connectCrm(deps, { ...request, server: "eu.example.com" });
    expect(await store.ops.connections.toArray()).toMatchObject([{ server: "eu.example.com" }]);
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
