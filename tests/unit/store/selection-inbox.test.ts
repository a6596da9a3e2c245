import "fake-indexeddb/auto";
import { afterEach, beforeEach, expect, it } from "vitest";
import { addSelection, discardSelection } from "#lib/commands/selection-commands.ts";
import { createStore, type Store } from "#lib/store/databases.ts";
import { announceDraft, draftRows, readDraft } from "#lib/store/draft-journal.ts";
import { keepSelection, readSelections } from "#lib/store/selection-inbox.ts";

let store: Store;
const deps = () => ({
  store,
  now: () => 2000,
  newId: () => "id",
  ask: () => Promise.reject(new Error("Nobody is asked.")),
});
const FORM = "c1/person/42#touch";

beforeEach(() => {
  store = createStore("-selections");
});
afterEach(async () => {
  await store.ops.delete();
});

it("keeps several selections and gives them back, the oldest first", async () => {
  await keepSelection(store, "02", { text: "second", host: "" }, 1001);
  await keepSelection(store, "01", { text: "first", host: "web.whatsapp.com" }, 1000);
  expect(await readSelections(store)).toEqual([
    { id: "#selection/01", text: "first", host: "web.whatsapp.com" },
    { id: "#selection/02", text: "second", host: "" },
  ]);
});

it("moves a selection into a form, newer than what was typed there", async () => {
  await announceDraft(store, draftRows(FORM, { words: "typed", pasted: "old" }, 9000));
  await keepSelection(store, "01", { text: "new", host: "" }, 1000);
  const [selection] = await readSelections(store);
  if (selection === undefined) throw new Error("It was just kept.");
  const added = await addSelection(deps(), selection, FORM, (typed) => ({
    pasted: `${typed["pasted"]}+new`,
  }));
  expect(added).toEqual({ ok: true, value: true });
  expect(await readDraft(store, FORM)).toEqual({
    values: { words: "typed", pasted: "old+new" },
    savedAt: { words: 9000, pasted: 9001 },
  });
  expect(await readSelections(store)).toEqual([]);
});

it("goes into one form only, when two windows take it at once", async () => {
  await keepSelection(store, "01", { text: "new", host: "" }, 1000);
  const [selection] = await readSelections(store);
  if (selection === undefined) throw new Error("It was just kept.");
  const other = "c1/person/43#touch";
  const added = await Promise.all(
    [FORM, other].map((form) => addSelection(deps(), selection, form, () => ({ pasted: "new" }))),
  );
  expect(added.filter((each) => each.ok && each.value)).toHaveLength(1);
  const drafts = await Promise.all([readDraft(store, FORM), readDraft(store, other)]);
  expect(drafts.filter((draft) => draft !== null)).toHaveLength(1);
});

it("is gone when the person throws it away, and the others stay", async () => {
  await keepSelection(store, "01", { text: "first", host: "" }, 1000);
  await keepSelection(store, "02", { text: "second", host: "" }, 1000);
  const [selection] = await readSelections(store);
  if (selection === undefined) throw new Error("It was just kept.");
  expect(await discardSelection(deps(), selection)).toMatchObject({ ok: true });
  expect((await readSelections(store)).map(({ text }) => text)).toEqual(["second"]);
});
