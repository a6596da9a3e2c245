// @vitest-environment happy-dom
import "fake-indexeddb/auto";

import { afterEach, describe, expect, it } from "vitest";
import { StorageProvider } from "#components/parts/storage-context.tsx";
import { PlaybookEditor } from "#components/playbook/editor/PlaybookEditor.tsx";
import { DEFAULT_PLAYBOOK } from "#lib/domain/playbook/default-playbook.ts";
import { parsePlaybook } from "#lib/domain/playbook/parse-playbook.ts";
import type { Playbook } from "#lib/domain/playbook/schema.ts";
import { openStore } from "#lib/store/open-store.ts";
import { readWorkingCopy, saveWorkingCopy } from "#lib/store/playbook-store.ts";
import { createFakeVault } from "../../../support/fakes/second-copy.ts";
import { createTimers } from "../../../support/fakes/timers.ts";
import {
  button,
  control,
  createPanelWorld,
  description,
  expectText,
  fill,
  type PanelWorld,
  press,
  pressKey,
  region,
  settle,
  until,
} from "../parts/panel-world.tsx";

let world: PanelWorld;
afterEach(() => world.close());

async function open(options: Parameters<typeof createPanelWorld>[0]): Promise<void> {
  world = await createPanelWorld(options);
  const storage = {
    watch: openStore(world.store, createTimers().after),
    vault: createFakeVault().vault,
  };
  await world.render(
    <StorageProvider value={storage}>
      <PlaybookEditor name="draft" />
    </StorageProvider>,
  );
}

/** An editor that was begun from the shipped playbook. */
async function begin(
  options: Parameters<typeof createPanelWorld>[0] = { connection: null },
): Promise<void> {
  await open(options);
  await until(() => expect(button("Begin from the version in force")).toBeTruthy());
  await press("Begin from the version in force");
  await until(() => expect(region("Lead types")).toBeTruthy());
}

async function kept(): Promise<Playbook> {
  const row = await readWorkingCopy(world.store, "draft");
  return row?.document as Playbook;
}

async function unfold(list: string, entry: string): Promise<void> {
  const line = [...region(list).querySelectorAll<HTMLElement>("[data-part=name]")].find((each) =>
    each.textContent?.startsWith(entry),
  );
  line?.click();
  await settle();
}

async function show(section: string): Promise<void> {
  await press(section);
}

