// @vitest-environment happy-dom
import "fake-indexeddb/auto";

import { afterEach, expect, it } from "vitest";
import { HandrailProvider } from "#components/data/handrail-context.tsx";
import { NotePanel } from "#components/note/NotePanel.tsx";
import type { HandoffValues } from "#lib/domain/handoff-field.ts";
import { type LogEvent, logToText } from "#lib/domain/log.ts";
import { toPrints } from "#lib/domain/note/copied/prints.ts";
import { noteToHandoff } from "#lib/domain/note/note.ts";
import { contentHash } from "#lib/domain/playbook/content-hash.ts";
import { DEFAULT_PLAYBOOK } from "#lib/domain/playbook/default-playbook.ts";
import { playbookRef } from "#lib/domain/playbook/playbook-ref.ts";
import type { Playbook } from "#lib/domain/playbook/schema.ts";
import { readDraft } from "#lib/store/draft-journal.ts";
import { keepAuthoredNote, readAuthoredNotes } from "#lib/store/playbook-store.ts";
import { USEFUL_NOTE } from "../../domain/note/sample.ts";
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
  region,
  until,
} from "../parts/panel-world.tsx";

let world: PanelWorld;
afterEach(() => world.close());

const MARKETER = "102";
const SDR = "101";

const OFFERED: LogEvent = {
  id: "e1",
  at: "2026-11-19T08:00:00.000Z",
  by: MARKETER,
  type: "offered",
  to: SDR,
  stage: "marketing-to-sdr",
  playbook: playbookRef(DEFAULT_PLAYBOOK),
  note: USEFUL_NOTE,
};

const WORKED: HandoffValues = {
  ...noteToHandoff(USEFUL_NOTE),
  status: "touched",
  stage: "marketing-to-sdr",
  leadType: "demo-request",
  ownerId: SDR,
  offeredAt: OFFERED.at,
  acceptedAt: "2026-11-19T09:00:00.000Z",
  firstTouchAt: "2026-11-19T10:00:00.000Z",
  playbookVersion: playbookRef(DEFAULT_PLAYBOOK),
  log: logToText({ events: [OFFERED], unread: [] }),
};

async function open(handoff: HandoffValues, playbook: Playbook = DEFAULT_PLAYBOOK): Promise<void> {
  world = await createPanelWorld({
    snapshot: { handoff },
    connection: { person: { ownerId: SDR, name: "Omar Haddad" } },
  });
  await show(playbook);
}

async function show(playbook: Playbook): Promise<void> {
  await world.render(
    <HandrailProvider value={{ ...world.handrail, playbook }}>
      <Beside panel={(view, connection) => <NotePanel view={view} connection={connection} />} />
    </HandrailProvider>,
  );
}

function labels(): readonly (string | null)[] {
  return [...document.querySelectorAll("form label")].map((it) => it.textContent);
}

it("offers the second handoff to whoever works the lead, and shows what was written before (R-TS-05)", async () => {
  await open(WORKED);
  await until(() => expect(button("Hand off to AE")).toBeTruthy());
  await press("Hand off to AE");
  await until(() => expect(control("Likely problem")).toBeTruthy());
  expect(control("Likely problem").value).toBe("");
  expect(description(control("Likely problem"))).toContain(USEFUL_NOTE.problem);
  expect(description(control("Recommended next step"))).not.toContain(USEFUL_NOTE.nextStep);
  expect(control("Owner").value).toBe("");
  // Whoever works the lead is not whom it goes to.
  expect(region("Findings").textContent).not.toContain("Use Omar Haddad");
});

it("hands over only the SDR's own words, and the record keeps the rest", async () => {
  // A draft on the record names the account executive already.
  await open({ ...WORKED, noteOwner: "103" });
  await until(() => expect(button("Hand off to AE")).toBeTruthy());
  await press("Hand off to AE");
  await until(() => expect(control("Owner").value).toBe("Dana Weiss"));
  await fill("Likely problem", "Forty orders a day are typed twice; errors cost a shipment a week");
  await fill("Recommended next step", "Present the SAP connector to Sara on Tuesday at 10:00");
  await until(() => expect(description(button("Hand off"))).toContain("Ready to go"));
  await press("Hand off");
  await until(() => expect(button("Accept")).toBeTruthy());
  const [first] = await world.store.ops.outbox.toArray();
  const patch = first?.write.kind === "patch" ? first.write : null;
  expect(patch?.fields).toMatchObject({
    stage: "sdr-to-ae",
    status: "offered",
    ownerId: "103",
    noteSource: USEFUL_NOTE.source,
  });
  expect(Object.keys(patch?.events[0]?.note ?? {}).toSorted()).toEqual(
    ["deadline", "nextStep", "owner", "problem"].toSorted(),
  );
  await until(async () => expect(await readAuthoredNotes(world.store)).toHaveLength(1));
});

