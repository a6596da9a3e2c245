// @vitest-environment happy-dom
import "fake-indexeddb/auto";

import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { StorageProvider } from "#components/parts/storage-context.tsx";
import { PlaybookEditor } from "#components/playbook/editor/PlaybookEditor.tsx";
import { DEFAULT_PLAYBOOK } from "#lib/domain/playbook/default-playbook.ts";
import type { Playbook } from "#lib/domain/playbook/schema.ts";
import { openStore } from "#lib/store/open-store.ts";
import { readWorkingCopy, saveWorkingCopy } from "#lib/store/playbook-store.ts";
import { createFakeVault } from "../../../support/fakes/second-copy.ts";
import { createTimers } from "../../../support/fakes/timers.ts";
import {
  button,
  control,
  createPanelWorld,
  expectText,
  fill,
  type PanelWorld,
  press,
  region,
  settle,
  until,
} from "../parts/panel-world.tsx";

const START: Playbook = {
  ...DEFAULT_PLAYBOOK,
  people: [{ id: "omar", person: "Omar Saleh", calendar: null, weight: 1, away: [] }],
  routing: {
    ...DEFAULT_PLAYBOOK.routing,
    teams: [{ id: "emea", label: "SDR team EMEA", members: ["omar"] }],
  },
};

let world: PanelWorld;

beforeEach(async () => {
  world = await createPanelWorld({ connection: null });
  await saveWorkingCopy(world.store, {
    name: "draft",
    document: START,
    by: "",
    startedAt: "2026-11-20T09:00:00Z",
    finishedAt: null,
    savedAt: 1,
  });
  const storage = {
    watch: openStore(world.store, createTimers().after),
    vault: createFakeVault().vault,
  };
  await world.render(
    <StorageProvider value={storage}>
      <PlaybookEditor name="draft" />
    </StorageProvider>,
  );
  await until(() => expect(region("Lead types")).toBeTruthy());
});
afterEach(() => world.close());

async function kept(): Promise<Playbook> {
  const row = await readWorkingCopy(world.store, "draft");
  return row?.document as Playbook;
}

async function choose(label: string, value: string): Promise<void> {
  const select = control(label) as unknown as HTMLSelectElement;
  select.value = value;
  select.dispatchEvent(new Event("change", { bubbles: true }));
  await settle();
}

describe("a routing rule", () => {
  beforeEach(async () => {
    await press("Routing");
    await fill("Name of a new routing rule", "Middle");
    await press("Add routing rule");
  });

  it("is written by facts and read in words", async () => {
    await press("Add condition");
    await fill("At most", "500");
    await choose("Goes to", "team");
    expectText("50 to 500 employees → SDR team EMEA, in turn");
    expect((await kept()).routing.rules[1]).toMatchObject({
      id: "middle",
      isOn: true,
      when: [{ fact: "size", min: 50, max: 500 }],
      to: { to: "team", team: "emea" },
    });
    await choose("Asks for", "account");
    await until(() => expectText("Must have at least 1 entry."));
    await fill("Companies", "Acme, acme.example,");
    expect((await kept()).routing.rules[1]?.when).toEqual([
      { fact: "account", names: ["Acme", "acme.example"] },
    ]);
    await until(() => expect(document.body.textContent).not.toContain("What to look at"));
  });

  it("that fits every lead says so to the one below it, which may still be signed", async () => {
    await fill("Name of a new routing rule", "Last");
    await press("Add routing rule");
    const advice = "Is never reached: “Middle” above it fits every lead.";
    await until(() => expectText(advice));
    expect(document.body.textContent).not.toContain("What to look at");
    const rules = region("Routing rules");
    const [tried] = rules.querySelectorAll<HTMLInputElement>("input[type=checkbox]");
    tried?.click();
    await until(() => expect(document.body.textContent).not.toContain(advice));
    expect((await kept()).routing.rules[1]?.isOn).toBe(false);
  });
});

describe("a team", () => {
  it("that rules speak of is not removed without a word", async () => {
    await press("Routing");
    await fill("Name of a new routing rule", "Everybody");
    await press("Add routing rule");
    await choose("Goes to", "team");
    await press("Remove SDR team EMEA");
    expectText("“SDR team EMEA” is used by the routing rule “Everybody”.");
    await press("Remove it");
    await until(() => expectText('"emea" is not one of the teams'));
  });
});

describe("a long list", () => {
  it("is searched, shows the first of it, and always what is unfolded", async () => {
    const people = Array.from({ length: 120 }, (_, index) => ({
      id: `p-${index}`,
      person: `Person ${index}`,
      calendar: index === 110 ? "gone" : null,
      weight: 1,
      away: [],
    }));
    const row = await readWorkingCopy(world.store, "draft");
    if (row === null) throw new Error("The draft is kept.");
    const routing = DEFAULT_PLAYBOOK.routing;
    await saveWorkingCopy(world.store, {
      ...row,
      document: { ...START, people, routing },
      savedAt: row.savedAt + 1,
    });
    await until(() => expectText("Another tab changed this draft."));
    await press("Working time and people");
    const names = () =>
      [...region("People").querySelectorAll("[data-part=name] bdi")].map(
        (name) => name.textContent,
      );
    expect(names()).toHaveLength(40);
    await fill("Find in “People”", "son 11");
    await until(() => expect(names()).toContain("Person 119"));
    expect(names()).toHaveLength(11);

    await fill("Find in “People”", "");
    await until(() => expect(region("What to look at")).toBeTruthy());
    region("What to look at").querySelector("button")?.click();
    await until(() => expect(document.activeElement).toBe(control("Works by")));
    expect(names()).toHaveLength(41);
    await press("Show 79 more");
    expect(names()).toHaveLength(120);
  });
});

describe("a miss", () => {
  it("has its steps, in their order", async () => {
    const times = region("Answer times");
    const content = [...times.querySelectorAll<HTMLElement>("[data-part=name]")].find((line) =>
      line.textContent?.startsWith("Content"),
    );
    content?.click();
    await settle();
    await press("Add step");
    const [, second] = document.querySelectorAll<HTMLSelectElement>(
      '[data-at$=".owner.is"] select',
    );
    if (second === undefined) throw new Error("There are two steps.");
    second.value = "role";
    second.dispatchEvent(new Event("change", { bubbles: true }));
    await settle();
    await choose("Role", "sdr-lead");
    await press("Move step 2 up");
    expect((await kept()).slaTiers[2]?.missed).toEqual([
      { task: true, owner: { is: "role", role: "sdr-lead" } },
      { task: true, owner: { is: "kept" } },
    ]);
    expect(button("Move step 1 up").getAttribute("aria-disabled")).toBe("true");
  });
});
