import { describe, expect, it } from "vitest";
import type { HandoffAction } from "#lib/domain/handoff/action.ts";
import { outcomeNeeds } from "#lib/domain/handoff/outcome-needs.ts";
import { DEFAULT_PLAYBOOK } from "#lib/domain/playbook/default-playbook.ts";
import { playbookRef } from "#lib/domain/playbook/playbook-ref.ts";
import type { Playbook } from "#lib/domain/playbook/schema.ts";
import { NOW, sampleSnapshot } from "../note/sample.ts";
import { ACCEPTED_AT, calls, planned, refused } from "./sample.ts";

type LogOutcome = Extract<HandoffAction, { type: "log-outcome" }>;

const WORKED = { status: "touched", acceptedAt: ACCEPTED_AT };

function log(part: Partial<LogOutcome>): LogOutcome {
  return {
    type: "log-outcome",
    outcome: "nurture",
    reason: "low-urgency",
    evidence: "New CFO decides in spring",
    recycleUntil: null,
    ...part,
  };
}

describe("logging an outcome (R-DF-01)", () => {
  it("sets outcome, reason and evidence, and says so in the log and on the timeline", () => {
    const { title, patch, note } = planned(log({}), WORKED);
    expect(title).toBe("Log “Nurture” for Sara Lindqvist");
    expect(patch.fields).toEqual({
      status: "nurture",
      outcome: "nurture",
      reason: "low-urgency",
      evidence: "New CFO decides in spring",
      outcomeAt: NOW,
      recycleUntil: null,
    });
    expect(patch.events).toEqual([
      {
        id: "1",
        at: NOW,
        by: "102",
        type: "dispositioned",
        outcome: "nurture",
        playbook: playbookRef(DEFAULT_PLAYBOOK),
        reason: "low-urgency",
        words: "New CFO decides in spring",
      },
    ]);
    expect(note?.text).toBe(
      "Handoff outcome: Nurture\nReason: Low urgency (low-urgency)\nEvidence: New CFO decides in spring\nBy Dana Novak, with Handrail",
    );
  });

  it("takes the one reason that an outcome has without being told", () => {
    const action = log({ outcome: "opportunity", reason: null, evidence: "Workshop on 2 Dec" });
    expect(planned(action, WORKED).patch.fields.reason).toBe("strong-fit");
  });

  it.each([
    [{ reason: null }, "reason", /teaches marketing nothing/],
    [{ reason: "bad-lead" }, "reason", /no reason “bad-lead”/],
    [{ reason: "strong-fit" }, "reason", /not a reason for “Nurture”/],
    [{ evidence: " " }, "evidence", /needs evidence/],
    [{ evidence: "n/a" }, "evidence", /judgement, not evidence/],
    [{ evidence: "Bad lead" }, "evidence", /judgement, not evidence/],
    [{ evidence: "not a good fit" }, "evidence", /judgement, not evidence/],
    [{ evidence: "عميل غير مناسب" }, "evidence", /judgement, not evidence/],
    [{ evidence: "x".repeat(5001) }, "evidence", /5001 characters/],
  ])("with %j is refused (R-DF-06)", (change, field, message) => {
    const refusal = refused(log(change), WORKED);
    expect(refusal.field).toBe(field);
    expect(refusal.message).toMatch(message);
  });

  it("of a rejected lead asks the same of the Reject button", () => {
    const refusal = refused(
      { type: "reject", reason: "wrong-role", evidence: "" },
      { status: "offered" },
    );
    expect(refusal).toMatchObject({ field: "evidence", nextStep: expect.stringContaining("role") });
    const { patch, note } = planned(
      { type: "reject", reason: "wrong-role", evidence: "Intern; the buyer is Per Holm" },
      { status: "offered" },
    );
    expect(patch.events).toMatchObject([{ type: "rejected", reason: "wrong-role" }]);
    expect(note?.text).toContain("Handoff outcome: Rejected");
  });
});

describe("recycling (R-DF-11)", () => {
  const RECYCLE = {
    type: "recycle",
    reason: "early-stage",
    evidence: "Budget round starts in spring",
    until: "2027-03-01",
  } as const;

  it("keeps the day on which to look again", () => {
    const { title, patch, note } = planned(RECYCLE, { status: "offered" });
    expect(title).toBe("Recycle Sara Lindqvist until 2027-03-01");
    expect(patch.fields).toMatchObject({ status: "recycled", recycleUntil: "2027-03-01" });
    expect(note?.text).toContain("Look again on: 2027-03-01");
  });

  it.each(["", "spring", "2027-02-30", "2026-11-21", "2025-01-01"])(
    "until “%s” is refused",
    (until) => {
      expect(refused({ ...RECYCLE, until }, { status: "offered" }).field).toBe("recycleUntil");
    },
  );

  it("counts the day in the playbook's zone", () => {
    const calendar = { ...DEFAULT_PLAYBOOK.calendar, timeZone: "Pacific/Auckland" };
    const rest = { playbook: { ...DEFAULT_PLAYBOOK, calendar }, now: "2026-11-21T12:00:00.000Z" };
    const tomorrow = { ...RECYCLE, until: "2026-11-22" };
    expect(refused(tomorrow, { status: "offered" }, rest).field).toBe("recycleUntil");
  });

  it("is refused from any outcome without a date", () => {
    const action = log({ outcome: "recycled", reason: "unclear-fit" });
    expect(refused(action, WORKED).field).toBe("recycleUntil");
  });
});

