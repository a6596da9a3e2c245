import "fake-indexeddb/auto";
import { afterEach, beforeEach, expect, it } from "vitest";
import { acceptMany, type LeadToAccept, undoMany } from "#lib/commands/accept-many.ts";
import { DEFAULT_PLAYBOOK } from "#lib/domain/playbook/default-playbook.ts";
import { recordKeyToString } from "#lib/domain/record.ts";
import { draftRows, journalDraft, readDraft } from "#lib/store/draft-journal.ts";
import { readRecord } from "#lib/store/record-store.ts";
import type { ConnectionRow } from "#lib/store/rows.ts";
import { ACCOUNT, personKey, SERVER } from "#tests/support/fakes/entries.ts";
import { putRecords } from "#tests/support/fakes/put-records.ts";
import { snapshot } from "#tests/support/fakes/snapshots.ts";
import { type CommandWorld, createCommandWorld, NOW } from "./command-world.ts";

const CONNECTION = {
  person: { ownerId: "9001", name: "Omar Haddad" },
  account: { id: ACCOUNT },
  server: SERVER,
} as unknown as ConnectionRow;

let world: CommandWorld;
beforeEach(async () => {
  world = await createCommandWorld();
});
afterEach(async () => {
  await world.store.ops.delete();
  await world.store.cache.delete();
});

/** A lead that is kept here, with the reason that somebody typed for it. */
async function toAccept(
  recordId: string,
  words: string,
  status = "offered",
): Promise<LeadToAccept> {
  const key = personKey(recordId);
  await putRecords(world.store, [snapshot({ key, handoff: { status, ownerId: "9001" } })], NOW);
  const view = await readRecord(world.store, key);
  if (view === null) throw new Error("The record was kept.");
  const draftId = `${recordKeyToString(key)}#accept`;
  await journalDraft(world.store, draftRows(draftId, { words }, NOW));
  const typed = words === "" ? null : { draftId, values: { words } };
  return { id: recordId, view, connection: CONNECTION, owners: [], words, typed };
}

const accept = async (leads: readonly LeadToAccept[]) =>
  acceptMany(world.deps, DEFAULT_PLAYBOOK, leads);
const status = async (id: string) =>
  (await readRecord(world.store, personKey(id)))?.snapshot.handoff.status;
const draft = async (id: string) =>
  (await readDraft(world.store, `${recordKeyToString(personKey(id))}#accept`))?.values["words"];

it("accepts each lead by itself, with its own reason in its log", async () => {
  const leads = [await toAccept("1", "Fits our profile"), await toAccept("2", "")];
  const done = await accept(leads);
  expect(done.map(({ trouble }) => trouble)).toEqual([null, null]);
  expect([await status("1"), await status("2")]).toEqual(["accepted", "accepted"]);
  const events = (await world.store.ops.outbox.toArray()).flatMap(({ write }) =>
    write.kind === "patch" ? write.events : [],
  );
  expect(events.map(({ words }) => words)).toEqual(["Fits our profile", undefined]);
  expect(await draft("1")).toBeUndefined();
});

it("refuses one without stopping the others, says why, and keeps its text", async () => {
  const leads = [
    await toAccept("1", "Yes"),
    await toAccept("2", "Too late already", "accepted"),
    await toAccept("3", "A good fit"),
  ];
  const done = await accept(leads);
  expect(done.map(({ trouble }) => trouble?.type ?? null)).toEqual(["refused", "refused", null]);
  expect(done[0]?.trouble).toMatchObject({ field: "words" });
  expect([await draft("1"), await draft("2")]).toEqual(["Yes", "Too late already"]);
  expect([await status("1"), await status("3")]).toEqual(["offered", "accepted"]);
});

it("takes all of it back, with the reasons, and says for which it was too late", async () => {
  const done = await accept([await toAccept("1", "A good fit"), await toAccept("2", "")]);
  const actions = done.flatMap(({ receipt }) => receipt?.actionId ?? []);
  const [, sent = ""] = actions;
  await world.store.ops.outbox.where("actionId").equals(sent).delete();
  expect(await undoMany(world.deps, actions)).toEqual({
    undone: [actions[0]],
    tooLate: [sent],
    failure: null,
  });
  expect(await status("1")).toBe("offered");
  expect(await draft("1")).toBe("A good fit");
});
