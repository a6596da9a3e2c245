// @vitest-environment happy-dom
import "fake-indexeddb/auto";

import { afterEach, expect, it } from "vitest";
import { OutcomePanel } from "#components/outcome/OutcomePanel.tsx";
import type { HandoffValues } from "#lib/domain/handoff-field.ts";
import { announceDraft, draftRows, readDraft } from "#lib/store/draft-journal.ts";
import { NOW, sampleTouch } from "../../domain/note/sample.ts";
import {
  Beside,
  button,
  control,
  createPanelWorld,
  description,
  expectText,
  fill,
  type PanelWorld,
  press,
  pressKey,
  until,
} from "../parts/panel-world.tsx";

let world: PanelWorld;
afterEach(() => world.close());

const WORKED: HandoffValues = {
  status: "touched",
  ownerId: "101",
  acceptedAt: "2026-11-19T09:00:00.000Z",
  log: [
    { id: "1", at: "2026-11-18T09:00:00.000Z", by: "102", type: "offered", to: "101" },
    { id: "2", at: "2026-11-19T09:00:00.000Z", by: "101", type: "accepted" },
    { id: "3", at: "2026-11-20T09:00:00.000Z", by: "101", type: "touched", words: "Call: rang" },
  ]
    .map((event) => JSON.stringify(event))
    .join("\n"),
};

async function open(handoff: HandoffValues = WORKED): Promise<void> {
  const words = "Our budget is set in March";
  world = await createPanelWorld({
    snapshot: {
      handoff,
      touches: [sampleTouch({ kind: "email-received", at: NOW, words })],
    },
  });
  await world.render(
    <Beside panel={(view, connection) => <OutcomePanel view={view} connection={connection} />} />,
  );
  await until(() => expect(control("Nurture")).toBeTruthy());
}

async function choose(outcome: string): Promise<void> {
  control(outcome).click();
  await until(() => expect(control(outcome)).toHaveProperty("checked", true));
}

it("offers every outcome of the playbook with what it means (R-DF-02)", async () => {
  await open();
  const group = document.querySelector("[role=radiogroup]");
  for (const { label, meaning } of world.handrail.playbook.outcomes) {
    expect(group?.textContent).toContain(label);
    expect(group?.textContent).toContain(meaning);
  }
});

it("says which outcomes do not fit where the handoff stands", async () => {
  await open();
  expect(description(control("Accepted"))).toContain("Does not fit now");
  expect(description(control("Nurture"))).not.toContain("Does not fit now");
});

it("leads to the note when nothing can be logged yet", async () => {
  await open({});
  expectText("No outcome can be logged now.");
  expect(button("Go to the note")).toBeTruthy();
});

it("goes from the outcome to its reason with Enter (M10)", async () => {
  await open();
  await choose("Nurture");
  await pressKey(control("Nurture"), "Enter");
  expect(document.activeElement).toBe(control("Reason"));
});

it("quotes what the buyer said as evidence in one press, with where it stands", async () => {
  await open();
  await choose("Nurture");
  await draftReason("low-urgency");
  const quote = "“Our budget is set in March” (Receipt of email-received)";
  await until(() => expect(button(quote)).toBeTruthy());
  await press(quote);
  await until(() => expect(control("Evidence").value).toBe(quote));
});

it("refuses a judgement as evidence at the field itself, and keeps every word (R-DF-06)", async () => {
  await open();
  await choose("Nurture");
  await draftReason("low-urgency");
  await fill("Evidence", "bad lead");
  await press("Log outcome");
  await until(() => expect(description(control("Evidence"))).toContain("is a judgement"));
  await until(() => expect(document.activeElement).toBe(control("Evidence")));
  expect(await world.store.ops.outbox.count()).toBe(0);
  expect(control("Evidence").value).toBe("bad lead");
});

it("logs an outcome, shows it in the history and empties the form", async () => {
  await open();
  await choose("Nurture");
  await draftReason("low-urgency");
  await fill("Evidence", "Budget is set in March");
  await pressKey(control("Evidence"), "Enter", true);
  await until(() => {
    const [newest] = document.querySelectorAll("ol[aria-label=History] li");
    expect(newest?.textContent).toContain("Dana Novak logged “Nurture”: Low urgency");
  });
  expect(await readDraft(world.store, "c1/person/42#outcome")).toBeNull();
});

it("shows which attempts exist and how many are missing before “no response” (R-DF-07)", async () => {
  await open();
  await choose("No response");
  await until(() => expectText("1 of 3 attempts since it was accepted"));
  expectText("Call: rang");
});

it("drops a reason that does not belong to the outcome chosen instead, and keeps the evidence", async () => {
  await open();
  await choose("Nurture");
  await draftReason("low-urgency");
  await fill("Evidence", "Budget is set in March");
  await choose("Opportunity");
  await until(async () => {
    const kept = await readDraft(world.store, "c1/person/42#outcome");
    expect(kept?.values).toMatchObject({ reason: "", evidence: "Budget is set in March" });
  });
});

it("tells the history newest first, by whom and to whom (R-CV-01..07)", async () => {
  await open();
  // The names arrive from the store a moment after the lines.
  await until(() => {
    const lines = [...document.querySelectorAll("ol[aria-label=History] li")].map(
      (it) => it.textContent,
    );
    expect(lines[0]).toContain("Omar Haddad contacted the buyer");
    expect(lines[2]).toContain("Dana Novak handed it off to Omar Haddad");
  });
});

/** Another tab chooses the reason: the list itself is the browser tests' to press. */
async function draftReason(reason: string): Promise<void> {
  await until(async () => {
    expect(await readDraft(world.store, "c1/person/42#outcome")).not.toBeNull();
  });
  await announceDraft(
    world.store,
    draftRows("c1/person/42#outcome", { reason }, Number.MAX_SAFE_INTEGER - 10),
  );
  const label = world.handrail.playbook.reasons.find(({ id }) => id === reason)?.label;
  await until(() => expect(control("Reason").value).toBe(label));
}