describe("“no response” (R-DF-07)", () => {
  const NO_RESPONSE = log({ outcome: "no-response", reason: "no-response", evidence: "" });
  const withCalls = (count: number) => ({
    snapshot: sampleSnapshot({ handoff: WORKED, touches: calls(count) }),
  });

  it("is refused until the defined attempts exist, and says how many are missing", () => {
    const refusal = refused(NO_RESPONSE, {}, withCalls(1));
    expect(refusal.message).toBe(
      "“No response” needs 3 attempts since the lead was accepted; the record shows 1. Missing: 2 more attempts by any channel.",
    );
    expect(refused(NO_RESPONSE, {}, withCalls(2)).message).toContain(
      "Missing: one more attempt by any channel.",
    );
  });

  it("is accepted with them, and needs no further evidence", () => {
    const { patch } = planned(NO_RESPONSE, {}, withCalls(3));
    expect(patch.fields).toMatchObject({
      status: "nurture",
      outcome: "no-response",
      evidence: null,
    });
  });

  it("as the reason for recycling needs the attempts too", () => {
    const action = log({ outcome: "recycled", reason: "no-response", recycleUntil: "2027-03-01" });
    expect(refused(action, {}, withCalls(2)).field).toBe("outcome");
  });

  it("follows the team's own channels and days", () => {
    const followUp: Playbook["followUp"] = {
      attempts: [{ channel: "call" }, { channel: "email" }, { channel: "call" }],
      overDays: 5,
    };
    const playbook = { ...DEFAULT_PLAYBOOK, followUp };
    expect(refused(NO_RESPONSE, {}, { ...withCalls(2), playbook }).message).toContain(
      "Missing: one e-mail; the attempts so far span 1 of 5 days.",
    );
  });
});

describe("short answers that a code asks for", () => {
  const reasons = DEFAULT_PLAYBOOK.reasons.map((reason) => ({
    ...reason,
    details:
      reason.id === "competitor-comparison"
        ? [{ id: "competitor", label: "Competitor", required: true }]
        : [],
  }));
  const rest = { playbook: { ...DEFAULT_PLAYBOOK, reasons } };
  const lost = (evidence: string) => log({ reason: "competitor-comparison", evidence });

  it("are refused at their own field while they are open, placeholders included", () => {
    expect(refused(lost("They chose the cheaper one"), WORKED, rest)).toMatchObject({
      field: "detail-competitor",
      message: "This reason asks for “Competitor”.",
    });
    expect(refused(lost("They chose the cheaper one\nCompetitor: n/a"), WORKED, rest).field).toBe(
      "detail-competitor",
    );
  });

  it("stand in the evidence as lines of their own, and alone are evidence too", () => {
    const { patch, note } = planned(lost("Competitor: Northwind"), WORKED, rest);
    expect(patch.fields.evidence).toBe("Competitor: Northwind");
    expect(note?.text).toContain("Evidence: Competitor: Northwind");
  });
});

describe("what an outcome asks for", () => {
  it("is known before it is chosen, for the form", () => {
    const needs = outcomeNeeds(DEFAULT_PLAYBOOK, "recycled", "early-stage");
    expect(needs.recycleUntil).toBe(true);
    expect(needs.evidence).toContain("buying");
    expect(needs.reasons.map(({ id }) => id)).not.toContain("strong-fit");
    expect(outcomeNeeds(DEFAULT_PLAYBOOK, "accepted", null)).toEqual({
      reasons: [],
      evidence: null,
      details: [],
      recycleUntil: false,
      followUp: false,
    });
    expect(outcomeNeeds(DEFAULT_PLAYBOOK, "no-response", null).followUp).toBe(true);
  });

  it("follows a code that asks for a date with any outcome", () => {
    const reasons = DEFAULT_PLAYBOOK.reasons.map((reason) => ({
      ...reason,
      asksFor: ["recycle-until" as const],
    }));
    const playbook = { ...DEFAULT_PLAYBOOK, reasons };
    expect(refused(log({}), WORKED, { playbook }).field).toBe("recycleUntil");
  });
});
