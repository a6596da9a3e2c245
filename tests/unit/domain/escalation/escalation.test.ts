import { describe, expect, it } from "vitest";
import { clockFactsOf } from "#lib/domain/clock/clock-facts.ts";
import { escalationId, escalationMarker } from "#lib/domain/escalation/escalation-id.ts";
import { parseLog } from "#lib/domain/log.ts";
import { withPatch } from "#lib/domain/overlay.ts";
import { DEFAULT_PLAYBOOK } from "#lib/domain/playbook/default-playbook.ts";
import {
  escalate,
  KEPT,
  lead,
  MISS,
  missAt,
  OFFERED_AT,
  PASSED_ON,
  playbook,
  ROUND,
  TO_LEAD,
} from "./sample.ts";

/** The window ends on Sunday at 13:00 in Riyadh, since nobody works there on Friday and Saturday. */
const DUE = "2026-11-22T10:00:00.000Z";
const LATER = "2026-11-22T10:00:01.000Z";

describe("how the consequence of a miss is named", () => {
  it("is made of the offer and of which miss it is, and of nothing else", () => {
    expect(escalationId(clockFactsOf(lead()))).toBe(MISS);
    expect(escalationId({ round: ROUND, misses: 1 })).toBe(`miss-${ROUND}-2`);
    expect(escalationMarker(MISS)).toMatch(/^HR-[0-9A-F]{16}$/);
    expect(escalationMarker(MISS)).not.toBe(escalationMarker(`miss-${ROUND}-2`));
  });

  it("fits into the log, however the offer is named, and stays apart for each offer", () => {
    const long = "gmail:18c2f7a90b3d4e5f6a7b8c9d0e1f2a3b4c5d";
    const id = escalationId({ round: long, misses: 3 });
    expect(id.length).toBeLessThanOrEqual(40);
    expect(id).toMatch(/-4$/);
    expect(id).not.toBe(escalationId({ round: `${long}6`, misses: 3 }));
  });
});

describe("whether something is to be done about a lead", () => {
  const agreed = playbook([KEPT]);

  it("begins with the very moment at which the time is over", () => {
    expect(missAt(lead(), agreed, "2026-11-22T09:59:59.999Z")).toBe("not-missed");
    expect(missAt(lead(), agreed, DUE)).toMatchObject({ step: KEPT });
  });

  it("ends with an answer, also where this device's clock is behind (R-SL-11)", () => {
    const answered = {
      id: "t",
      at: "2026-11-22T10:05:00.000Z",
      by: "101",
      type: "touched",
    } as const;
    expect(missAt(lead({}, [answered]), agreed, LATER)).toBe("not-missed");
    expect(missAt(lead({}, [{ ...answered, generic: true }]), agreed, LATER)).toMatchObject({
      step: KEPT,
    });
  });

  it("has no step where the playbook names none for this miss any more", () => {
    const first = { id: MISS, at: LATER, by: null, type: "escalated", to: "101" } as const;
    expect(missAt(lead({}, [first]), agreed, "2026-11-23T18:00:00.000Z")).toBe("no-step");
    expect(missAt(lead(), playbook([]), LATER)).toBe("no-step");
  });

  it("has nothing to do with a lead that is not open", () => {
    expect(missAt(lead({ status: "rejected" }), agreed, LATER)).toBe("not-missed");
  });
});