it("keeps a half-written second note open and goes back to the first one on request", async () => {
  await open(WORKED);
  await until(() => expect(button("Hand off to AE")).toBeTruthy());
  await press("Hand off to AE");
  await until(() => expect(control("Likely problem")).toBeTruthy());
  await fill("Likely problem", "Errors cost a shipment a week");
  await until(async () => {
    const kept = await readDraft(world.store, "c1/person/42#second-note");
    expect(kept?.values["problem"]).toBe("Errors cost a shipment a week");
  });
  await press("Back to the note");
  await until(() => expectText(USEFUL_NOTE.problem));
  expect(document.querySelector("form")).toBeNull();
});

it("keeps call notes in the playbook's shape and leads to what is missing (R-TS-03, R-TS-04)", async () => {
  await open(WORKED);
  await until(() => expect(button("Add call notes")).toBeTruthy());
  await press("Add call notes");
  expect(labels()).toEqual(DEFAULT_PLAYBOOK.callNotes.map(({ label }) => label));
  await fill("Problem", "Orders are typed twice");
  await until(async () => {
    const kept = await readDraft(world.store, "c1/person/42#call-notes");
    expect(kept?.values["problem"]).toBe("Orders are typed twice");
  });
  await press("Keep call notes");
  await until(() => expect(document.activeElement).toBe(control("Timeframe")));
  expect(description(control("Timeframe"))).toContain("part of every call note");
  await fill("Timeframe", "Before the audit in Q1");
  await fill("Agreed next step", "Workshop on 26 Nov");
  await press("Keep call notes");
  await until(() => expect(region("Call notes").textContent).toContain("Before the audit in Q1"));
  await until(() => expect(document.querySelector("form")).toBeNull());
  expect(await readDraft(world.store, "c1/person/42#call-notes")).toBeNull();
});

it("fills the second note from the calls and says so", async () => {
  await open({ ...WORKED, log: logToText({ events: [OFFERED, CALL], unread: [] }) });
  await until(() => expect(button("Hand off to AE")).toBeTruthy());
  await press("Hand off to AE");
  await until(() => expect(control("Recommended next step").value).toBe("Workshop on 26 Nov"));
  expect(description(control("Recommended next step"))).toContain("From the call notes of");
});

it("shows the account executive what to do, what is open and what need not be asked again (M8)", async () => {
  const second: LogEvent = {
    ...OFFERED,
    id: "e3",
    at: "2026-11-20T08:00:00.000Z",
    by: SDR,
    to: "103",
    stage: "sdr-to-ae",
    note: {
      problem: "Errors cost a shipment a week",
      nextStep: "Workshop on 26 Nov",
      owner: "103",
    },
  };
  await open({
    ...WORKED,
    status: "offered",
    stage: "sdr-to-ae",
    noteProblem: "Errors cost a shipment a week",
    noteNextStep: "Workshop on 26 Nov",
    log: logToText({ events: [OFFERED, CALL, second], unread: [] }),
  });
  await until(() => expectText("SDR's note: Omar Haddad"));
  expect(button("Accept")).toBeTruthy();
  const answered = region("Already asked and answered").textContent;
  expect(answered).toContain("Errors cost a shipment a week");
  expect(answered).toContain("SDR's note: Omar Haddad");
  expect(answered).toContain("Marketing's note: Dana Novak");
  expect(answered).toContain("On a call: Omar Haddad");
  expect(answered).not.toContain(USEFUL_NOTE.problem);
  expect(region("Still open").textContent).toContain("What do you use for this today?");
  const wrote = region("What each of us wrote");
  expect([...wrote.querySelectorAll("summary")].map((it) => it.textContent)).toEqual([
    expect.stringMatching(/^Marketing to SDR Dana Novak, /u),
    expect.stringMatching(/^SDR to AE Omar Haddad, /u),
  ]);
  expect(wrote.textContent).toContain(USEFUL_NOTE.problem);
  for (const name of ["Reject", "Recycle", "Reassign"]) expect(button(name)).toBeTruthy();
});

