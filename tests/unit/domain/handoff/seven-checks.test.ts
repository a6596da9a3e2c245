import { describe, expect, it } from "vitest";
import type { CheckId } from "#lib/domain/handoff/checks/check.ts";
import { rejectionCase } from "#lib/domain/handoff/checks/rejection-case.ts";
import { checkHandoff, checksToLine, sevenChecks } from "#lib/domain/handoff/seven-checks.ts";
import type { HandoffValues } from "#lib/domain/handoff-field.ts";
import type { LogEvent } from "#lib/domain/log.ts";
import { noteToHandoff } from "#lib/domain/note/note.ts";
import { DEFAULT_PLAYBOOK } from "#lib/domain/playbook/default-playbook.ts";
import type { RecordSnapshot } from "#lib/domain/snapshot.ts";
import { officeHours } from "../calendar/sample.ts";
import { offered as clockLead, event, PLAYBOOK } from "../clock/sample.ts";
import { NOW, OWNERS, sampleSnapshot, sampleTouch, USEFUL_NOTE } from "../note/sample.ts";
import { planned } from "./sample.ts";

/** Thursday 19 November, 09:00: a demo request is due by 18:00 that day. */
const OFFERED_AT = "2026-11-19T09:00:00.000Z";
const OFFERED: HandoffValues = {
  ...noteToHandoff(USEFUL_NOTE),
  status: "offered",
  leadType: "demo-request",
  offeredAt: OFFERED_AT,
};

const GOOD_MAIL =
  "Hi Sara, you asked for a demo from the integrations page. Shall we look at SAP on Tuesday?";

function touched(at: string, words: string): LogEvent {
  return { id: "t", at, by: "101", type: "touched", words };
}

function snapshot(
  handoff: HandoffValues = {},
  event: LogEvent | null = touched("2026-11-19T12:00:00.000Z", `E-mail: ${GOOD_MAIL}`),
  rest: Partial<RecordSnapshot> = {},
): RecordSnapshot {
  const log = event === null ? null : JSON.stringify(event);
  return sampleSnapshot({ handoff: { ...OFFERED, log, ...handoff }, ...rest });
}

function check(id: CheckId, of: RecordSnapshot, now = NOW) {
  const found = checkHandoff(DEFAULT_PLAYBOOK, of, now, []).find((each) => each.id === id);
  if (found === undefined) throw new Error(`No check ${id}`);
  return found;
}

describe("how fast", () => {
  it.each([
    ["2026-11-19T17:59:00.000Z", "yes"],
    ["2026-11-19T18:01:00.000Z", "no"],
  ])("a first contact at %s is within the window: %s", (at, answer) => {
    const found = check("fast", snapshot({}, touched(at, "Call: rang")));
    expect(found.answer).toBe(answer);
    expect(found.ground).toContain("the same working day, so by Thu 19 Nov, 18:00");
  });

  it("is counted in the working time of whoever owned the lead when the contact came", () => {
    // Four working hours from ten: the next morning for Omar (101), this afternoon for Dana (102).
    const fast = (at: string, log: readonly LogEvent[]) => {
      const call = event("touched", at, { words: "Call: rang" });
      const lead = clockLead({ status: "touched", ownerId: "102" }, [...log, call]);
      const found = checkHandoff(PLAYBOOK, lead, "2026-11-25T12:00:00.000Z", OWNERS);
      return found.find(({ id }) => id === "fast");
    };
    const given = event("reassigned", "2026-11-23T11:00:00.000Z", { to: "101" });
    const back = event("reassigned", "2026-11-24T11:00:00.000Z", { to: "102" });
    const morning = "2026-11-24T05:30:00.000Z";
    expect(fast(morning, [])).toMatchObject({ answer: "no" });
    expect(fast(morning, [given, back])).toMatchObject({
      answer: "yes",
      ground: expect.stringContaining("so by Tue 24 Nov, 09:00 (Asia/Riyadh)"),
    });
  });

  it("is not known where nobody ever works", () => {
    const never = { ...PLAYBOOK, calendar: officeHours("UTC", { week: [] }) };
    const [fast] = checkHandoff(never, clockLead(), NOW, OWNERS);
    expect(fast).toMatchObject({ answer: "unknown" });
  });

  it("follows the tier of the stage, not of the lead type, in the second handoff", () => {
    const late = touched("2026-11-20T12:00:00.000Z", "Call: rang");
    expect(check("fast", snapshot({}, late)).answer).toBe("no");
    expect(check("fast", snapshot({ stage: "sdr-to-ae" }, late)).answer).toBe("yes");
  });

  it("counts what the CRM itself knows, and nothing from before the offer", () => {
    const call = (at: string) => ({ touches: [sampleTouch({ kind: "call", actor: "us", at })] });
    expect(check("fast", snapshot({}, null, call("2026-11-19T10:00:00.000Z"))).answer).toBe("yes");
    expect(check("fast", snapshot({}, null, call("2026-11-18T10:00:00.000Z"))).answer).toBe("no");
  });

  it("counts a call that somebody added, but no introduction", () => {
    const added = (words: string) => ({
      ...touched("2026-11-19T10:00:00.000Z", words),
      type: "added-touch" as const,
    });
    expect(check("fast", snapshot({}, added("Call: rang"))).answer).toBe("yes");
    expect(check("fast", snapshot({}, added("Introduction: by Khalid"))).answer).toBe("no");
    expect(check("relevant", snapshot({}, added("Chat: she asked for a demo"))).answer).toBe(
      "unknown",
    );
  });

  it("is not known while there is time left, without a date, or where calls cannot be read", () => {
    expect(check("fast", snapshot({}, null), "2026-11-19T10:00:00.000Z").answer).toBe("unknown");
    expect(check("fast", snapshot({ offeredAt: null })).answer).toBe("unknown");
    const unreadable = [{ what: "calls" as const, missingScopes: [] }];
    expect(check("fast", snapshot({}, null, { unreadable })).answer).toBe("unknown");
  });
});