describe("what follows from a miss", () => {
  it("is a task for the owner who keeps the lead, with all that has to be known and no link (R-SL-05, R-SL-08)", () => {
    const { title, patch, task } = escalate(lead(), playbook([KEPT]), LATER);
    expect(title).toBe("Answer time missed: Sara Lindqvist");
    expect(patch.fields).toEqual({ dueAt: "2026-11-22T14:00:01.000Z" });
    expect(task).toMatchObject({
      title: "Overdue: answer Sara Lindqvist",
      marker: escalationMarker(MISS),
      ownerId: "101",
      dueAt: "2026-11-22T14:00:01.000Z",
    });
    expect(task?.text.split("\n")).toEqual([
      "No answer by Sun 22 Nov, 13:00 (the team's calendar, Riyadh time).",
      "What sales does: Call the same day",
      "What was agreed for this case: Call at once",
      "Now due by Sun 22 Nov, 17:00 (the team's calendar, Riyadh time).",
    ]);
  });

  it("is an event that nobody is said to have pressed, and that counts as a miss", () => {
    const snapshot = lead();
    const { patch } = escalate(snapshot, playbook([KEPT]), LATER);
    const [event] = patch.events;
    expect(event).toMatchObject({ id: MISS, by: null, type: "escalated", to: "101", at: LATER });
    expect(event?.words).toBe("No answer by Sun 22 Nov, 13:00 (the team's calendar, Riyadh time).");
    const facts = clockFactsOf(withPatch(snapshot, patch));
    expect(facts).toMatchObject({ misses: 1, restartedAt: Date.parse(LATER) });
  });

  it("gives the lead to the next by the rules without whoever has it, who has to accept it (R-SL-09)", () => {
    const { title, patch, task } = escalate(lead(), playbook([PASSED_ON]), LATER);
    expect(title).toBe("Answer time missed: Sara Lindqvist, now with Dana Weiss");
    expect(patch.fields).toEqual({
      ownerId: "103",
      noteOwner: "103",
      status: "offered",
      acceptedAt: null,
      dueAt: "2026-11-22T14:00:01.000Z",
    });
    expect(patch.base).toMatchObject({ ownerId: "101", status: "accepted" });
    expect(patch.events[0]).toMatchObject({ to: "103", rule: "by-turn" });
    // They have an hour to accept it; the answer is due after four.
    expect(task).toMatchObject({ ownerId: "103", dueAt: "2026-11-22T11:00:01.000Z" });
    expect(task?.text).toContain("Now with Dana Weiss, by the rule “By turn”.");
  });

  it("is written only while nobody has acted: status, owner and moments are as they were seen (P7.6)", () => {
    const { patch } = escalate(lead(), playbook([PASSED_ON]), LATER);
    expect(patch.onlyWhile).toEqual({
      status: "accepted",
      ownerId: "101",
      offeredAt: OFFERED_AT,
      acceptedAt: OFFERED_AT,
      firstTouchAt: null,
    });
  });

  it("gives it to the person in a role", () => {
    const { patch } = escalate(lead(), playbook([TO_LEAD], "Dana Novak"), LATER);
    expect(patch.fields).toMatchObject({ ownerId: "102", status: "offered" });
    expect(patch.events[0]).not.toHaveProperty("rule");
  });

  it.each([
    [null, "The playbook names nobody as SDR lead. So it stays where it is."],
    ["Nobody Known", "Nobody Known is not one of the CRM's users. So it stays where it is."],
    ["Lena Fischer", "Lena Fischer is not active in the CRM any more. So it stays where it is."],
  ])("leaves it where it is when the role's person is %s, and says why", (person, words) => {
    const { patch, task } = escalate(lead(), playbook([TO_LEAD], person), LATER);
    expect(patch.fields).not.toHaveProperty("ownerId");
    expect(patch.fields).not.toHaveProperty("status");
    expect(patch.events[0]?.words).toContain(words);
    expect(task?.text).toContain(words);
    expect(task?.ownerId).toBe("101");
  });

  it("says that a lead was not accepted where that was owed first", () => {
    const offered = lead({ status: "offered", acceptedAt: null });
    const { title, patch, task } = escalate(offered, playbook([KEPT]), "2026-11-22T07:30:00.000Z");
    expect(title).toBe("Not accepted in time: Sara Lindqvist");
    expect(patch.events[0]?.words).toContain("Not accepted by Sun 22 Nov, 10:00");
    expect(task?.title).toBe("Overdue: accept Sara Lindqvist or give the lead back");
  });

  it("tells of a message that was generic, since it is no answer (R-SL-11)", () => {
    const at = "2026-11-22T08:00:00.000Z";
    const generic = { id: "g", at, by: "101", type: "touched", generic: true } as const;
    const touched = lead({ status: "touched", firstTouchAt: at }, [generic]);
    const { patch, task } = escalate(touched, playbook([PASSED_ON]), LATER);
    expect(task?.text).toContain("The message of Sun 22 Nov, 11:00");
    expect(patch.fields.status).toBe("offered");
  });

  it("creates no task where the playbook asks for none", () => {
    const { task } = escalate(lead(), playbook([{ ...KEPT, task: false }]), LATER);
    expect(task).toBeNull();
  });

  it("is the same in two browsers but for the moment, so that one event is left of two", () => {
    const agreed = playbook([PASSED_ON]);
    const one = escalate(lead(), agreed, LATER);
    const other = escalate(lead(), agreed, "2026-11-22T10:00:09.000Z");
    expect(other.patch.events[0]?.id).toBe(one.patch.events[0]?.id);
    expect(other.task?.marker).toBe(one.task?.marker);
    expect(other.patch.fields.ownerId).toBe(one.patch.fields.ownerId);
    const merged = withPatch(withPatch(lead(), one.patch), other.patch);
    expect(parseLog(merged.handoff.log).events.filter(({ id }) => id === MISS)).toHaveLength(1);
  });

  it("goes up one step at a time with the shipped playbook", () => {
    const steps = DEFAULT_PLAYBOOK.slaTiers.map(({ missed }) => missed.length);
    expect(Math.max(...steps)).toBeGreaterThan(1);
    const first = escalate(lead(), playbook([KEPT, PASSED_ON]), LATER);
    const second = escalate(
      withPatch(lead(), first.patch),
      playbook([KEPT, PASSED_ON]),
      "2026-11-22T14:00:01.000Z",
    );
    expect(second.patch.events[0]?.id).toBe(`miss-${ROUND}-2`);
    expect(second.patch.fields.ownerId).toBe("103");
  });
});
