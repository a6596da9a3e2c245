// @vitest-environment happy-dom
import "fake-indexeddb/auto";

import { afterEach, expect, it } from "vitest";
import { Palette } from "#components/palette/Palette.tsx";
import { RecordSearch } from "#components/parts/RecordSearch.tsx";
import { RecordNotices } from "#components/sidebar/RecordNotices.tsx";
import type { Failure } from "#lib/domain/failure.ts";
import type { Presence } from "#lib/store/rows.ts";
import {
  Beside,
  CONNECTION,
  createPanelWorld,
  expectText,
  type PanelWorld,
  press,
  until,
} from "../parts/panel-world.tsx";

let world: PanelWorld;
afterEach(() => world.close());

async function create(presence: Presence): Promise<void> {
  world = await createPanelWorld({});
  await world.store.cache.records.toCollection().modify({ presence });
}

const text = () => document.body.textContent ?? "";

async function showNotices(failure: Failure, onRetry = () => {}): Promise<void> {
  await world.render(
    <Beside
      panel={(view, connection) => (
        <RecordNotices
          state={{ type: "record", connection, view, failure, mergedFrom: null }}
          isPicked={false}
          existedIn={null}
          onKeep={null}
          onBack={() => {}}
          onRetry={onRetry}
        />
      )}
    />,
  );
}

it("says of a deleted record, once, that it was deleted and what is shown (P10.4)", async () => {
  await create("deleted");
  await showNotices({ type: "archived" });
  await until(() => expectText("This record was deleted in HubSpot."));
  expectText("Restore it there to go on.");
  expectText("Shown is what was known at");
  expectText("What waits for it is kept.");
  expect(text()).not.toContain("archived");
});

it("says of an invisible record what may be the reason, and looks again when asked (P10.4)", async () => {
  await create("not-visible");
  let looks = 0;
  await showNotices({ type: "not-found" }, () => {
    looks += 1;
  });
  await until(() => expectText("This record is no longer visible to you in HubSpot."));
  expectText("the key may not see it any more");
  await press("Look again");
  expect(looks).toBe(1);
});

it("says beside it when the CRM could not even be asked (P10.4)", async () => {
  await create("deleted");
  await showNotices({ type: "offline" });
  await until(() => expectText("There is no network."));
  expectText("This record was deleted in HubSpot.");
});

it("says nothing of a record that is there", async () => {
  await create("present");
  await showNotices({ type: "offline" });
  await until(() => expectText("There is no network."));
  expect(text()).not.toContain("deleted");
  expect(text()).not.toContain("Look again");
});

it.each<[Presence, string]>([
  ["deleted", "Deleted in HubSpot"],
  ["not-visible", "No longer visible to you"],
])("tags what is %s in the palette and in the search (P10.4)", async (presence, words) => {
  await create(presence);
  const [row] = await world.store.cache.records.toArray();
  const name = row?.searchText.split(" ")[0] ?? "";
  await world.render(<Palette commands={[]} onPick={() => {}} onClose={() => {}} />);
  await typeInto("input", name);
  await until(() => expectText(words));
  await world.render(<RecordSearch connection={CONNECTION} onPick={() => {}} />);
  await typeInto("input", name);
  await until(() => expectText(words));
});

async function typeInto(selector: string, value: string): Promise<void> {
  await until(() => expect(document.querySelector(selector)).not.toBeNull());
  const input = document.querySelector(selector);
  if (input === null) throw new Error("There is no field.");
  const type = Object.getPrototypeOf(input) as object;
  Object.getOwnPropertyDescriptor(type, "value")?.set?.call(input, value);
  input.dispatchEvent(new Event("input", { bubbles: true }));
}
