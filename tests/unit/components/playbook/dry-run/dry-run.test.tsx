// @vitest-environment happy-dom
import "fake-indexeddb/auto";

import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { StorageProvider } from "#components/parts/storage-context.tsx";
import { forgetDryRun, useDryRunScreen } from "#components/playbook/dry-run/dry-run-screen.ts";
import { PlaybookEditor } from "#components/playbook/editor/PlaybookEditor.tsx";
import { fail, succeed } from "#lib/domain/failure.ts";
import { DEFAULT_PLAYBOOK } from "#lib/domain/playbook/default-playbook.ts";
import type { Playbook } from "#lib/domain/playbook/schema.ts";
import { openStore } from "#lib/store/open-store.ts";
import { saveWorkingCopy } from "#lib/store/playbook-store.ts";
import { putOwners } from "#lib/store/record-store.ts";
import { createFakeVault } from "../../../../support/fakes/second-copy.ts";
import { createTimers } from "../../../../support/fakes/timers.ts";
import { NOW, OWNERS } from "../../../domain/note/sample.ts";
import { rule } from "../../../domain/routing/sample.ts";
import {
  button,
  CONNECTION,
  control,
  createPanelWorld,
  expectText,
  fill,
  type PanelWorld,
  press,
  region,
  until,
} from "../../parts/panel-world.tsx";
import { lead } from "./sample.ts";

const [FIRST] = OWNERS;
const DAY = 86_400_000;
const LEADS = Array.from({ length: 120 }, (_, index) =>
  lead(index, {}, { at: Date.parse(NOW) - DAY - index, ownerId: null }),
);

const DRAFT: Playbook = {
  ...DEFAULT_PLAYBOOK,
  people: [{ id: "one", person: FIRST?.name ?? "", calendar: null, weight: 1, away: [] }],
  routing: {
    ...DEFAULT_PLAYBOOK.routing,
    rules: [rule("all", { label: "Everything", to: { to: "person", person: "one" } })],
  },
};

let world: PanelWorld;
beforeEach(forgetDryRun);
afterEach(() => world.close());

