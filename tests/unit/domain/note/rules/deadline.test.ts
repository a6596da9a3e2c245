import { describe, expect, it } from "vitest";
import { officeHours } from "../../calendar/sample.ts";
import { PLAYBOOK } from "../../clock/sample.ts";
import { checkSample, rulesOf, sampleSnapshot } from "../sample.ts";

describe("the deadline (R-HN-17)", () => {
  it.each(["tomorrow", "23/11/2026", "soon", "2026-11-23"])(
    "“%s” is not a date and time that can be kept",
    (text) => {
      expect(rulesOf(checkSample({ deadline: text }), "deadline")).toEqual(["deadline-unreadable"]);
    },
  );

  it("in the past blocks and offers the end of the window", () => {
    const [finding] = checkSample({ deadline: "2026-11-20T10:00:00.000Z" }).findings;
    expect(finding).toMatchObject({
      rule: "deadline-past",
      severity: "blocks",
      fix: { label: "Use Mon 23 Nov, 18:00", value: "2026-11-23T18:00:00.000Z" },
    });
  });

  it.each([
    ["demo-request", "2026-11-23T18:00:00.000Z", []],
    ["demo-request", "2026-11-23T18:01:00.000Z", ["deadline-outside-window"]],
    ["content-download", "2026-11-26T18:00:00.000Z", []],
    ["content-download", "2026-11-27T09:00:00.000Z", ["deadline-outside-window"]],
    ["event", "2026-11-25T15:00:00.000Z", []],
    ["event", "2026-11-25T15:01:00.000Z", ["deadline-outside-window"]],
  ])("of a %s at %s: %j (R-SL-01)", (leadType, deadline, rules) => {
    expect(rulesOf(checkSample({ deadline }, { leadType }), "deadline")).toEqual(rules);
  });

  it("says what was agreed and offers it", () => {
    const [finding] = checkSample({ deadline: "2026-12-01T09:00:00.000Z" }).findings;
    expect(finding?.message).toContain("a demo request is answered the same working day");
    expect(finding?.fix?.value).toBe("2026-11-23T18:00:00.000Z");
  });

  it("without a lead type only has to lie ahead", () => {
    const later = "2027-03-01T10:00:00.000Z";
    expect(rulesOf(checkSample({ deadline: later }, { leadType: null }), "deadline")).toEqual([]);
  });

  it("of a lead that was offered is judged from the offer, not from now (R-SL-12)", () => {
    const snapshot = sampleSnapshot({
      handoff: { status: "offered", offeredAt: "2026-11-16T10:00:00.000Z" },
    });
    const kept = checkSample({ deadline: "2026-11-16T18:00:00.000Z" }, { snapshot });
    expect(rulesOf(kept, "deadline")).toEqual([]);
  });

  it("is counted in the working time of the note's owner, the team's while nobody is chosen", () => {
    // It is Saturday: Omar (101) starts on Sunday, and is through with four working hours at noon.
    const asked = (owner: string, deadline: string) =>
      rulesOf(checkSample({ owner, deadline }, { playbook: PLAYBOOK }), "deadline");
    const sundayAt = (time: string) => `2026-11-22T${time}:00.000Z`;
    expect(asked("101", sundayAt("09:00"))).toEqual([]);
    expect(asked("101", sundayAt("09:01"))).toEqual(["deadline-outside-window"]);
    expect(asked("102", sundayAt("09:01"))).toEqual([]);
    expect(asked("", "2026-11-23T13:00:00.000Z")).toEqual([]);
    expect(asked("", "2026-11-23T13:01:00.000Z")).toEqual(["deadline-outside-window"]);
  });

  it("only has to lie ahead where there is no working time to count in", () => {
    const playbook = { ...PLAYBOOK, calendar: officeHours("UTC", { week: [] }) };
    const check = checkSample({ owner: "102", deadline: "2027-03-01T10:00:00.000Z" }, { playbook });
    expect(rulesOf(check, "deadline")).toEqual([]);
  });

  it("is put into the words of the zone asked for", () => {
    const check = checkSample({ deadline: "2026-11-20T10:00:00.000Z" }, { zone: "Asia/Riyadh" });
    expect(check.findings[0]?.message).toContain("Fri 20 Nov, 13:00");
  });
});
