// @vitest-environment happy-dom
import "fake-indexeddb/auto";

import { afterEach, expect, it } from "vitest";
import { QualificationSection } from "#components/qualification/QualificationSection.tsx";
import type { HandoffValues } from "#lib/domain/handoff-field.ts";
import { readDraft } from "#lib/store/draft-journal.ts";
import { NOW } from "../../domain/note/sample.ts";
import {
  Beside,
  button,
  createPanelWorld,
  description,
  expectText,
  type PanelWorld,
  press,
  pressKey,
  until,
} from "../parts/panel-world.tsx";

let world: PanelWorld;
afterEach(() => world.close());

const CLAIMED = JSON.stringify({
  id: "q1",
  at: "2026-11-18T09:00:00.000Z",
  by: "103",
  type: "qualified",
  side: "marketing",
  answers: { need: "yes", "budget-path": "yes" },
});

const ITEMS = ["Need", "Use case", "Authority", "Budget path", "Timing", "Next step"] as const;

async function open(handoff: HandoffValues, openWhileWorked = true): Promise<void> {
  world = await createPanelWorld({ snapshot: { handoff } });
  await world.render(
    <Beside
      panel={(view, connection) => (
        <QualificationSection
          view={view}
          connection={connection}
          openWhileWorked={openWhileWorked}
        />
      )}
    />,
  );
  await until(() => expectText("Qualification"));
}

const WORKED: HandoffValues = { status: "touched", acceptedAt: NOW, log: CLAIMED };

async function kept(): Promise<readonly unknown[]> {
  const entries = await world.store.ops.outbox.toArray();
  return entries.flatMap(({ write }) => (write.kind === "patch" ? write.events : []));
}

it("is one line until it is opened, with fit and readiness apart (R-DQ-17)", async () => {
  await open(WORKED, false);
  expectText("Fit: the profile is not filled yet; readiness: active");
  expect(document.querySelector("ul[aria-label=Checklist]")).toBeNull();
});

it("is open where the lead is being worked, and says that a score is not qualification", async () => {
  await open(WORKED);
  await until(() =>
    expect(document.querySelectorAll("ul[aria-label=Checklist] li")).toHaveLength(6),
  );
  expectText("A score is not qualification");
  expectText("What do you use for this today?");
});

it("answers an item with one press, the next is no, the third is open again", async () => {
  await open(WORKED);
  await until(() => expect(button("Need: Open")).toBeTruthy());
  await press("Need: Open");
  await press("Need: Confirmed");
  await press("Need: Not confirmed");
  expect(button("Need: Open")).toBeTruthy();
  expect(await kept()).toEqual([]);
});

it("saves six presses by itself as one event of the side whose turn it is (R-DQ-29)", async () => {
  await open(WORKED);
  await until(() => expect(button("Need: Open")).toBeTruthy());
  for (const item of ITEMS) await press(`${item}: Open`);
  await until(async () => {
    expect(await kept()).toMatchObject([
      { type: "qualified", side: "sales", answers: { need: "yes", "next-step": "yes" } },
    ]);
  });
  expect(await readDraft(world.store, "c1/person/42#checklist-sales")).toBeNull();
  await until(() => expect(button("Need: Confirmed")).toBeTruthy());
});

it("takes Y and N and goes on to the next item", async () => {
  await open(WORKED);
  await until(() => expect(button("Need: Open")).toBeTruthy());
  button("Need: Open").focus();
  await pressKey(button("Need: Open"), "y");
  await until(() => expect(document.activeElement).toBe(button("Use case: Open")));
  await pressKey(button("Use case: Open"), "n");
  expect(button("Use case: Not confirmed")).toBeTruthy();
});

it("keeps an unfinished checklist on disk, and saves it when asked", async () => {
  await open(WORKED);
  await until(() => expect(button("Timing: Open")).toBeTruthy());
  await press("Timing: Open");
  const draft = await readDraft(world.store, "c1/person/42#checklist-sales");
  expect(draft?.values).toEqual({ timing: "yes" });
  await press("Save checklist");
  await until(async () => {
    expect(await kept()).toMatchObject([{ type: "qualified", answers: { timing: "yes" } }]);
  });
});

it("shows marketing's claims beside what sales confirms, and where the two contradict each other", async () => {
  await open(WORKED);
  await until(() => expect(button("Budget path: Open")).toBeTruthy());
  expect(description(button("Budget path: Open"))).toContain("Marketing claims it");
  await pressKey(button("Budget path: Open"), "n");
  await press("Save checklist");
  await until(() => expectText("Marketing claimed budget path; sales could not confirm it."));
});

it("lets marketing claim before the lead is handed off, in words of its own (R-DQ-25)", async () => {
  await open({ status: "draft" }, false);
  document.querySelector("details")?.setAttribute("open", "");
  document.querySelector("details")?.dispatchEvent(new Event("toggle"));
  await until(() => expect(button("Need: Open")).toBeTruthy());
  await press("Need: Open");
  expect(button("Need: Claimed")).toBeTruthy();
});