/** The editor at the routing section of a draft; the background answers for pages of leads. */
async function open(
  answer: (type: string) => unknown = () =>
    succeed({ leads: LEADS, cursor: null, allowance: null }),
  options: { readonly connection?: null; readonly draft?: Playbook } = {},
): Promise<void> {
  world = await createPanelWorld({
    ...(options.connection === null ? { connection: null } : {}),
    answer: (type) => (type === "read-leads-page" ? answer(type) : undefined),
  });
  await saveWorkingCopy(world.store, {
    name: "draft",
    document: options.draft ?? DRAFT,
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
  section("Routing")?.click();
  await until(() => expect(region(TITLE)).toBeTruthy());
}

/** How many mistakes there are stands in its name, too. */
const section = (name: string) =>
  [...document.querySelectorAll<HTMLElement>("nav button")].find((each) =>
    each.textContent?.startsWith(name),
  );
const pagesAsked = () => world.asked.filter((type) => type === "read-leads-page").length;
const TITLE = "Try the rules on the last 90 days";
const SUM = "Of 120 leads, 120 would have gone to somebody else";

describe("the dry run of routing rules", () => {
  it("says what the draft would have changed, by person and by rule, and writes nothing", async () => {
    await open();
    await press("Try");
    await until(() => expectText(SUM));
    const people = document.querySelector("table");
    expect(people?.textContent).toContain(`${FIRST?.name}01200`);
    expectText("All leads of the last 90 days");
    expect([...new Set(world.asked)]).toEqual(["read-leads-page"]);
    expect(await world.store.ops.outbox.count()).toBe(0);
  });

  it("is out of date once the rules change, and the next try asks the CRM nothing", async () => {
    await open();
    await press("Try");
    await until(() => expectText(SUM));
    expect(document.body.textContent).not.toContain("The rules have changed since.");
    document.querySelector<HTMLElement>('[data-at^="routing.rules"] [data-part=name]')?.click();
    await until(() => expect(button("Add condition")).toBeTruthy());
    document.querySelector<HTMLInputElement>('[data-at$=".isOn"] input')?.click();
    await until(() => expectText("The rules have changed since."));
    await press("Try again");
    await until(() => expectText("Of 120 leads, 0 would have gone to somebody else"));
    expect(document.body.textContent).not.toContain("The rules have changed since.");
    expect(pagesAsked()).toBe(1);
  });

  it("can be cancelled while the CRM does not answer, and shows what was read until then", async () => {
    const cursor = { since: "2026-10-01T00:00:00.000Z", lastId: "9" };
    await open(() =>
      pagesAsked() === 1
        ? succeed({ leads: LEADS, cursor, allowance: null })
        : new Promise(() => {}),
    );
    await press("Try");
    await until(() => expectText("120 leads so far, up to what changed on 1 Oct 2026"));
    await press("Cancel");
    await until(() => expectText(SUM));
    expectText("You stopped the reading");
    expectText("Leads that changed after 1 Oct 2026 are missing.");
  });

  it("says beside the progress what is left of the day, and what a page takes", async () => {
    const cursor = { since: "2026-10-01T00:00:00.000Z", lastId: "9" };
    const allowance = (left: number) => ({ left, of: 250_000, kept: 50_000, unit: "calls" });
    await open(() => {
      if (pagesAsked() > 2) return new Promise(() => {});
      const left = pagesAsked() === 1 ? 118_403 : 118_400;
      return succeed({ leads: LEADS, cursor, allowance: allowance(left) });
    });
    await press("Try");
    await until(() =>
      expectText("118,400 of 250,000 calls left today, and a page takes about 3 of them."),
    );
    expectText("none once only 50,000 calls are left for everybody’s work");
    await press("Cancel");
    await until(() => expectText(SUM));
  });

  it("reads on where it stopped, and says so no more once all is read", async () => {
    const cursor = { since: "2026-10-01T00:00:00.000Z", lastId: "9" };
    const allowance = { left: 50_000, of: 250_000, kept: 50_000, unit: "calls" };
    const [one, ...rest] = LEADS;
    await open(() =>
      pagesAsked() <= 2
        ? succeed({
            leads: [one],
            cursor,
            allowance: { ...allowance, left: 50_003 - 2 * pagesAsked() },
          })
        : succeed({ leads: rest, cursor: null, allowance }),
    );
    await press("Try");
    await until(() => expectText("The reading stopped with 49,999 of HubSpot’s 250,000 calls"));
    await press("Read on");
    await until(() => expectText(SUM));
    expect(pagesAsked()).toBe(3);
    expectText("All leads of the last 90 days");
    expect(button("Read the leads again")).toBeTruthy();
    expect(document.body.textContent).not.toContain("Read on");
  });

  it("can be cancelled while it compares, and keeps what was read", async () => {
    const many = Array.from({ length: 5000 }, (_, index) =>
      lead(index, {}, { at: Date.parse(NOW) - DAY - index }),
    );
    await open(() => succeed({ leads: many, cursor: null, allowance: null }));
    await press("Try");
    await until(() => expectText("Trying both sets of rules"));
    await press("Cancel");
    await until(() => expectText("Stopped."));
    await press("Try");
    await until(() => expectText("Of 5,000 leads"));
    expect(pagesAsked()).toBe(1);
  });

  it("takes what is kept here while nobody can ask the CRM, and says so", async () => {
    await open(() => fail({ type: "offline" }));
    await press("Try");
    await until(() => expectText("There is no network. These are the leads that are kept"));
  });

  it("tries the leads of the account that is chosen", async () => {
    await open();
    await world.store.ops.connections.put({
      ...CONNECTION,
      id: "c2",
      account: { ...CONNECTION.account, id: "2", name: "Beta portal" },
    });
    await putOwners(world.store, "c2", OWNERS);
    await until(() => expect(control("Leads of")).toBeTruthy());
    await press("Try");
    await until(() => expectText(SUM));
    const accounts = control("Leads of") as unknown as HTMLSelectElement;
    accounts.value = "c2";
    accounts.dispatchEvent(new Event("change", { bubbles: true }));
    await until(() => expect(region(TITLE).textContent).not.toContain(SUM));
    await press("Try");
    await until(() => expect(region(TITLE).textContent).toContain(SUM));
    expect(pagesAsked()).toBe(2);
  });

  it("forgets the leads of an account that is connected no more", async () => {
    await open();
    await press("Try");
    await until(() => expectText(SUM));
    await world.store.ops.connections.clear();
    await until(() => expectText("Handrail is not connected to a CRM yet"));
    await until(() => expect(useDryRunScreen.getState().known).toBeNull());
  });

  it("explains why there is nothing to try", async () => {
    await open(undefined, { connection: null });
    expectText("Handrail is not connected to a CRM yet");
  });

  it("says that no lead came", async () => {
    await open(() => succeed({ leads: [], cursor: null, allowance: null }));
    await press("Try");
    await until(() => expectText("shows no lead that came or was offered in the last 90 days"));
  });

  it("waits for a draft whose rules can be read", async () => {
    const [first] = DRAFT.routing.rules;
    const broken = {
      ...DRAFT.routing,
      rules: first === undefined ? [] : [{ ...first, label: "" }],
    };
    await open(undefined, { draft: { ...DRAFT, routing: broken } });
    expect(button("Try").getAttribute("aria-disabled")).toBe("true");
    await press("Try");
    expect(pagesAsked()).toBe(0);
  });
});

describe("the table of its leads", () => {
  it("is searched, and opens every rule of a lead at the keys", async () => {
    await open();
    await press("Try");
    await until(() => expectText(SUM));
    await fill("Find a lead", "Lead 117");
    const grid = document.querySelector<HTMLElement>("[role=grid]");
    await until(() => expect(grid?.getAttribute("aria-rowcount")).toBe("1"));
    const key = (name: string) =>
      grid?.dispatchEvent(new KeyboardEvent("keydown", { key: name, bubbles: true }));
    key("ArrowDown");
    await until(() => expect(grid?.getAttribute("aria-activedescendant")).toBeTruthy());
    key("Enter");
    await until(() => expect(region("By the draft").textContent).toContain("Everything"));
    expect(region("By the rules in force").textContent).toMatch(/no rule fits/i);
  });

  it("says when nothing fits, and leads back to all of them", async () => {
    await open();
    await press("Try");
    await until(() => expectText(SUM));
    await fill("Find a lead", "nobody of this name");
    await until(() => expectText("No lead fits what you look for here."));
    await press("Show all leads");
    await until(() => expect(document.querySelector("[role=grid]")).toBeTruthy());
    expect(document.activeElement).toBe(control("Find a lead"));
    expect(control("Find a lead").value).toBe("");
  });
});