describe("how relevant", () => {
  it("a message is that goes on from what they did", () => {
    expect(check("relevant", snapshot())).toMatchObject({ answer: "yes" });
  });

  it("a message is not that fits anybody (R-SL-11)", () => {
    const cold = "E-mail: Hi Sara, we help companies grow. Do you have fifteen minutes next week?";
    const found = check("relevant", snapshot({}, touched("2026-11-19T12:00:00.000Z", cold)));
    expect(found.answer).toBe("no");
  });

  it("is not known of a call, or without a first contact", () => {
    const call = touched("2026-11-19T12:00:00.000Z", "Call: left a message");
    expect(check("relevant", snapshot({}, call)).answer).toBe("unknown");
    expect(check("relevant", snapshot({}, null)).answer).toBe("unknown");
  });

  it("takes the mail in the CRM for the words of the contact that was logged beside it", () => {
    const event = touched("2026-11-19T12:00:00.000Z", "E-mail: no words kept");
    const mail = sampleTouch({
      kind: "email-sent",
      actor: "us",
      at: "2026-11-19T12:01:00.000Z",
      words: GOOD_MAIL,
    });
    const touches = [...sampleSnapshot().touches, mail];
    expect(check("relevant", snapshot({}, event, { touches })).answer).toBe("yes");
  });
});

describe("what the note told sales", () => {
  it("is enough with trigger, problem and asset of substance", () => {
    expect(check("knew-why", snapshot()).answer).toBe("yes");
    expect(check("next-step", snapshot()).answer).toBe("yes");
  });

  it("names what it leaves open", () => {
    const found = check("knew-why", snapshot({ noteProblem: "tbd" }));
    expect(found).toMatchObject({
      answer: "no",
      ground: "The note leaves open: likely problem.",
    });
    expect(check("next-step", snapshot({ noteNextStep: "Follow up" })).answer).toBe("no");
  });

  it("is judged by the note as it was handed over, not by what it became", () => {
    const { owner: _, deadline: __, ...note } = USEFUL_NOTE;
    const offered: LogEvent = { id: "o", at: OFFERED_AT, by: "102", type: "offered", note };
    expect(check("knew-why", snapshot({ noteProblem: null }, offered)).answer).toBe("yes");
  });

  it("is nothing without a note", () => {
    const bare = snapshot(
      Object.fromEntries(Object.keys(noteToHandoff(USEFUL_NOTE)).map((field) => [field, null])),
    );
    expect(check("knew-why", bare)).toMatchObject({
      answer: "no",
      ground: "The lead came without a note.",
    });
  });
});

