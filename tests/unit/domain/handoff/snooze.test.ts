import { describe, expect, it } from "vitest";
import { clockFactsOf } from "#lib/domain/clock/clock-facts.ts";
import type { HandoffValues } from "#lib/domain/handoff-field.ts";
import { logToText } from "#lib/domain/log.ts";
import { NOW, sampleSnapshot } from "../note/sample.ts";
import { planned, refused } from "./sample.ts";

const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;

/** A lead of the person's own, offered an hour ago. */
const MINE: HandoffValues = {
  status: "offered",
  ownerId: "102",
  leadType: "demo-request",
  offeredAt: from(-HOUR),
};

function from(ms: number): string {
  return new Date(Date.parse(NOW) + ms).toISOString();
}

const snooze = (ms: number, reason = "Waits for their CFO’s answer") =>
  ({ type: "snooze", until: from(ms), reason }) as const;

describe("putting an alert off", () => {
  it("keeps until when and why in the log, and moves nothing", () => {
    const { title, patch, note } = planned(snooze(HOUR), MINE);
    expect(title).toMatch(/^Put off the alert for .+ until \w{3} \d+ \w{3}, \d\d:\d\d$/);
    expect(patch.fields).toEqual({});
    expect(note).toBeNull();
    expect(patch.events).toEqual([
      {
        id: "1",
        at: NOW,
        by: "102",
        type: "snoozed",
        until: from(HOUR),
        words: "Waits for their CFO’s answer",
      },
    ]);
    const log = logToText({ events: patch.events, unread: [] });
    const facts = clockFactsOf(sampleSnapshot({ handoff: { ...MINE, log } }));
    expect(facts.snoozedUntil).toBe(Date.parse(from(HOUR)));
  });

  it.each([
    ["without a reason", snooze(HOUR, "  "), "reason"],
    ["for a reason that says nothing", snooze(HOUR, "ok"), "reason"],
    ["until a time that is over", snooze(-HOUR), "until"],
    ["until now", snooze(0), "until"],
    ["for longer than 14 days", snooze(14 * DAY + 1), "until"],
    ["until no time at all", { ...snooze(0), until: "tomorrow" }, "until"],
  ])("is refused %s", (_how, action, field) => {
    expect(refused(action, MINE).field).toBe(field);
  });

  it("is allowed for 14 days exactly", () => {
    expect(planned(snooze(14 * DAY), MINE).patch.events).toHaveLength(1);
  });

  it.each<[string, HandoffValues]>([
    ["nothing was handed over", {}],
    ["the lead was answered", { ...MINE, status: "touched", firstTouchAt: from(-HOUR / 2) }],
    ["the lead was rejected", { ...MINE, status: "rejected" }],
  ])("is refused where %s: no clock runs", (_where, handoff) => {
    expect(refused(snooze(HOUR), handoff).message).toMatch(/^Nothing is owed/);
  });

  it("is the owner's: nobody quiets somebody else's alert", () => {
    const theirs = refused(snooze(HOUR), { ...MINE, ownerId: "101" });
    expect(theirs.message).toMatch(/owns this lead, and only its owner is alerted\.$/);
  });
});