describe("a draft", () => {
  it("begins as what is in force, signed by nobody, and is kept at each keystroke", async () => {
    await begin();
    await until(() => expect(document.activeElement?.getAttribute("aria-label")).toBe("Draft"));
    await unfold("Lead types", "Demo request");
    await fill("Name", "Demo or trial");
    expect((await kept()).leadTypes[0]?.label).toBe("Demo or trial");
    expect((await kept()).leadTypes[0]?.id).toBe("demo-request");
    expect((await kept()).signOffs).toEqual({ marketing: null, sales: null });
  });

  it("refuses no typing, says what is wrong at its field and leads there", async () => {
    await begin();
    await unfold("Answer times", "Standard");
    await fill("Working hours", "many");
    await until(() => expect(description(control("Working hours"))).toContain("Must be a number."));
    expect(control("Working hours").value).toBe("many");
    expect(control("Working hours").getAttribute("aria-invalid")).toBe("true");
    expect(button("Ask both sides to sign").getAttribute("aria-disabled")).toBe("true");

    await show("Messaging briefs");
    const list = region("What to look at");
    expect(list.textContent).toContain("Answer times › Standard");
    list.querySelector("button")?.click();
    await until(() => expect(document.activeElement).toBe(control("Working hours")));

    await fill("Working hours", "٨");
    await until(() => expect(description(control("Working hours"))).toBe(""));
    expect((await kept()).slaTiers[1]?.responseWindow).toEqual({ kind: "working-hours", hours: 8 });
  });

  it("takes steps back and forth, also by keys outside of text fields", async () => {
    await begin();
    await unfold("Lead types", "Event or webinar");
    await fill("Name", "Event");
    await pressKey(control("Name"), "z", true);
    expect(control("Name").value).toBe("Event");
    await pressKey(document.body, "z", true);
    expect(control("Name").value).toBe("Event or webinar");
    expectText("Undone: Lead types › Event");
    await press("Redo");
    expect((await kept()).leadTypes[2]?.label).toBe("Event");
  });

  it("shows where a step was that is out of sight", async () => {
    await begin();
    await unfold("Lead types", "Event or webinar");
    await fill("Name", "Event");
    await show("Qualification");
    await press("Undo");
    await until(() => expect(control("Name").value).toBe("Event or webinar"));
  });

  it("makes the id of a new entry of its name, once and for all, and puts the focus into it", async () => {
    await begin();
    await fill("Name of a new lead type", "Partner webinar");
    await press("Add lead type");
    await until(() => expect(document.activeElement).toBe(control("Name")));
    await fill("Name", "Webinar with a partner");
    expect((await kept()).leadTypes.at(-1)).toMatchObject({
      id: "partner-webinar",
      label: "Webinar with a partner",
    });
  });

  it("says where an entry is used before it goes, and what then has to be chosen anew", async () => {
    await begin();
    await press("Remove Urgent");
    expectText(
      "“Urgent” is used by the lead type “Demo request”, the lead type “Pricing request”.",
    );
    await press("Keep it");
    expect((await kept()).slaTiers).toHaveLength(3);
    await press("Remove Urgent");
    await press("Remove it");
    expect((await kept()).slaTiers.map(({ id }) => id)).toEqual(["standard", "content"]);
    await until(() => expect(region("What to look at").querySelectorAll("li")).toHaveLength(2));
  });

  it("moves and copies entries, and says so", async () => {
    await begin();
    await press("Move Demo request down");
    expect((await kept()).leadTypes[1]?.id).toBe("demo-request");
    expectText("Demo request is now 2 of 7.");
    await until(() => expect(document.activeElement).toBe(button("Move Demo request down")));
    await press("Duplicate Demo request");
    expect((await kept()).leadTypes[2]).toMatchObject({
      id: "demo-request-copy",
      label: "Demo request (copy)",
    });
  });

  it("takes a ready reason and a whole list of them, one step each", async () => {
    await begin();
    await show("Outcomes and reasons");
    await choose("Or begin anew from a list", "five");
    await press("Use this list");
    expect((await kept()).reasons).toHaveLength(5);
    await choose("Or a ready reason", "competitor-comparison");
    await press("Add this reason");
    expect((await kept()).reasons.at(-1)?.id).toBe("competitor-comparison");
    expect(parsePlaybook(await kept()).ok).toBe(true);
    await press("Undo");
    await press("Undo");
    expect((await kept()).reasons).toEqual(DEFAULT_PLAYBOOK.reasons);
  });

  it("can have every section on screen without anything to look at", async () => {
    await begin();
    for (const section of [
      "Note templates",
      "Qualification",
      "Lifecycle stages",
      "Outcomes and reasons",
      "Messaging briefs",
      "Working time and people",
      "Routing",
      "Roles and what they owe",
      "Name and reviews",
    ]) {
      await show(section);
      for (const line of document.querySelectorAll<HTMLElement>("[data-part=name]")) line.click();
      await settle();
    }
    expect(document.body.textContent).not.toContain("What to look at");
    expect(await kept()).toEqual(DEFAULT_PLAYBOOK);
  });

  it("shows what another tab kept, says so, and has this tab's text one step back", async () => {
    await begin();
    await unfold("Lead types", "Demo request");
    await fill("Name", "Mine");
    const row = await readWorkingCopy(world.store, "draft");
    if (row === null) throw new Error("The draft is kept.");
    await saveWorkingCopy(world.store, { ...row, by: "Mona", savedAt: row.savedAt + 1 });
    await settle();
    expect(document.body.textContent).not.toContain("Another tab");
    const theirs = { ...DEFAULT_PLAYBOOK, name: "Theirs" };
    await saveWorkingCopy(world.store, { ...row, document: theirs, savedAt: row.savedAt + 5 });
    await until(() => expectText("Another tab changed this draft."));
    expect(control("Name").value).toBe("Demo request");
    await press("Undo");
    expect((await kept()).leadTypes[0]?.label).toBe("Mine");
  });

  it("maps a CRM's own stage names, those of records here without typing", async () => {
    await begin({ snapshot: { stage: "Sales accepted" } });
    await show("Lifecycle stages");
    await choose("CRM to map", "hubspot");
    await press("Add its names");
    await until(() => expect(button("Sales accepted")).toBeTruthy());
    await press("Sales accepted");
    await choose("“Sales accepted” means", "sales-qualified");
    await fill("Stage name in HubSpot", "Old SQL");
    await press("Add name");
    expect((await kept()).stageMaps).toEqual([
      {
        crm: "hubspot",
        stages: [
          { value: "Sales accepted", stage: "sales-qualified" },
          { value: "Old SQL", stage: "new" },
        ],
      },
    ]);
  });

  it("writes ways to begin within a brief, in Arabic as well, and leads to what is wrong in one", async () => {
    await begin();
    await show("Messaging briefs");
    await unfold("Messaging briefs", "Reporting");
    await fill("Name of a new angle", "Month end");
    await press("Add angle");
    await until(() => expect(document.activeElement).toBe(control("Name")));
    await fill("The one ask in Arabic", "متى الإقفال؟");
    const angle = async () => (await kept()).briefs[5]?.angles?.at(-1);
    expect(await angle()).toMatchObject({
      id: "month-end",
      promise: DEFAULT_PLAYBOOK.briefs[5]?.promise,
    });
    await press("Add a message");
    await fill("Text of message 1", "Hello {{nickname}}");
    await until(() =>
      expect(description(control("Text of message 1"))).toContain("Nothing is known as"),
    );
    await show("Qualification");
    region("What to look at").querySelector("button")?.click();
    await until(() => expect(document.activeElement).toBe(control("Text of message 1")));
    await fill("Text of message 1", "Hello {{first_name}}");
    expect((await angle())?.messages?.[0]?.body).toBe("Hello {{first_name}}");
    await press("Remove message 1");
    expect(await angle()).not.toHaveProperty("messages.0");
    expect(parsePlaybook(await kept()).ok).toBe(true);
  });

  it("is put away only after a second press", async () => {
    await begin();
    await press("Discard draft");
    expect(await kept()).toBeTruthy();
    await press("Discard it");
    await until(() => expect(button("Begin from the version in force")).toBeTruthy());
    expect(await readWorkingCopy(world.store, "draft")).toBeNull();
  });
});

it("offers to take out a kept text that it cannot show, and loses nothing of it", async () => {
  await open({ connection: null });
  const startedAt = "2026-11-02T09:00:00.000Z";
  const document = { format: 9, words: "from later" };
  await saveWorkingCopy(world.store, {
    name: "draft",
    document,
    by: "",
    startedAt,
    finishedAt: null,
    savedAt: 1,
  });
  await until(() => expectText("cannot be shown here"));
  expect(button("Export as JSON")).toBeTruthy();
  expect(await kept()).toEqual(document);
});

async function choose(label: string, value: string): Promise<void> {
  const select = control(label) as unknown as HTMLSelectElement;
  const set = Object.getOwnPropertyDescriptor(HTMLSelectElement.prototype, "value")?.set;
  set?.call(select, value);
  select.dispatchEvent(new Event("change", { bubbles: true }));
  await settle();
}
