import "fake-indexeddb/auto";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Choice, resolveConflict } from "#lib/commands/resolve-conflict.ts";
import { type FieldConflict, succeed } from "#lib/domain/failure.ts";
import { mergeWrite } from "#lib/domain/merge-write.ts";
import type { PatchWrite } from "#lib/domain/write.ts";
import { draftRows, journalDraft, readDraft } from "#lib/store/draft-journal.ts";
import { addEntries } from "#lib/store/outbox-store.ts";
import { putOwners } from "#lib/store/record-store.ts";
import { CONNECTION, newEntry, personKey } from "#tests/support/fakes/entries.ts";
import { type CommandWorld, createCommandWorld, NOW } from "./command-world.ts";

const PROBLEM: FieldConflict = { field: "noteProblem", base: "B", theirs: "T", mine: "M" };
const OWNER: FieldConflict = { field: "ownerId", base: "1", theirs: "9002", mine: "9001" };
const RECORD = personKey("1");
const DRAFT = "draft#conflict";

let world: CommandWorld;

beforeEach(async () => {
  world = await createCommandWorld();
});

afterEach(async () => {
  await world.store.ops.delete();
  await world.store.cache.delete();
});

/** What the engine leaves of a write in which these fields are contested. */
function contested(...fields: readonly FieldConflict[]) {
  const values = (side: "mine" | "base") =>
    Object.fromEntries(fields.map((it) => [it.field, it[side]]));
  return newEntry({
    id: "a",
    record: RECORD,
    state: "attention",
    write: { kind: "patch", fields: values("mine"), base: values("base"), events: [] },
    trouble: { type: "conflict", fields },
    attempts: [{ at: 1, failure: { type: "conflict", fields } }],
  });
}

const keep = (...fields: readonly FieldConflict[]) =>
  addEntries(world.store, [contested(...fields)], null);

const choose = (choice: Choice, seen: FieldConflict = PROBLEM) =>
  resolveConflict(world.deps, {
    entry: { id: "a", record: RECORD },
    seen,
    choice,
    draftId: DRAFT,
  });

async function kept() {
  const row = await world.store.ops.outbox.where("id").equals("a").first();
  if (row?.write.kind !== "patch") throw new Error("The entry is there, and a patch.");
  return { row, write: row.write };
}

/** What the merge would send if the record held this. */
const sends = (write: PatchWrite, held: string) => {
  const { fields, conflicts } = mergeWrite({ noteProblem: held }, write, (_, value) => value);
  return { value: fields.noteProblem, conflicts: conflicts.length };
};

describe("deciding a contested field (P7.2)", () => {
  it("sends yours over the text that was seen, and only over that one", async () => {
    await keep(PROBLEM);
    expect(await choose({ type: "yours" })).toEqual(succeed("decided"));
    const { row, write } = await kept();
    expect(row).toMatchObject({ state: "pending", trouble: null, notBefore: NOW });
    expect(sends(write, "T")).toEqual({ value: "M", conflicts: 0 });
    expect(sends(write, "T, changed again")).toEqual({ value: undefined, conflicts: 1 });
    expect(world.asked).toEqual(["drain"]);
  });

  it("leaves theirs as it is, and shows it at once, also without a network", async () => {
    await keep(PROBLEM);
    await choose({ type: "theirs" });
    const { row, write } = await kept();
    expect(row.state).toBe("pending");
    expect(write.fields.noteProblem).toBe("T");
    expect(sends(write, "T")).toEqual({ value: undefined, conflicts: 0 });
    expect(sends(write, "T, changed again")).toEqual({ value: undefined, conflicts: 0 });
  });

  it("sends a third text, and clears what was typed for it in the same step", async () => {
    await keep(PROBLEM);
    await journalDraft(world.store, draftRows(DRAFT, { text: "Both" }, 1));
    await choose({ type: "edit", text: "Both" });
    expect(sends((await kept()).write, "T")).toEqual({ value: "Both", conflicts: 0 });
    expect(await readDraft(world.store, DRAFT)).toBeNull();
  });

  it("empties the field for an empty third text", async () => {
    await keep(PROBLEM);
    await choose({ type: "edit", text: "" });
    expect((await kept()).write.fields.noteProblem).toBeNull();
  });

  it.each<[Choice, string]>([
    [{ type: "yours" }, "Note: likely problem. Kept ours; theirs was: T"],
    [{ type: "theirs" }, "Note: likely problem. Kept theirs; ours was: M"],
    [{ type: "edit", text: "Both" }, "Note: likely problem. Kept ours; theirs was: T"],
  ])("keeps the value that lost in the log: %o", async (choice, words) => {
    await world.store.ops.connections.put({
      id: CONNECTION,
      person: { ownerId: "9001", name: "Omar Haddad" },
    } as never);
    await keep(PROBLEM);
    await choose(choice);
    expect((await kept()).write.events).toEqual([
      { id: "ID1", at: "2026-11-20T09:00:00.000Z", by: "9001", type: "decided", words },
    ]);
  });

  it("keeps a long value whole, in as many events as it takes", async () => {
    const long = "😀".repeat(2500);
    await keep({ ...PROBLEM, theirs: long });
    await choose({ type: "yours" }, { ...PROBLEM, theirs: long });
    const { events } = (await kept()).write;
    expect(events.map((event) => event.words ?? "").join("")).toContain(long);
    expect(Math.max(...events.map((event) => event.words?.length ?? 0))).toBeLessThanOrEqual(2000);
    expect(new Set(events.map((event) => event.id)).size).toBe(events.length);
  });

  it("names people in the log, not their numbers", async () => {
    await putOwners(world.store, CONNECTION, [
      { id: "9002", name: "Mira Castellan", email: null, active: true, teamIds: [] },
    ]);
    await keep(OWNER);
    await choose({ type: "yours" }, OWNER);
    expect((await kept()).write.events[0]?.words).toBe(
      "Owner. Kept ours; theirs was: Mira Castellan",
    );
  });

  it("waits until every contested field of the write is decided; each decision is on disk before", async () => {
    await keep(PROBLEM, OWNER);
    await choose({ type: "yours" });
    const { row } = await kept();
    expect(row).toMatchObject({
      state: "attention",
      trouble: { type: "conflict", fields: [OWNER] },
    });
    await choose({ type: "theirs" }, OWNER);
    const { row: done, write } = await kept();
    expect(done).toMatchObject({ state: "pending", trouble: null });
    expect(write.fields).toEqual({ noteProblem: "M", ownerId: "9002" });
    expect(write.base).toEqual({ noteProblem: "T", ownerId: "9002" });
    expect(write.events).toHaveLength(2);
  });
});

describe("a decision that comes second (P3.8)", () => {
  it("changes nothing and says so, when two tabs decide at once", async () => {
    await keep(PROBLEM);
    const answers = await Promise.all([choose({ type: "yours" }), choose({ type: "theirs" })]);
    expect(answers).toEqual([succeed("decided"), succeed("already-decided")]);
    expect((await kept()).write.fields.noteProblem).toBe("M");
  });

  it("changes nothing when the text is another one than was seen", async () => {
    const again = { ...PROBLEM, theirs: "T, changed again" };
    await keep(again);
    expect(await choose({ type: "yours" })).toEqual(succeed("changed-again"));
    expect((await kept()).row.trouble).toEqual({ type: "conflict", fields: [again] });
    expect(world.asked).toEqual([]);
  });

  it("changes nothing when the write is gone", async () => {
    expect(await choose({ type: "yours" })).toEqual(succeed("already-decided"));
  });
});
