import { describe, expect, it } from "vitest";
import type { LogEvent } from "#lib/domain/log.ts";
import type { Playbook } from "#lib/domain/playbook/schema.ts";
import { officeHours } from "../calendar/sample.ts";
import { sampleTouch } from "../note/sample.ts";
import { clockAt, event, offered, PLAYBOOK, runningAt } from "./sample.ts";

const MINUTE_MS = 60_000;
const at = (time: string) => Date.parse(`2026-11-23T${time}Z`);
const iso = (time: string) => `2026-11-23T${time}:00.000Z`;

const accepted = { status: "accepted", acceptedAt: iso("10:10") };
const touched = { status: "touched", acceptedAt: iso("10:10"), firstTouchAt: iso("11:00") };
const generic = event("touched", iso("11:00"), { words: "E-mail: Hi", generic: true });
const mail = (time: string) =>
  sampleTouch({ kind: "email-sent", actor: "us", at: iso(time), words: "Hi" });

describe("the clock of an offered lead", () => {
  it("owes the acceptance first, and says when the answer is due", () => {
    expect(runningAt(offered(), iso("10:05"))).toMatchObject({
      owes: "acceptance",
      startedAt: at("10:00"),
      dueAt: at("10:30"),
      answerDueAt: at("14:00"),
      state: "warned",
      workingLeft: 25 * MINUTE_MS,
      promise: "Call them",
      ownerId: "102",
      misses: 0,
      genericAt: null,
      calendar: { label: "the team's calendar", timeZone: "UTC" },
    });
  });

  it("is missed from the very moment at which it was due", () => {
    expect(runningAt(offered(), "2026-11-23T10:29:59.999Z").state).toBe("warned");
    expect(runningAt(offered(), iso("10:30"))).toMatchObject({ state: "missed", workingLeft: 0 });
  });

  it("owes the answer alone where the playbook sets no time to accept", () => {
    const standard = offered({ leadType: "event" });
    expect(runningAt(standard, iso("10:05"))).toMatchObject({ owes: "answer", state: "in-time" });
  });
});

describe("the clock of an accepted lead", () => {
  it("owes the answer, counted from the assignment (R-SL-12)", () => {
    expect(runningAt(offered(accepted), iso("12:00"))).toMatchObject({
      owes: "answer",
      startedAt: at("10:00"),
      dueAt: at("14:00"),
      warnAt: at("13:00"),
      state: "in-time",
    });
  });

  it("warns so much working time before the end, over the night too", () => {
    const late = offered({ ...accepted, offeredAt: iso("13:30") });
    const clock = runningAt(late, iso("14:00"));
    expect(clock.dueAt).toBe(Date.parse("2026-11-24T09:30Z"));
    expect(clock.warnAt).toBe(at("16:30"));
  });

  it("warns from the start where the window is shorter than the warning", () => {
    expect(runningAt(offered(), iso("10:00")).warnAt).toBe(at("10:00"));
  });

  it("warns nobody where the playbook says so", () => {
    const silent: Playbook = {
      ...PLAYBOOK,
      slaTiers: PLAYBOOK.slaTiers.map((tier) => ({ ...tier, warnMinutes: 0 })),
    };
    const clock = runningAt(offered(accepted), iso("13:59"), silent);
    expect(clock).toMatchObject({ warnAt: null, state: "in-time" });
  });

  it("takes the note's own deadline where that is earlier, and never where it is later", () => {
    const dueAt = (time: string) =>
      runningAt(offered({ ...accepted, dueAt: iso(time) }), iso("10:15")).dueAt;
    expect(dueAt("12:00")).toBe(at("12:00"));
    expect(dueAt("16:00")).toBe(at("14:00"));
    expect(dueAt("09:00")).toBe(at("14:00"));
  });

  it("has the note's deadline alone where the playbook does not know the kind of lead", () => {
    const unknown = { ...accepted, leadType: "gone" };
    expect(clockAt(offered(unknown), iso("11:00"))).toBeNull();
    const clock = runningAt(offered({ ...unknown, dueAt: iso("12:00") }), iso("11:00"));
    expect(clock).toMatchObject({ dueAt: at("12:00"), window: null, warnAt: null });
  });
});

describe("whose working time is counted", () => {
  it("is the owner's, in their zone", () => {
    const clock = runningAt(offered({ ...accepted, ownerId: "101" }), iso("11:00"));
    expect(clock.calendar).toEqual({ label: "Riyadh", timeZone: "Asia/Riyadh" });
    // 13:00 in Riyadh and three hours left that day; the fourth is on the next morning.
    expect(clock.dueAt).toBe(Date.parse("2026-11-24T06:00Z"));
  });

  it("is the new owner's from the start on when the lead is given to somebody else", () => {
    const given = event("reassigned", iso("12:00"), { to: "101" });
    const clock = runningAt(offered({ ...accepted, ownerId: "101" }, [given]), iso("12:30"));
    expect(clock.startedAt).toBe(at("10:00"));
    expect(clock.dueAt).toBe(Date.parse("2026-11-24T06:00Z"));
  });

  it("says that there is none, and nothing is ever due", () => {
    const never: Playbook = { ...PLAYBOOK, calendar: officeHours("UTC", { week: [] }) };
    expect(clockAt(offered(), iso("11:00"), never)).toEqual({
      type: "no-working-time",
      calendar: { label: "the team's calendar", timeZone: "UTC" },
    });
  });
});

