import { describe, expect, it } from "vitest";
import { timeLeftInWords } from "#lib/domain/clock/time-left.ts";
import { transitionOf } from "#lib/domain/clock/transition.ts";
import { OWNERS } from "../note/sample.ts";
import { PLAYBOOK } from "./sample.ts";

const at = (time: string) => Date.parse(`2026-11-23T${time}Z`);

describe("the time that is left, in words", () => {
  it.each([
    ["11:50", "Due in 2 h 10 min"],
    ["13:59", "Due in 1 min"],
    ["14:00", "Due now"],
    ["14:35", "Overdue by 35 min"],
  ])("says at %s that it is %s", (now, words) => {
    expect(timeLeftInWords({ dueAt: at("14:00") }, at(now), "en")).toBe(words);
  });

  it("is due now in the minute before and after it", () => {
    const words = (now: number) => timeLeftInWords({ dueAt: at("14:00") }, now, "en");
    expect(words(at("14:00") - 59_999)).toBe("Due now");
    expect(words(at("14:00") + 59_999)).toBe("Due now");
    expect(words(at("14:01"))).toBe("Overdue by 1 min");
  });
});

describe("who owns the hours after a handoff (R-RO-06)", () => {
  const playbook = {
    ...PLAYBOOK,
    transition: { hours: 48, role: "sdr-lead", does: "Sees that it is read" },
    roles: PLAYBOOK.roles.map((role) =>
      role.id === "sdr-lead" ? { ...role, person: "Dana Weiss" } : role,
    ),
  };
  const facts = { status: "offered", offeredAt: at("10:00") } as const;
  const transition = (now: number, over: Partial<typeof playbook> = {}) =>
    transitionOf(facts, { ...playbook, ...over }, OWNERS, now);

  it("is the person in the playbook's role, by the clock on the wall", () => {
    expect(transition(at("12:00"))).toMatchObject({
      person: "Dana Weiss",
      owner: { id: "103" },
      until: Date.parse("2026-11-25T10:00Z"),
      does: "Sees that it is read",
    });
  });

  it("is nobody once they are over, where the playbook says nothing, and after the outcome", () => {
    expect(transition(Date.parse("2026-11-25T09:59Z"))).not.toBeNull();
    expect(transition(Date.parse("2026-11-25T10:00Z"))).toBeNull();
    expect(transitionOf(facts, { ...playbook, transition: null }, OWNERS, at("12:00"))).toBeNull();
    const rejected = { ...facts, status: "rejected" } as const;
    expect(transitionOf(rejected, playbook, OWNERS, at("12:00"))).toBeNull();
  });

  it("is named by role alone while nobody is", () => {
    const roles = PLAYBOOK.roles;
    expect(transition(at("12:00"), { roles })).toMatchObject({
      role: roles.find(({ id }) => id === "sdr-lead")?.label,
    });
  });
});
