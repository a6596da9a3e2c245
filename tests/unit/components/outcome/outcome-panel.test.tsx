// @vitest-environment happy-dom
import "fake-indexeddb/auto";

import { afterEach, expect, it } from "vitest";
import { OutcomePanel } from "#components/outcome/OutcomePanel.tsx";
import type { HandoffValues } from "#lib/domain/handoff-field.ts";
import { contentHash } from "#lib/domain/playbook/content-hash.ts";
import { DEFAULT_PLAYBOOK } from "#lib/domain/playbook/default-playbook.ts";
import { playbookRef } from "#lib/domain/playbook/playbook-ref.ts";
import type { Playbook } from "#lib/domain/playbook/schema.ts";
import type { RecordSnapshot } from "#lib/domain/snapshot.ts";
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

async function open(
  handoff: HandoffValues = WORKED,
  words = "Our budget is set in March",
  part: Partial<RecordSnapshot> = {},
): Promise<void> {
  world = await createPanelWorld({
    snapshot: {
      handoff,
      touches: [sampleTouch({ kind: "email-received", at: NOW, words })],
      ...part,
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

it("logs in three keys: the outcome's number, Enter for the proposed reason, Ctrl+Enter (M10)", async () => {
  await open(WORKED, "Thanks, but it is far too expensive for us.");
  await pressKey(control("Accepted"), "7");
  expect(control("Disqualified")).toHaveProperty("checked", true);
  await until(() => expect(document.activeElement).toBe(control("Reason")));
  expect(description(control("Reason"))).toContain("Enter takes “Pricing mismatch”.");
  await pressKey(control("Reason"), "Enter");
  await until(() => expect(document.activeElement).toBe(control("Evidence")));
  expect(control("Reason").value).toBe("Pricing mismatch");
  const quote = "“Thanks, but it is far too expensive for us.” (Receipt of email-received)";
  expect(control("Evidence").value).toBe(quote);
  await pressKey(control("Evidence"), "Enter", true);
  await until(async () => {
    const [entry] = await world.store.ops.outbox.toArray();
    expect(JSON.stringify(entry)).toContain("pricing-mismatch");
  });
});

it("takes a letter for the outcome that begins with it and fits now", async () => {
  await open({ ...WORKED, status: "nurture" });
  await pressKey(control("Accepted"), "r");
  expect(control("Recycled")).toHaveProperty("checked", true);
});

it("never puts a proposed sentence over evidence that somebody typed", async () => {
  await open(WORKED, "It is far too expensive.");
  await choose("Nurture");
  await fill("Evidence", "They told me on the phone");
  await pressKey(control("Reason"), "Enter");
  await until(() => expect(control("Reason").value).toBe("Pricing mismatch"));
  expect(control("Evidence").value).toBe("They told me on the phone");
});

it("proposes no reason where nothing on record supports one", async () => {
  await open();
  await choose("Nurture");
  expect(document.querySelector("ul[aria-label='Proposed reasons']")).toBeNull();
});

it("shows what the record says about the handoff before a lead is rejected (M1)", async () => {
  await open();
  await choose("Rejected");
  await until(() => expectText("Before judging the lead: handoff weak"));
  const lines = [...document.querySelectorAll("ul[aria-label='Seven checks'] li")];
  expect(lines).toHaveLength(7);
  expect(lines[2]?.textContent).toContain("NoDid sales know why they converted?");
});

it("shows what a rejection said, for whoever writes the note again", async () => {
  await open({
    status: "rejected",
    rejectionCase: "not-enough-evidence",
    rejectionChecks: "fast yes, relevant not known",
  });
  expectText("Rejected: not enough evidence");
  expectText("fast yes, relevant not known");
});

it("tells a stage of the CRM that says more than the record shows (R-DQ-15)", async () => {
  await open({ status: "offered" }, "Hello", { stage: "Contacted" });
  expectText("HubSpot says “Contacted”; no call, mail or meeting of ours is on record.");
});

it("tells that an opportunity asks for more than the record shows", async () => {
  await open(WORKED, "", { touches: [] });
  await choose("Opportunity");
  await until(() => expectText("no answer of the buyer's is on record"));
});

it("reads an old code by the playbook that it was logged under (M7)", async () => {
  const old: Playbook = {
    ...DEFAULT_PLAYBOOK,
    id: "acme",
    version: "1.0.0",
    name: "Acme handoff",
    reasons: DEFAULT_PLAYBOOK.reasons.map((reason) => ({
      ...reason,
      id: `old-${reason.id}`,
      parent: null,
    })),
  };
  const event = {
    id: "1",
    at: NOW,
    by: "102",
    type: "dispositioned",
    outcome: "nurture",
    reason: "old-low-urgency",
    playbook: playbookRef(old),
  };
  await open({ status: "nurture", log: JSON.stringify(event) });
  expectText("old-low-urgency");
  await world.store.ops.playbooks.put({
    ref: playbookRef(old),
    id: old.id,
    version: old.version,
    hash: contentHash(old),
    keptAt: 1,
    from: "file",
    document: old,
  });
  await until(() => expectText("logged “Nurture”: Low urgency"));
  await until(() => expectText("Checked against Acme handoff 1.0.0"));
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

it("changes a reason that does not belong to the outcome chosen instead, and keeps the evidence", async () => {
  await open();
  await choose("Nurture");
  await draftReason("low-urgency");
  await fill("Evidence", "Budget is set in March");
  await choose("Opportunity");
  await until(async () => {
    const kept = await readDraft(world.store, "c1/person/42#outcome");
    expect(kept?.values).toMatchObject({
      reason: "strong-fit",
      evidence: "Budget is set in March",
    });
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