describe("what stops the clock", () => {
  it("is the first touch that the guard did not call generic (R-SL-11)", () => {
    const log = [event("touched", iso("11:00"), { words: "Call: told them" })];
    expect(clockAt(offered(touched, log), iso("12:00"))).toEqual({
      type: "stopped",
      at: at("11:00"),
      dueAt: at("14:00"),
      isInTime: true,
    });
  });

  it("is late after the due time, and in time on it", () => {
    const call = (time: string): readonly LogEvent[] => [
      event("touched", iso(time), { words: "Call: told them" }),
    ];
    const answered = (time: string) => offered({ ...touched, firstTouchAt: iso(time) }, call(time));
    expect(clockAt(answered("14:00"), iso("16:00"))).toMatchObject({ isInTime: true });
    expect(clockAt(answered("14:01"), iso("16:00"))).toMatchObject({ isInTime: false });
  });

  it("is no generic one, which is shown as such", () => {
    expect(runningAt(offered(touched, [generic]), iso("12:00"))).toMatchObject({
      dueAt: at("14:00"),
      genericAt: at("11:00"),
    });
  });

  it("is neither the copy of a generic e-mail that the CRM has kept itself", () => {
    const snapshot = offered(touched, [generic], [mail("10:58")]);
    expect(runningAt(snapshot, iso("12:00")).genericAt).toBe(at("10:58"));
  });

  it("is neither that copy where the message was logged hours later, by its words", () => {
    const words = "Hello, we offer great software for companies of every size.";
    const late = event("touched", iso("13:00"), {
      words: `E-mail: An offer ${words} Do you have a minute?`,
      generic: true,
    });
    const sent = (text: string) => ({ ...mail("10:58"), words: text });
    const values = { ...touched, firstTouchAt: iso("13:00") };
    expect(clockAt(offered(values, [late], [sent(words)]), iso("13:30"))?.type).toBe("running");
    const other = sent("Hello Sara, about the SAP connector that you asked for");
    expect(clockAt(offered(values, [late], [other]), iso("13:30"))?.type).toBe("stopped");
  });

  it("is a call or another e-mail after a generic one", () => {
    const call = sampleTouch({ kind: "call", actor: "us", at: iso("11:05") });
    expect(clockAt(offered(touched, [generic], [call]), iso("12:00"))).toMatchObject({
      type: "stopped",
      at: at("11:05"),
    });
    expect(clockAt(offered(touched, [generic], [mail("11:45")]), iso("12:00"))).toMatchObject({
      type: "stopped",
      at: at("11:45"),
    });
  });

  it("is a touch that only the CRM knows of, and call notes", () => {
    expect(clockAt(offered(accepted, [], [mail("11:00")]), iso("12:00"))?.type).toBe("stopped");
    const notes = event("call-notes", iso("11:30"), { answers: { need: "SAP" } });
    expect(clockAt(offered(touched, [generic, notes]), iso("12:00"))).toMatchObject({
      at: at("11:30"),
    });
  });

  it("is no talk from before the offer, no introduction, and no meeting still to come", () => {
    const before = sampleTouch({ kind: "call", actor: "us", at: iso("09:00") });
    const later = sampleTouch({ kind: "meeting", actor: "us", at: iso("15:00") });
    const introduced = event("added-touch", iso("10:30"), { words: "Introduction: by Ana" });
    expect(clockAt(offered(accepted, [introduced], [before, later]), iso("12:00"))?.type).toBe(
      "running",
    );
    expect(clockAt(offered(accepted, [introduced], [before, later]), iso("15:00"))?.type).toBe(
      "stopped",
    );
  });

  it("is an outcome, and nothing runs before the offer", () => {
    for (const status of ["draft", "rejected", "recycled", "nurture", "worked", "opportunity"])
      expect(clockAt(offered({ status }), iso("11:00"))).toBeNull();
    expect(clockAt(offered({ offeredAt: null }), iso("11:00"))).toBeNull();
  });
});

describe("after a miss that was acted on", () => {
  const miss = event("escalated", iso("14:30"), { id: "miss-offer-1-1", to: "102" });

  it("the window starts anew, and the note's deadline counts no more", () => {
    const clock = runningAt(offered({ ...accepted, dueAt: iso("16:00") }, [miss]), iso("15:00"));
    expect(clock).toMatchObject({ startedAt: at("14:30"), misses: 1, state: "in-time" });
    expect(clock.dueAt).toBe(Date.parse("2026-11-24T10:30Z"));
  });

  it("the time to accept starts anew too", () => {
    const clock = runningAt(offered({}, [miss]), iso("14:40"));
    expect(clock).toMatchObject({ owes: "acceptance", dueAt: at("15:00") });
  });

  it("it can be missed again, and every miss is counted once", () => {
    const again = event("escalated", "2026-11-24T10:31:00.000Z", { id: "miss-offer-1-2" });
    const clock = runningAt(offered(accepted, [miss, again]), "2026-11-24T12:00:00Z");
    expect(clock).toMatchObject({ misses: 2, startedAt: Date.parse(again.at) });
  });

  it("an answer then is not in time, and an answer from before it is held up to the first window", () => {
    const call = (time: string) => event("touched", iso(time), { words: "Call: told them" });
    expect(clockAt(offered(accepted, [miss, call("15:00")]), iso("16:00"))).toMatchObject({
      type: "stopped",
      isInTime: false,
    });
    expect(clockAt(offered(accepted, [call("13:00"), miss]), iso("16:00"))).toMatchObject({
      type: "stopped",
      dueAt: at("14:00"),
    });
  });

  it("misses of an earlier round do not count", () => {
    const before = event("escalated", iso("08:00"), { id: "miss-offer-0-1" });
    expect(runningAt(offered(accepted, [before]), iso("11:00"))).toMatchObject({
      misses: 0,
      startedAt: at("10:00"),
    });
  });
});
