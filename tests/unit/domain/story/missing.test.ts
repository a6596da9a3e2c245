import { describe, expect, it } from "vitest";
import type { RecordSnapshot } from "#lib/domain/snapshot.ts";
import {
  makeBareRecord,
  makeEvent,
  makeLog,
  makeOurTouch,
  makeRecord,
  makeTouch,
  tell,
} from "./make-record.ts";

const missing = (snapshot: RecordSnapshot) => tell(snapshot).missing.map((gap) => gap.id);

describe("missing context (R-CX-04..10)", () => {
  it("names all seven on an empty record and calls it a contact record (R-CX-21)", () => {
    const story = tell(makeBareRecord());
    expect(story.missing.map((gap) => gap.id)).toEqual([
      "source",
      "trigger",
      "topic",
      "role-and-company",
      "readiness",
      "next-step",
      "asset",
    ]);
    expect(story.standing).toBe("contact-record");
  });

  it("names nothing on a complete record and calls it an opportunity", () => {
    const story = tell(
      makeRecord({
        handoff: { noteNextStep: "Call today", noteReadiness: "Active, decides in March" },
        touches: [makeTouch("demo-request", "11-12", { asset: "Integrations page" })],
      }),
    );
    expect(story.missing).toEqual([]);
    expect(story.standing).toBe("opportunity");
  });

  it.each([
    ["source", { noteSource: "Partner referral" }],
    ["trigger", { noteTrigger: "Asked at the stand for a quote" }],
    ["topic", { noteProblem: "Orders typed twice" }],
    ["readiness", { noteReadiness: "Urgent: peak in January" }],
    ["next-step", { noteNextStep: "Call on Monday" }],
    ["asset", { noteAsset: "Integrations page" }],
  ])("takes %s from the note", (id, handoff) => {
    expect(missing(makeBareRecord())).toContain(id);
    expect(missing(makeBareRecord({ handoff }))).not.toContain(id);
  });

  it.each([
    ["trigger", {}],
    ["source", { introducer: "Khalid" }],
    ["topic", { problem: "Orders typed twice" }],
    ["next-step", { nextStep: "discovery call" }],
    ["asset", { origin: "the customers page" }],
  ])("takes %s from the confirmed facts of a talk (R-CX-24)", (id, facts) => {
    const log = makeLog(
      makeEvent("added-touch", "11-12", { words: "Chat:", facts: { market: "local", ...facts } }),
    );
    expect(missing(makeBareRecord({ handoff: { log } }))).not.toContain(id);
  });

  it("does not take a talk without a word for a sign of readiness, nor for silence", () => {
    const log = makeLog(
      makeEvent("added-touch", "11-12", { words: "Call:", facts: { market: "local" } }),
    );
    const gaps = missing(makeBareRecord({ handoff: { log } }));
    expect(gaps).toContain("readiness");
    expect(gaps).not.toContain("silent-talk");
  });

  it("takes readiness and next step from the notes of a call", () => {
    const log = makeLog(
      makeEvent("call-notes", "11-12", {
        answers: { timeframe: "Before January", "next-step": "Demo on Thursday" },
      }),
    );
    const gaps = missing(makeBareRecord({ handoff: { log } }));
    expect(gaps).not.toContain("readiness");
    expect(gaps).not.toContain("next-step");
  });

  it("does not take a placeholder or an honest unknown for an answer", () => {
    const handoff = { noteSource: "n/a", noteProblem: "Not known yet: ask on the call" };
    expect(missing(makeBareRecord({ handoff }))).toEqual(
      expect.arrayContaining(["source", "topic"]),
    );
  });

  it("takes what the lead type promises as the next step (R-SL-05)", () => {
    expect(missing(makeBareRecord({ handoff: { leadType: "demo" } }))).not.toContain("next-step");
  });

  it.each([
    ["role", { jobTitle: null }],
    ["company", { company: { ...makeBareRecord().company } }],
  ])("tells a missing %s from both missing", (id, parts) => {
    expect(missing(makeRecord(parts))).toContain(id);
  });

  it("says that nobody knows what a bare form promised", () => {
    expect(missing(makeRecord({ touches: [makeTouch("form-submission", "11-12")] }))).toContain(
      "form-promise",
    );
    expect(
      missing(makeRecord({ touches: [makeTouch("form-submission", "11-12", { campaign: "Q4" })] })),
    ).not.toContain("form-promise");
  });

  it("does not take a general form for a topic", () => {
    const touches = [makeTouch("form-submission", "11-12", { asset: "Contact form" })];
    expect(missing(makeRecord({ touches }))).toContain("topic");
  });

  it("names talks without a word, unless a note of that day has it", () => {
    const call = makeOurTouch("call", "11-12");
    const gaps = tell(makeRecord({ touches: [call] })).missing;
    expect(gaps.find((gap) => gap.id === "silent-talk")?.text).toContain("the call on 12 Nov");
    const note = makeOurTouch("note", "11-12 15:00", { words: "Not reached." });
    expect(missing(makeRecord({ touches: [call, note] }))).not.toContain("silent-talk");
  });

  it("counts log lines that it cannot read", () => {
    const gaps = tell(makeRecord({ handoff: { log: '{"v":9}\nnot json' } })).missing;
    expect(gaps.find((gap) => gap.id === "log-lines")?.text).toMatch(
      /^Two lines of the handoff log/u,
    );
  });
});
