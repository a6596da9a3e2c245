import "fake-indexeddb/auto";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { discardEntry, undoAction } from "#lib/commands/outbox-commands.ts";
import { resolveConflict } from "#lib/commands/resolve-conflict.ts";
import type { FieldConflict } from "#lib/domain/failure.ts";
import type { PatchWrite } from "#lib/domain/write.ts";
import { addEntries } from "#lib/store/outbox-store.ts";
import { newEntry, personKey } from "#tests/support/fakes/entries.ts";
import { type CommandWorld, createCommandWorld } from "./command-world.ts";

let world: CommandWorld;

beforeEach(async () => {
  world = await createCommandWorld();
});

afterEach(async () => {
  await world.store.ops.delete();
  await world.store.cache.delete();
});

/** A change of one field from one value to another. */
const change = (from: string, to: string): PatchWrite => ({
  kind: "patch",
  fields: { noteProblem: to },
  base: { noteProblem: from },
  events: [],
});

async function baseOf(id: string): Promise<unknown> {
  const row = await world.store.ops.outbox.get({ id });
  return row?.write.kind === "patch" ? row.write.base : null;
}

describe("what was decided on a value that is taken back (P7.1)", () => {
  beforeEach(() =>
    addEntries(
      world.store,
      [
        newEntry({ id: "a", write: change("A", "B") }),
        newEntry({ id: "b", write: change("B", "C") }),
        newEntry({ id: "c", write: change("C", "D") }),
        newEntry({ id: "other", record: personKey("2"), write: change("B", "C") }),
      ],
      null,
    ),
  );

  it.each([
    ["undone", () => undoAction(world.deps, "action-b")],
    ["discarded", () => discardEntry(world.deps, "b")],
  ])("stands on what was there before it when it is %s", async (_name, takeBack) => {
    await takeBack();
    expect(await baseOf("c")).toEqual({ noteProblem: "B" });
    expect(await baseOf("a")).toEqual({ noteProblem: "A" });
    expect(await baseOf("other")).toEqual({ noteProblem: "B" });
  });

  it("is left alone where it was decided on another value", async () => {
    await world.store.ops.outbox
      .where("id")
      .equals("c")
      .modify({ write: change("X", "D") });
    await undoAction(world.deps, "action-b");
    expect(await baseOf("c")).toEqual({ noteProblem: "X" });
  });
});

describe("what was decided on a contested value (P7.1, P7.2)", () => {
  const conflict: FieldConflict = { field: "noteProblem", base: "A", theirs: "T", mine: "B" };

  beforeEach(() =>
    addEntries(
      world.store,
      [
        newEntry({
          id: "a",
          write: change("A", "B"),
          state: "attention",
          trouble: { type: "conflict", fields: [conflict] },
        }),
        newEntry({ id: "b", write: change("B", "C") }),
      ],
      null,
    ),
  );

  it.each([
    ["a third text", { type: "edit", text: "E" } as const, "E"],
    ["yours", { type: "yours" } as const, "B"],
    // Theirs was chosen over the earlier value only: the later one is asked about on its own.
    ["theirs", { type: "theirs" } as const, "B"],
  ])("stands, after %s, on the value that our own write leaves", async (_name, choice, base) => {
    await resolveConflict(world.deps, {
      entry: { id: "a", record: personKey("1") },
      seen: conflict,
      choice,
      draftId: "d",
    });
    expect(await baseOf("b")).toEqual({ noteProblem: base });
  });
});