describe("whether the account was researched", () => {
  it("shows in the fit signal, a checklist, call notes, or a note of ours before the contact", () => {
    expect(check("researched", snapshot()).answer).toBe("yes");
    const bare = { noteFit: null };
    const ticks: LogEvent = {
      id: "q",
      at: "2026-11-19T11:00:00.000Z",
      by: "101",
      type: "qualified",
      side: "sales",
      answers: { need: "yes" },
    };
    expect(check("researched", snapshot(bare, ticks)).answer).toBe("yes");
    const note = (at: string) => ({ touches: [sampleTouch({ kind: "note", actor: "us", at })] });
    const before = note("2026-11-19T11:00:00.000Z");
    const after = note("2026-11-20T11:00:00.000Z");
    expect(check("researched", snapshot(bare, undefined, before)).answer).toBe("yes");
    expect(check("researched", snapshot(bare, undefined, after)).answer).toBe("no");
  });

  it("is not known where notes cannot be read", () => {
    const unreadable = [{ what: "notes" as const, missingScopes: [] }];
    expect(check("researched", snapshot({ noteFit: null }, undefined, { unreadable })).answer).toBe(
      "unknown",
    );
  });
});

describe("the case (M1)", () => {
  const REJECT = {
    outcome: "rejected",
    reason: "wrong-role",
    evidence: "She is an intern",
  } as const;
  const caseOf = (of: RecordSnapshot) => rejectionCase(checkHandoff(DEFAULT_PLAYBOOK, of, NOW, []));

  it("is the lead only when the handoff did all of its part", () => {
    expect(caseOf(snapshot())).toBe("lead-weak");
  });

  it("is the handoff when one part of it is missing, whatever is not known beside it", () => {
    expect(caseOf(snapshot({ noteProblem: "tbd" }, null))).toBe("handoff-weak");
  });

  it("is nobody's while something is not known (R-FM-18)", () => {
    const call = touched("2026-11-19T12:00:00.000Z", "Call: left a message");
    expect(caseOf(snapshot({}, call))).toBe("not-enough-evidence");
  });

  it("answers the last two checks from the outcome itself", () => {
    const ofRecord = checkHandoff(DEFAULT_PLAYBOOK, snapshot(), NOW, []);
    expect(checksToLine(sevenChecks(ofRecord, DEFAULT_PLAYBOOK, REJECT))).toBe(
      "fast yes, relevant yes, knew why yes, next step yes, researched yes, recorded yes, feedback yes",
    );
    const empty = { ...REJECT, reason: null, evidence: "bad lead" };
    expect(checksToLine(sevenChecks(ofRecord, DEFAULT_PLAYBOOK, empty))).toContain(
      "recorded no, feedback no",
    );
  });

  it("is written to the record, the log and the timeline with a rejection", () => {
    const action = { type: "reject", reason: REJECT.reason, evidence: REJECT.evidence } as const;
    const { patch, note } = planned(action, {}, { snapshot: snapshot({ noteProblem: "tbd" }) });
    expect(patch.fields.rejectionCase).toBe("handoff-weak");
    expect(patch.fields.rejectionChecks).toContain("knew why no, next step yes");
    expect((patch.fields.rejectionChecks ?? "").length).toBeLessThan(255);
    expect(patch.events).toMatchObject([{ type: "rejected", case: "handoff-weak" }]);
    expect(note?.text).toContain("What this says: handoff weak. Part of the handoff was missing");
    expect(note?.text).toContain("- Did sales know why they converted? No. The note leaves open");
  });

  it("goes away with the next outcome that is no rejection", () => {
    const { patch } = planned(
      {
        type: "log-outcome",
        outcome: "nurture",
        reason: "low-urgency",
        evidence: "Budget round in March",
        recycleUntil: null,
      },
      {
        status: "worked",
        acceptedAt: OFFERED_AT,
        rejectionCase: "lead-weak",
        rejectionChecks: "fast yes",
      },
    );
    expect(patch.fields).toMatchObject({ rejectionCase: null, rejectionChecks: null });
    expect(patch.events[0]).not.toHaveProperty("case");
  });
});
