// @vitest-environment happy-dom
import "fake-indexeddb/auto";

import { afterEach, expect, it } from "vitest";
import { GmailSection } from "#components/settings/GmailSection.tsx";
import { readPreference, writePreference } from "#lib/store/connection-store.ts";
import { writeMailChoice } from "#lib/store/mail-choices.ts";
import { readOwnAddresses, writeOwnAddress } from "#lib/store/own-addresses.ts";
import {
  LAST_MAILBOX,
  MAIL_LOOKUP,
  MAIL_SIDEBAR,
  placementName,
} from "#lib/store/preference-names.ts";
import {
  control,
  createPanelWorld,
  expectText,
  fill,
  type PanelWorld,
  press,
  settle,
  until,
} from "../parts/panel-world.tsx";

let world: PanelWorld;
afterEach(() => world.close());

async function open(prepare: () => Promise<unknown> = async () => {}): Promise<void> {
  world = await createPanelWorld({});
  await prepare();
  await world.render(<GmailSection />);
  await until(() => expectText("Show Handrail in Gmail"));
}

async function toggle(label: string): Promise<void> {
  control(label).click();
  await settle();
}

it("switches Gmail off for good, tells the worker at once, and hides what no longer matters", async () => {
  await open();
  await toggle("Show Handrail in Gmail");
  await until(() => expect(world.asked).toEqual(["follow-pages"]));
  expect(await readPreference(world.store, MAIL_SIDEBAR, true)).toBe(false);
  await until(() => expect(document.body.textContent).not.toContain("Look up addresses"));
  await toggle("Show Handrail in Gmail");
  await until(() => expectText("Look up addresses in the CRM by itself"));
  expect(await readPreference(world.store, MAIL_SIDEBAR, false)).toBe(true);
});

it("keeps whether the CRM is asked by itself, and where the sidebar lies", async () => {
  await open();
  await toggle("Look up addresses in the CRM by itself");
  await toggle("Lay Handrail over Gmail instead of pushing it aside");
  await until(async () =>
    expect(await readPreference(world.store, placementName("mail"), "push")).toBe("overlay"),
  );
  expect(await readPreference(world.store, MAIL_LOOKUP, true)).toBe(false);
});

it("takes an address out of those that are left out, and refuses what is none", async () => {
  await open(() => writeOwnAddress(world.store, "dana@home.test", true));
  await until(() => expectText("dana@home.test"));
  await press("Remove dana@home.test");
  await until(async () => expect(await readOwnAddresses(world.store)).toEqual([]));
  await fill("Addresses that are yours or a colleague's", "dana,");
  await until(() => expectText("“dana” is no e-mail address."));
  expect(await readOwnAddresses(world.store)).toEqual([]);
});

it("says how many conversations have a chosen record, and forgets them at a press", async () => {
  await open(() =>
    writeMailChoice(world.store, {
      mailbox: { index: 0, address: null },
      threadId: "a1",
      record: { connectionId: "c1", objectType: "person", recordId: "42" },
      chosenAt: 1,
    }),
  );
  await writePreference(world.store, LAST_MAILBOX, "dana@acme.test");
  await until(() => expectText("Records chosen for a conversation: 1"));
  await press("Forget them");
  await until(() => expectText("Records chosen for a conversation: 0"));
  expect(await world.store.ops.mailChoices.count()).toBe(0);
  expect(await readPreference(world.store, LAST_MAILBOX, "")).toBe("");
});
