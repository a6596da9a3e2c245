// @vitest-environment happy-dom
import "fake-indexeddb/auto";

import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { useScreen } from "#components/data/screen-store.ts";
import { StorageProvider } from "#components/parts/storage-context.tsx";
import { Sidebar } from "#components/sidebar/Sidebar.tsx";
import type { MailPage, MailPerson } from "#lib/domain/mail/mail-page.ts";
import type { RecordSnapshot } from "#lib/domain/snapshot.ts";
import { readPreference } from "#lib/store/connection-store.ts";
import { openStore } from "#lib/store/open-store.ts";
import { placementName } from "#lib/store/preference-names.ts";
import { putRecords } from "../../../support/fakes/put-records.ts";
import { createFakeVault } from "../../../support/fakes/second-copy.ts";
import { createTimers } from "../../../support/fakes/timers.ts";
import { recipient, sender } from "../../domain/mail/mail-people.ts";
import { NOW, sampleSnapshot } from "../../domain/note/sample.ts";
import {
  button,
  createPanelWorld,
  expectText,
  fill,
  type PanelWorld,
  press,
  until,
} from "../parts/panel-world.tsx";

const SARA = sender("sara@nordlog.test", "Sara Lindqvist");
const OMAR = sender("omar@else.test", "Omar Aziz");

let world: PanelWorld;
beforeEach(() => {
  vi.stubGlobal("requestIdleCallback", () => 0);
  vi.stubGlobal("cancelIdleCallback", () => {});
  useScreen.setState({ page: null, sent: null, tab: "story" });
});
afterEach(() => world.close());

function show(people: readonly MailPerson[] | null, part: Partial<MailPage> = {}, threadId = "a1") {
  const conversation =
    people === null ? null : { threadId, subject: "SAP", people, lastMessage: null };
  const mailbox = { index: 0, address: "dana@acme.test" };
  useScreen.setState({
    page: { type: "mail", mail: { mailbox, reading: "read", conversation, editor: null, ...part } },
  });
}

async function open(options: Parameters<typeof createPanelWorld>[0] = {}) {
  world = await createPanelWorld(options);
  const storage = {
    watch: openStore(world.store, createTimers().after),
    vault: createFakeVault().vault,
  };
  await world.render(
    <StorageProvider value={storage}>
      <Sidebar
        surface="frame"
        link="up"
        firstView={null}
        lead={null}
        onClose={() => {}}
        onSidePanel={() => {}}
        onNumberKeys={() => {}}
      />
    </StorageProvider>,
  );
}

/** Another person of the same CRM, kept here. */
async function keep(part: Partial<RecordSnapshot>): Promise<void> {
  await putRecords(world.store, [sampleSnapshot(part)], Date.parse(NOW));
}

const omarsRecord = {
  key: { connectionId: "c1", objectType: "person", recordId: "7" },
  name: "Omar Aziz",
  emails: ["omar@else.test"],
  url: null,
} as const;

const heading = () => document.querySelector("h1")?.textContent;

it("shows the record of whoever a conversation is with, and names whom of it that is", async () => {
  show([SARA, recipient("lena@third.test")]);
  await open();
  await until(() => expect(heading()).toBe("Sara Lindqvist"));
  expectText("Sara Lindqvist · 1 more person");
  expect(button("Change")).toBeTruthy();
});

it("never shows one conversation's lead beside another one, nor asks who it is while it reads", async () => {
  show([SARA]);
  await open();
  await keep(omarsRecord);
  await until(() => expect(heading()).toBe("Sara Lindqvist"));
  const seen = await headingsUntil("Omar Aziz", async () => show([OMAR], {}, "a2"));
  expect(seen).toEqual(["Sara Lindqvist", " ", "Omar Aziz"]);
});

it("keeps the lead on screen while the page says more about the same conversation", async () => {
  show([SARA]);
  await open();
  await until(() => expect(heading()).toBe("Sara Lindqvist"));
  const before = document.querySelector("h1");
  show([SARA, recipient("lena@third.test")]);
  await until(() => expectText("1 more person"));
  expect(document.querySelector("h1")).toBe(before);
});

