import { describe, expect, it } from "vitest";
import { originsOf, startingNote, withChoice } from "#components/note/starting-note.ts";
import type { HandoffValues } from "#lib/domain/handoff-field.ts";
import { noteToHandoff } from "#lib/domain/note/note.ts";
import { prefillNote } from "#lib/domain/note/prefill-note.ts";
import { DEFAULT_PLAYBOOK } from "#lib/domain/playbook/default-playbook.ts";
import { PLAYBOOK } from "../../domain/clock/sample.ts";
import { NOW, OWNERS, sampleSnapshot, USEFUL_NOTE } from "../../domain/note/sample.ts";

const INPUT = {
  snapshot: sampleSnapshot(),
  playbook: DEFAULT_PLAYBOOK,
  owners: OWNERS,
  now: NOW,
  personId: null,
  zone: "Europe/Berlin",
  stage: "marketing-to-sdr",
  before: {},
} as const;

function origins(form: ReturnType<typeof startingNote>) {
  const prefilled = prefillNote({ ...INPUT, leadType: form.leadType });
  return originsOf(form, { guessed: prefillNote(INPUT), prefilled }, DEFAULT_PLAYBOOK, "HubSpot");
}

describe("an untouched note", () => {
  it("starts with what the record supports, lead type included (R-CX-18)", () => {
    const start = startingNote(INPUT);
    expect(start.leadType).toBe("demo-request");
    expect(start.source).toBe("Organic search");
  });

  it("starts with the note on the record when there is one, gaps and all", () => {
    const handoff = { ...noteToHandoff({ ...USEFUL_NOTE, fit: "" }), leadType: "event" };
    const start = startingNote({ ...INPUT, snapshot: sampleSnapshot({ handoff }) });
    expect(start).toEqual({ ...USEFUL_NOTE, fit: "", leadType: "event", playbook: "" });
  });
});

describe("an untouched note of the second stage", () => {
  const before = { ...USEFUL_NOTE };
  const second = (handoff: HandoffValues) =>
    startingNote({
      ...INPUT,
      stage: "sdr-to-ae",
      before,
      snapshot: sampleSnapshot({
        handoff: { ...noteToHandoff(USEFUL_NOTE), leadType: "demo-request", ...handoff },
      }),
    });
  const worked = { status: "accepted", ownerId: "101" };

  it("is empty where the first stage's words stand, with a deadline of its own (R-TS-05)", () => {
    const start = second(worked);
    expect(start).toMatchObject({ problem: "", source: "", nextStep: "", owner: "" });
    expect(start.deadline).not.toBe(USEFUL_NOTE.deadline);
    expect(Date.parse(start.deadline)).not.toBeNaN();
  });

  it("has the words of a draft that was saved on the record", () => {
    const start = second({
      ...worked,
      noteProblem: "Errors cost a shipment a week",
      noteOwner: "103",
    });
    expect(start).toMatchObject({ problem: "Errors cost a shipment a week", owner: "103" });
  });

  it("does not go back to the SDR to whom the lead was reassigned", () => {
    expect(second({ status: "accepted", ownerId: "102", noteOwner: "102" }).owner).toBe("");
  });

  it("goes to the same account executive again after a rejection, unless somebody changes it", () => {
    expect(second({ status: "rejected", ownerId: "103", noteOwner: "103" }).owner).toBe("103");
  });
});

describe("where a text comes from", () => {
  it("is told for every prefilled field until somebody edits it", () => {
    const start = startingNote(INPUT);
    expect(origins(start).source).toBe("From HubSpot: CRM record");
    expect(origins(start).leadType).toMatch(/^From HubSpot: /);
    expect(origins({ ...start, source: `${start.source}!` }).source).toBeUndefined();
    expect(origins({ ...start, leadType: "event" }).leadType).toBeUndefined();
  });

  it("names the playbook for what the playbook promises", () => {
    expect(origins(startingNote(INPUT)).nextStep).toBe("From the playbook: Demo request");
  });

  it("is not told for an empty field", () => {
    expect(origins({ ...startingNote(INPUT), source: "" }).source).toBeUndefined();
  });
});

describe("choosing another lead type", () => {
  it("moves next step and deadline along while nobody has written there", () => {
    const changed = withChoice(startingNote(INPUT), { leadType: "content-download" }, INPUT);
    expect(changed.leadType).toBe("content-download");
    expect(changed.nextStep).toContain("Write about the topic of the guide");
    expect(Date.parse(changed.deadline)).toBeGreaterThan(Date.parse(startingNote(INPUT).deadline));
  });

  it("leaves every written word alone", () => {
    const written = { ...startingNote(INPUT), nextStep: "Omar calls on Monday at 10:00" };
    const changed = withChoice(written, { leadType: "content-download" }, INPUT);
    expect(changed).toMatchObject({ nextStep: written.nextStep, source: written.source });
  });
});

describe("choosing another owner", () => {
  // Omar (101) works from Sunday on, Dana (102) as the team does.
  const input = { ...INPUT, playbook: PLAYBOOK };
  const start = startingNote(input);
  const monday = "2026-11-23T13:00:00.000Z";
  const sunday = "2026-11-22T09:00:00.000Z";

  it("counts the deadline in their working time while nobody has written there", () => {
    expect(start.deadline).toBe(monday);
    const omar = withChoice(start, { owner: "101" }, input);
    expect(omar).toMatchObject({ owner: "101", deadline: sunday });
    expect(omar.nextStep).toContain("Sun 22 Nov");
    expect(withChoice(omar, { owner: "102" }, input)).toMatchObject({
      owner: "102",
      deadline: monday,
    });
  });

  it("leaves a deadline that somebody chose, and a cleared owner cleared", () => {
    const deadline = "2026-11-22T07:00:00.000Z";
    expect(withChoice({ ...start, deadline }, { owner: "101" }, input).deadline).toBe(deadline);
    expect(withChoice(start, { owner: "" }, input)).toMatchObject({ owner: "", deadline: monday });
  });
});