it("says what somebody has changed on the record since it was handed over", async () => {
  await open({ ...WORKED, status: "offered", noteFit: "Not in logistics at all" });
  await until(() => expectText("Changed on the record since"));
  expectText("Not in logistics at all");
  expectText(USEFUL_NOTE.fit);
});

it("asks in the words of the lead type's template, at once when another is chosen (R-HN-14)", async () => {
  await open({});
  await until(() => expect(control("Trigger action")).toBeTruthy());
  await fill("Trigger action", "");
  expect(description(control("Trigger action"))).toContain("What did they ask for, where");
  const select = document.querySelector("select");
  if (select === null) throw new Error("There is no lead type to choose.");
  select.value = "event";
  select.dispatchEvent(new Event("change", { bubbles: true }));
  await until(() => expect(description(control("Trigger action"))).toContain("Which event"));
});

it("keeps what is typed when the playbook changes, and says that it changed", async () => {
  await open({});
  await until(() => expect(control("Likely problem")).toBeTruthy());
  await fill("Likely problem", "Orders are typed twice");
  const changed = {
    ...DEFAULT_PLAYBOOK,
    version: "1.3.0",
    noteTemplates: DEFAULT_PLAYBOOK.noteTemplates.map((template) => ({
      ...template,
      fields: template.fields.map((rule) =>
        rule.field === "problem" ? { ...rule, label: "Pain" } : rule,
      ),
    })),
  };
  await show(changed);
  await until(() => expect(control("Pain").value).toBe("Orders are typed twice"));
  expectText("The playbook changed to 1.3.0 while you were writing");
  await press("Got it");
  await until(() => expect(document.body.textContent).not.toContain("while you were writing"));
});

it("reads an old note under the labels that it was asked under (M7)", async () => {
  const old = {
    ...DEFAULT_PLAYBOOK,
    id: "acme",
    noteTemplates: DEFAULT_PLAYBOOK.noteTemplates.map((template) => ({
      ...template,
      fields: template.fields.map((rule) =>
        rule.field === "problem" ? { ...rule, label: "Pain in 2025" } : rule,
      ),
    })),
  };
  const ref = playbookRef(old);
  world = await createPanelWorld({
    snapshot: { handoff: { ...WORKED, status: "offered", playbookVersion: ref } },
  });
  await world.store.ops.playbooks.put({
    ref,
    id: old.id,
    version: old.version,
    hash: contentHash(old),
    keptAt: 1,
    from: "file",
    document: old,
  });
  await show(DEFAULT_PLAYBOOK);
  await until(() => expectText("Pain in 2025"));
});

it("recognises a sentence that its author has handed off for another buyer (M2)", async () => {
  const problem = "Two planners type forty SAP orders a day and lose a shipment every week";
  const earlier = { ...USEFUL_NOTE, problem };
  await open({ ...noteToHandoff(earlier), leadType: "demo-request" });
  await until(() => expect(control("Likely problem").value).toBe(problem));
  expect(region("Findings").textContent).not.toContain("Jonas Berg");
  await keepAuthoredNote(world.store, {
    recordKey: "c1/person/77",
    connectionId: "c1",
    buyer: "Jonas Berg, Hafenlog",
    writtenAt: 1,
    prints: toPrints(earlier, ["Jonas Berg", "Hafenlog"]),
  });
  await until(() => expect(region("Findings").textContent).toContain("Jonas Berg"));
});

it("keeps in sight what was handed over before a lead came back", async () => {
  await open({ ...WORKED, status: "recycled", noteProblem: "Another matter altogether" });
  await until(() => expect(control("Likely problem").value).toBe("Another matter altogether"));
  expect(region("Earlier handoffs").textContent).toContain(USEFUL_NOTE.problem);
});

it("says plainly when a record is a contact and not yet an opportunity (R-CX-21)", async () => {
  await open({});
  await until(() => expectText("So far a contact record, not an opportunity"));
});

const CALL: LogEvent = {
  id: "e2",
  at: "2026-11-19T12:00:00.000Z",
  by: SDR,
  type: "call-notes",
  playbook: playbookRef(DEFAULT_PLAYBOOK),
  answers: { timeframe: "Before the audit in Q1", "next-step": "Workshop on 26 Nov" },
};
