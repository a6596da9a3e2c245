import { describe, expect, it } from "vitest";
import { createCopyIndex } from "#lib/domain/note/copied/copy-index.ts";
import { toPrints } from "#lib/domain/note/copied/prints.ts";
import { EMPTY_NOTE, type HandoffNote } from "#lib/domain/note/note.ts";
import { recordKeyToString } from "#lib/domain/record.ts";
import { checkSample, rulesOf, sampleSnapshot, sampleTouch, USEFUL_NOTE } from "../sample.ts";

const PROBLEM =
  "Petra says that Waterweg loses thirty parcels a month since drivers sign the slips in the dark";

function earlierNote(note: Partial<HandoffNote>, buyer = "Petra Jansen, Waterweg") {
  return createCopyIndex([
    {
      recordKey: "c1:person:7",
      buyer,
      prints: toPrints({ ...EMPTY_NOTE, ...note }, [buyer]),
    },
  ]);
}

function copiedFrom(earlier: Partial<HandoffNote>, now: Partial<HandoffNote>) {
  const check = checkSample(now, { earlier: earlierNote(earlier) });
  return check.findings.filter(({ rule }) => rule === "copied").map(({ field }) => field);
}

describe("words of another lead's note (M2)", () => {
  it.each([
    ["word for word", PROBLEM],
    [
      "with the names exchanged",
      "Sara says that Nordlog loses thirty parcels a month since drivers sign the slips in the dark",
    ],
    [
      "with a few words exchanged",
      "They lose about thirty parcels each month, since the drivers sign slips in darkness",
    ],
    ["with a clause left out", "Loses thirty parcels a month since drivers sign the slips"],
  ])("are found in the problem, %s", (_, problem) => {
    expect(copiedFrom({ problem: PROBLEM }, { problem })).toEqual(["problem"]);
  });

  it("are found in Arabic, with another name and particle", () => {
    const said = "تخسر نحو أربعين شحنة شهريا لأن السائقين يوقعون الإيصالات في الظلام";
    expect(copiedFrom({ problem: `بترا تقول إنها ${said}` }, { problem: `${said} دائما` })).toEqual(
      ["problem"],
    );
  });

  it("are found in a language whose words we do not know", () => {
    const said = "Von den Leihkisten kommt jede achte nicht zurück, weil der Fahrer nichts notiert";
    expect(copiedFrom({ problem: said }, { problem: said })).toEqual(["problem"]);
  });

  it("are found in a next step that says more than that we call", () => {
    const nextStep = "Call her and propose to sit one morning with the dispatcher in the depot";
    expect(
      copiedFrom({ nextStep: `${nextStep} on Monday` }, { nextStep: `${nextStep}, Friday 10:00` }),
    ).toEqual(["nextStep"]);
  });

  it("stop the note and name whom it was written for", () => {
    const check = checkSample({ problem: PROBLEM }, { earlier: earlierNote({ problem: PROBLEM }) });
    const finding = check.findings.find(({ rule }) => rule === "copied");
    expect(finding?.message).toContain("Petra Jansen, Waterweg");
    expect(check.verdict).toBe("not-yet");
  });
});

describe("words that two leads may share", () => {
  it("are those of one campaign: source, trigger and asset", () => {
    const { source, trigger, asset } = USEFUL_NOTE;
    expect(copiedFrom({ source, trigger, asset }, {})).not.toContain("trigger");
    expect(copiedFrom({ source, trigger, asset, problem: PROBLEM }, {})).not.toContain("asset");
  });

  it.each([
    ["Loses parcels", "Loses parcels"],
    [
      "Forty parcels a month get lost since drivers sign in the dark",
      "Eleven tenants a month complain since janitors answer from private phones",
    ],
    [
      "Collects deposits by bank transfer and types them off the statement",
      "Collects signatures by courier and scans them for the archive",
    ],
  ])("are short or only built alike: “%s”, “%s”", (problem, other) => {
    expect(copiedFrom({ problem }, { problem: other })).toEqual([]);
  });

  it.each([
    ["Call Monday 10:00 and send the price list", "Call Friday 11:00 and send the price list"],
    [
      "Call 14:00 today, quote 52 cabs, ask which terminals",
      "Call 15:00 today, quote 18 coaches, ask who types the hours",
    ],
  ])("are a step of every day: “%s”, “%s”", (nextStep, other) => {
    expect(copiedFrom({ nextStep }, { nextStep: other })).toEqual([]);
  });

  it("are what the playbook promises for such leads", () => {
    const nextStep =
      "Call the same day and offer two times for a demo of what the buyer asked about";
    expect(copiedFrom({ nextStep }, { nextStep: `${nextStep}, by Mon 23 Nov, 18:00` })).toEqual([]);
  });

  it("are what the buyer wrote to us: that is in the record", () => {
    const touches = [sampleTouch({ kind: "demo-request", words: `Hello. ${PROBLEM}. Thanks` })];
    const check = checkSample(
      { problem: `“${PROBLEM}”` },
      { snapshot: sampleSnapshot({ touches }), earlier: earlierNote({ problem: PROBLEM }) },
    );
    expect(rulesOf(check, "problem")).not.toContain("copied");
  });

  it("are those of a colleague at the same company, and of the same record", () => {
    const sameCompany = earlierNote({ problem: PROBLEM }, "Per Ek, Nordlog AB");
    expect(checkSample({ problem: PROBLEM }, { earlier: sameCompany }).verdict).toBe("useful");
    const sameRecord = createCopyIndex([
      {
        recordKey: recordKeyToString(sampleSnapshot().key),
        buyer: "Petra Jansen",
        prints: toPrints({ ...USEFUL_NOTE, problem: PROBLEM }, []),
      },
    ]);
    expect(checkSample({ problem: PROBLEM }, { earlier: sameRecord }).verdict).toBe("useful");
  });
});