it("lets somebody choose between several, and remembers it for this conversation alone", async () => {
  show(null);
  await open();
  await keep(omarsRecord);
  show([SARA, OMAR]);
  await until(() => expect(heading()).toBe("Who is this about?"));
  await until(() => expect(listItem("Omar Aziz")).not.toBe(""));
  document.querySelector<HTMLElement>("main li button")?.focus();
  await press(listItem("Omar Aziz"));
  await until(() => expect(heading()).toBe("Omar Aziz"));
  await until(() => expect(document.activeElement?.textContent).toBe("Story"));

  show([SARA, OMAR], {}, "a2");
  await until(() => expect(heading()).toBe("Who is this about?"));
  show([SARA, OMAR], {}, "a1");
  await until(() => expect(heading()).toBe("Omar Aziz"));
  await press("Change");
  await until(() => expect(button("Forget what was chosen here")).toBeTruthy());
  await press("Forget what was chosen here");
  await until(() => expect(heading()).toBe("Who is this about?"));
});

/** The whole text of the button that begins with these words. */
function listItem(words: string): string {
  const found = [...document.querySelectorAll("main button")].find((it) =>
    it.textContent?.startsWith(words),
  );
  return found?.textContent ?? "";
}

it("leads from one record to the chosen one with nothing in between", async () => {
  show([SARA]);
  await open();
  await keep(omarsRecord);
  await until(() => expect(heading()).toBe("Sara Lindqvist"));
  await press("Not them?");
  await until(() => expectText("Search records"));
  await fill("Search records", "omar");
  await until(() => expect(listItem("Omar Aziz")).not.toBe(""));
  const seen = await headingsUntil("Omar Aziz", () => press(listItem("Omar Aziz")));
  expect(seen).toEqual(["Sara Lindqvist", "Omar Aziz"]);
  expect(document.body.textContent).not.toContain("Found by search");
  expectText("Chosen for this conversation");
});

/** The headings one after another, from before `act` until this one is there. */
async function headingsUntil(
  last: string,
  act: () => Promise<void>,
): Promise<readonly (string | undefined)[]> {
  const seen = [heading()];
  const observer = new MutationObserver(() => {
    if (heading() !== seen.at(-1)) seen.push(heading());
  });
  observer.observe(document.body, { childList: true, subtree: true, characterData: true });
  await act();
  await until(() => expect(heading()).toBe(last));
  observer.disconnect();
  return seen;
}

it("stays with whom somebody looks at when others of the conversation turn out to be known", async () => {
  show([SARA, OMAR]);
  await open();
  await until(() => expect(heading()).toBe("Sara Lindqvist"));
  await keep(omarsRecord);
  await press("Change");
  await until(() => expect(listItem("Omar Aziz")).not.toBe(""));
  expect(heading()).toBe("Sara Lindqvist");
});

it("is about the message that is being written to somebody, before the conversation behind it", async () => {
  show([SARA], { editor: { id: "e1", kind: "new", people: [recipient("omar@else.test")] } });
  await open();
  await keep(omarsRecord);
  await until(() => expect(heading()).toBe("Omar Aziz"));
  expectText("E-mail to omar@else.test");
});

it("says that no conversation is open, and offers to search", async () => {
  show(null);
  await open();
  await until(() => expect(heading()).toBe("No conversation open"));
  await until(() => expectText("Search records"));
  expect(world.asked).not.toContain("find-people");
});

it("shows nothing but an empty heading while the page is being built", async () => {
  show(null, { reading: "starting" });
  await open();
  await until(() => expect(heading()).toBe(" "));
});

it("leads to a connection where there is none yet", async () => {
  show([SARA]);
  await open({ connection: null });
  await until(() => expect(heading()).toBe("No CRM connected yet"));
  await until(() => expect(button("Add connection")).toBeTruthy());
});

it("lays the sidebar over Gmail at a command, and pushes Gmail aside again at another", async () => {
  show([SARA]);
  await open();
  const placement = () => readPreference(world.store, placementName("mail"), "push");
  await command("Lay Handrail over Gmail");
  await until(async () => expect(await placement()).toBe("overlay"));
  await command("Push Gmail aside for Handrail");
  await until(async () => expect(await placement()).toBe("push"));
});

async function command(label: string): Promise<void> {
  await press("Commands");
  const find = () =>
    [...document.querySelectorAll<HTMLElement>("[role=option]")].find(
      (it) => it.textContent === label,
    );
  await until(() => expect(find()).toBeDefined());
  find()?.click();
}
