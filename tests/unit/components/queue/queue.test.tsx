// @vitest-environment happy-dom
import "fake-indexeddb/auto";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { useScreen } from "#components/data/screen-store.ts";
import { FIRST_PLACE, readPlace } from "#components/queue/kept-place.ts";
import { QueueNav } from "#components/queue/QueueNav.tsx";
import { QueueRegion } from "#components/queue/QueueRegion.tsx";
import { useQueueScreen } from "#components/queue/queue-screen.ts";
import type { HandoffValues } from "#lib/domain/handoff-field.ts";
import type { RecordKey } from "#lib/domain/record.ts";
import { readDraft } from "#lib/store/draft-journal.ts";
import { readRecord } from "#lib/store/record-store.ts";
import { putRecords } from "../../../support/fakes/put-records.ts";
import { NOW, sampleSnapshot } from "../../domain/note/sample.ts";
import {
  button,
  createPanelWorld,
  expectText,
  fill,
  type PanelWorld,
  press,
  pressKey,
  settle,
  until,
} from "../parts/panel-world.tsx";

let world: PanelWorld;
let opened: string[];

beforeEach(async () => {
  // There is no layout here: the list is told how high it is.
  vi.spyOn(HTMLElement.prototype, "clientHeight", "get").mockReturnValue(600);
  vi.spyOn(HTMLElement.prototype, "clientWidth", "get").mockReturnValue(400);
  vi.stubGlobal("innerWidth", 400);
  vi.stubGlobal("requestIdleCallback", (run: () => void) => setTimeout(run, 0));
  vi.stubGlobal("cancelIdleCallback", clearTimeout);
  useQueueScreen.setState({ ...FIRST_PLACE, walk: [], accepting: false, begun: false });
  opened = [];
  world = await createPanelWorld({});
});
afterEach(async () => {
  await world.close();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const key = (recordId: string): RecordKey => ({
  connectionId: "c1",
  objectType: "person",
  recordId,
});

/** Leads of Dana's, offered one after the other in the week before. */
async function keep(names: readonly string[], handoff: HandoffValues = {}): Promise<void> {
  const leads = names.map((name, place) =>
    sampleSnapshot({
      key: key(String(place)),
      name,
      emails: [`${place}@nordlog.test`],
      handoff: {
        status: "offered",
        ownerId: "102",
        leadType: "demo-request",
        stage: "marketing-to-sdr",
        offeredAt: new Date(Date.UTC(2026, 10, 16, 8, place)).toISOString(),
        ...handoff,
      },
    }),
  );
  await putRecords(world.store, leads, Date.parse(NOW));
}

async function open(): Promise<void> {
  await world.render(
    <QueueRegion onOpen={({ recordId }) => opened.push(recordId)} onClose={() => {}} />,
  );
  await until(() =>
    expect(document.body.textContent).toMatch(/\d leads?|No lead|Nothing|does not know/u),
  );
}

const grid = () => {
  const found = document.querySelector<HTMLElement>("[role=grid]");
  if (found === null) throw new Error("There is no list.");
  return found;
};
const current = () =>
  document.getElementById(grid().getAttribute("aria-activedescendant") ?? "")?.textContent ?? null;
const names = () =>
  [...document.querySelectorAll("[role=grid] .font-semibold")].map(
    ({ textContent }) => textContent,
  );
async function typeFilter(words: string): Promise<void> {
  const field = document.querySelector<HTMLInputElement>("input[type=search]");
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set?.call(field, words);
  field?.dispatchEvent(new Event("input", { bubbles: true }));
  await settle();
}

describe("the list", () => {
  it("shows what is due first at the top, and says how many there are", async () => {
    await keep(["Sara", "Omar", "Lena"]);
    await open();
    expect(names()).toEqual(["Sara", "Omar", "Lena"]);
    expectText("3 leads, 3 overdue");
    expect(grid().getAttribute("aria-rowcount")).toBe("3");
  });

  it("draws only what is in sight of very many", async () => {
    await keep(Array.from({ length: 300 }, (_, at) => `Lead ${at}`));
    await open();
    expectText("300 leads");
    expect(document.querySelectorAll("[role=row]").length).toBeLessThan(40);
  });

  it("is walked by keys alone: arrows, ends, Enter opens, and the current lead is always drawn", async () => {
    await keep(Array.from({ length: 300 }, (_, at) => `Lead ${at}`));
    await open();
    await pressKey(grid(), "ArrowDown");
    expect(current()).toContain("Lead 0");
    await pressKey(grid(), "j");
    expect(current()).toContain("Lead 1");
    await pressKey(grid(), "End");
    expect(current()).toContain("Lead 299");
    await pressKey(grid(), "Enter");
    expect(opened).toEqual(["299"]);
    await pressKey(grid(), "Home");
    expect(current()).toContain("Lead 0");
  });

  it("goes on at the same place when the current lead leaves it", async () => {
    await keep(["Sara", "Omar", "Lena"]);
    await open();
    await pressKey(grid(), "ArrowDown");
    await pressKey(grid(), "ArrowDown");
    expect(current()).toContain("Omar");
    await keep(["Sara"], {});
    await putRecords(
      world.store,
      [sampleSnapshot({ key: key("1"), name: "Omar", handoff: { status: "rejected" } })],
      Date.parse(NOW),
    );
    await until(() => expect(names()).toEqual(["Sara", "Lena"]));
    expect(current()).toContain("Lena");
  });

  it("is filtered at every letter, and says why nothing is left with the way back", async () => {
    await keep(["Sara", "Omar"]);
    await open();
    await typeFilter("oma");
    expect(names()).toEqual(["Omar"]);
    await typeFilter("nobody");
    expectText("No lead here fits what you filter by.");
    await press("Take all filters away");
    expect(names()).toEqual(["Sara", "Omar"]);
  });

  it("says why it is empty and what to do where the CRM does not know who somebody is", async () => {
    await world.store.ops.connections.update("c1", { person: null });
    await open();
    await until(() => expectText("does not know who you are in HubSpot"));
    button("Say who you are");
  });

  it("is found as it was left after everything was closed", async () => {
    await keep(["Sara", "Omar"]);
    await open();
    await typeFilter("oma");
    await pressKey(grid(), "ArrowDown");
    await world.render(null);
    await until(async () => expect((await readPlace(world.store)).currentId).not.toBeNull());
    useQueueScreen.setState({ ...FIRST_PLACE, begun: false });
    await open();
    expect(names()).toEqual(["Omar"]);
    expect(current()).toContain("Omar");
  });
});

describe("from lead to lead", () => {
  const go = vi.fn();
  const walk = ["0", "1", "2"].map((recordId) => ({
    id: `c1/person/${recordId}`,
    title: recordId,
    key: key(recordId),
  }));
  const at = (recordId: string, letterKeys = true) =>
    world.render(
      <QueueNav record={key(recordId)} onGo={go} onBack={() => {}} letterKeys={letterKeys} />,
    );
  beforeEach(() => {
    go.mockClear();
    useQueueScreen.setState({ walk });
  });

  it("leads to the one after and the one before, by press and by key", async () => {
    await at("1");
    expectText("2 of 3");
    await press("Next lead");
    await press("Previous lead");
    await pressKey(document.body, "j");
    document.body.dispatchEvent(
      new KeyboardEvent("keydown", { key: "ArrowUp", altKey: true, bubbles: true }),
    );
    expect(go.mock.calls.map(([{ recordId }]) => recordId)).toEqual(["2", "0", "2", "0"]);
  });

  it("leads a cold lead to the outcome that the playbook has for it", async () => {
    useQueueScreen.setState({ choice: { ...FIRST_PLACE.choice, view: "cold" } });
    await at("1");
    await press("Log outcome");
    const { tab, askedOutcome } = useScreen.getState();
    expect([tab, askedOutcome]).toEqual(["outcome", world.handrail.playbook.cold.outcome]);
  });

  it("ends at the last one, and leaves letters alone where somebody types or has turned them off", async () => {
    await at("2");
    await pressKey(document.body, "j");
    await at("1", false);
    await pressKey(document.body, "j");
    await at("1");
    const field = document.createElement("input");
    document.body.append(field);
    await pressKey(field, "j");
    field.remove();
    expect(go).not.toHaveBeenCalled();
  });
});

describe("accepting several", () => {
  const status = async (id: string) =>
    (await readRecord(world.store, key(id)))?.snapshot.handoff.status;

  async function openPanel(): Promise<void> {
    await keep(["Sara", "Omar"], { noteFit: "Logistics, 240 people" });
    await open();
    await press("Offered to me2");
    await press("Mark all 2");
    await press("Accept 2 …");
    await until(() => void button("Accept 2 leads"));
  }

  it("keeps a reason for each, offers the note's words without filling them in, and undoes it all", async () => {
    await openPanel();
    await until(() => void button("Take over for Sara"));
    await press("Take over for Sara");
    await until(async () =>
      expect((await readDraft(world.store, "c1/person/0#accept"))?.values).toEqual({
        words: "Logistics, 240 people",
      }),
    );
    await press("Accept 2 leads");
    await until(() => expectText("2 leads accepted"));
    expect([await status("0"), await status("1")]).toEqual(["accepted", "accepted"]);
    await press("Undo all");
    await until(() => expectText("2 taken back"));
    expect(await status("0")).toBe("offered");
  });

  it("names the one that was refused, keeps its text, and lets it be left out", async () => {
    await openPanel();
    await fill("Why you accept Omar", "Yes");
    await press("Accept 2 leads");
    await until(() => expectText("1 lead accepted"));
    expectText("One word does not say why you take this lead.");
    expect(await status("1")).toBe("offered");
    await press("Leave Omar out");
    expect(document.body.textContent).not.toContain("Why you accept Omar");
  });
});
