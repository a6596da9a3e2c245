import "fake-indexeddb/auto";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { discardEntry, retryEntry, sendNow, undoAction } from "#lib/commands/outbox-commands.ts";
import { succeed } from "#lib/domain/failure.ts";
import type { NewOutboxEntry } from "#lib/domain/outbox.ts";
import { draftRows, journalDraft, readDraft } from "#lib/store/draft-journal.ts";
import { addEntries } from "#lib/store/outbox-store.ts";
import { newEntry, note, personKey } from "#tests/support/fakes/entries.ts";
import { type CommandWorld, createCommandWorld, NOW } from "./command-world.ts";

const TYPED = { draftId: "d#outcome", values: { evidence: "They asked for a later call." } };
const TRIED = [{ at: 1, failure: null }];

let world: CommandWorld;

beforeEach(async () => {
  world = await createCommandWorld();
});

afterEach(() => world.store.ops.delete());

const keep = (...entries: readonly NewOutboxEntry[]) => addEntries(world.store, entries, null);
const rows = () => world.store.ops.outbox.orderBy("seq").toArray();
const ids = async () => (await rows()).map((row) => row.id);
const waits = async () => (await rows()).map((row) => row.notBefore);
const typed = async () => (await readDraft(world.store, TYPED.draftId))?.values;

describe("undo", () => {
  it("takes back the whole action and puts the typed text back into its form", async () => {
    await keep(
      newEntry({ id: "a", actionId: "x", typed: TYPED }),
      newEntry({ id: "b", actionId: "x", dependsOn: "a" }),
      newEntry({ id: "c", actionId: "y" }),
    );
    expect(await undoAction(world.deps, "x")).toEqual(succeed(true));
    expect(await ids()).toEqual(["c"]);
    expect(await typed()).toEqual(TYPED.values);
  });

  it("does not overwrite what was typed since", async () => {
    await keep(newEntry({ id: "a", actionId: "x", typed: TYPED }));
    await journalDraft(world.store, draftRows(TYPED.draftId, { evidence: "Newer" }, 2));
    await undoAction(world.deps, "x");
    expect(await typed()).toEqual({ evidence: "Newer" });
  });

  it("is too late once any part has left, and then takes nothing back", async () => {
    await keep(
      newEntry({ id: "a", actionId: "x", attempts: TRIED }),
      newEntry({ id: "b", actionId: "x", dependsOn: "a" }),
    );
    expect(await undoAction(world.deps, "x")).toEqual(succeed(false));
    expect(await ids()).toEqual(["a", "b"]);
  });

  it("is too late once the first part has arrived and only the rest is here", async () => {
    await keep(newEntry({ id: "b", actionId: "x", dependsOn: "a" }));
    expect(await undoAction(world.deps, "x")).toEqual(succeed(false));
    expect(await ids()).toEqual(["b"]);
  });
});

describe("sending now", () => {
  const later = NOW + 9_000;

  it("ends the undo window of one action and leaves the others alone", async () => {
    await keep(
      newEntry({ id: "a", actionId: "x", notBefore: later }),
      newEntry({ id: "b", actionId: "y", notBefore: later }),
    );
    await sendNow(world.deps, "x");
    expect(await waits()).toEqual([NOW, later]);
    expect(world.asked).toEqual(["drain"]);
  });

  const checked = newEntry({
    id: "a",
    actionId: "x",
    state: "sending",
    mayHaveHappened: true,
    notBefore: later,
  });

  it("ends a hold only where the person asked for that write (P3.3)", async () => {
    await keep(checked, newEntry({ id: "b", actionId: "y", notBefore: later }));
    await sendNow(world.deps, null);
    expect(await waits()).toEqual([later, NOW]);
    await sendNow(world.deps, "x");
    expect(await waits()).toEqual([NOW, NOW]);
  });

  it("leaves alone what a drainer has in hand: its hold begins when that one is gone (P3.2)", async () => {
    await keep({ ...checked, lease: 4 });
    await sendNow(world.deps, "x");
    expect(await waits()).toEqual([later]);
  });

  it("leaves alone what waits for a person", async () => {
    await keep(newEntry({ id: "a", actionId: "x", state: "attention", notBefore: later }));
    await sendNow(world.deps, "x");
    await sendNow(world.deps, null);
    expect(await rows()).toMatchObject([{ state: "attention", notBefore: later }]);
  });
});

describe("an entry that needs attention", () => {
  const stuck = newEntry({ id: "a", actionId: "x", state: "attention", typed: TYPED });

  it("goes again when the person says so (P2.2)", async () => {
    await keep(stuck);
    await retryEntry(world.deps, "a");
    expect(await rows()).toMatchObject([{ state: "pending", notBefore: NOW }]);
    expect(world.asked).toEqual(["drain"]);
  });

  it("goes on as unknown where it may have arrived, so that it is looked for (P3.4)", async () => {
    await keep({ ...stuck, mayHaveHappened: true });
    await retryEntry(world.deps, "a");
    expect(await rows()).toMatchObject([{ state: "sending", mayHaveHappened: true, lease: null }]);
  });

  it("waits a hold that still runs out, also when it is tried again (P3.3)", async () => {
    await keep({ ...stuck, mayHaveHappened: true, notBefore: NOW + 60_000 });
    await retryEntry(world.deps, "a");
    expect(await rows()).toMatchObject([{ state: "sending", notBefore: NOW + 60_000 }]);
  });

  it("goes at once when tried again where nothing can have arrived (P2.2)", async () => {
    await keep({ ...stuck, notBefore: NOW + 60_000 });
    await retryEntry(world.deps, "a");
    expect(await rows()).toMatchObject([{ state: "pending", notBefore: NOW }]);
  });

  it("takes with it what depends on it when it is discarded, and gives the text back (P2.3)", async () => {
    const dependent = newEntry({ id: "b", actionId: "x", dependsOn: "a", write: note("HR-b") });
    const other = newEntry({ id: "c", record: personKey("2") });
    await keep(stuck, dependent, other);
    expect(await discardEntry(world.deps, "a")).toEqual(succeed(true));
    expect(await ids()).toEqual(["c"]);
    expect(await typed()).toEqual(TYPED.values);
  });

  it("gives no text back over newer text (P2.3)", async () => {
    await keep(stuck);
    await journalDraft(world.store, draftRows(TYPED.draftId, { evidence: "Newer" }, 2));
    await discardEntry(world.deps, "a");
    expect(await typed()).toEqual({ evidence: "Newer" });
  });
});

it("is not discarded while it is on its way: nobody could say whether it arrived (P2.1)", async () => {
  await keep(
    newEntry({ id: "a", actionId: "x" }),
    newEntry({ id: "b", actionId: "x", dependsOn: "a", state: "sending" }),
  );
  expect(await discardEntry(world.deps, "a")).toEqual(succeed(false));
  expect(await ids()).toEqual(["a", "b"]);
});
