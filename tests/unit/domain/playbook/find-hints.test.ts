import { describe, expect, it } from "vitest";
import { DEFAULT_PLAYBOOK } from "#lib/domain/playbook/default-playbook.ts";
import { findHints } from "#lib/domain/playbook/find-hints.ts";
import type { Playbook } from "#lib/domain/playbook/schema.ts";

const TODAY = "2026-11-21";
const { calendar, routing, roles } = DEFAULT_PLAYBOOK;

function hints(change: Partial<Playbook>): readonly string[] {
  return findHints({ ...DEFAULT_PLAYBOOK, ...change }, TODAY).map(
    ({ path, reason }) => `${path}: ${reason}`,
  );
}

function listed(until: string): Partial<Playbook> {
  return {
    calendar: {
      ...calendar,
      holidays: [{ from: "2026-12-25", to: "2026-12-25", label: "Christmas Day" }],
      holidaysFrom: { kind: "country", name: "DE", region: null, until },
    },
  };
}

describe("what is worth a thought in a playbook", () => {
  it("is a rule below one that fits every lead, if both are tried", () => {
    const [rule] = routing.rules;
    if (rule === undefined) throw new Error("The shipped one has a rule.");
    const all = { ...rule, id: "all", label: "Everybody", when: [] };
    const last = { ...rule, id: "last", label: "Last" };
    const withRules = (...rules: Playbook["routing"]["rules"]) =>
      hints({ routing: { ...routing, rules } }).filter((hint) => hint.startsWith("routing"));
    expect(withRules(rule, all, last)).toEqual([
      "routing.rules[2]: is never reached: “Everybody” above it fits every lead",
    ]);
    expect(withRules(rule, { ...all, isOn: false, says: null }, last)).toEqual([]);
    expect(withRules(rule, all, { ...last, isOn: false })).toEqual([]);
  });

  it("is a rule that says in words what it decides by, as playbooks of before had them", () => {
    const [rule] = routing.rules;
    if (rule === undefined) throw new Error("The shipped one has a rule.");
    const rules = [
      { ...rule, says: "The country has an owner: that owner", isOn: false, when: [] },
    ];
    expect(hints({ routing: { ...routing, rules } })).toContain(
      "routing.rules[0]: is written in words only; say by which facts it decides, then let it be tried",
    );
  });

  it("is a role without a name that leads go to, and no other role", () => {
    const of = (change: Partial<Playbook>) =>
      hints(change).filter((hint) => hint.startsWith("roles"));
    const at = roles.findIndex(({ id }) => id === "sdr-lead");
    expect(of({})).toEqual([`roles[${at}].person: nobody is named, though leads go to this role`]);
    const named = roles.map((role) =>
      role.id === "sdr-lead" ? { ...role, person: "Omar" } : role,
    );
    expect(of({ roles: named })).toEqual([]);
  });

  it("is a team of whom nobody has a share", () => {
    const people = [{ id: "omar", person: "Omar", calendar: null, weight: 0, away: [] }];
    const teams = [{ id: "sdr", label: "SDRs", members: ["omar"] }];
    const of = (weight: number) =>
      hints({
        people: people.map((person) => ({ ...person, weight })),
        routing: { ...routing, teams },
      });
    expect(of(0)).toContain(
      "routing.teams[0].members: nobody of them has a share, so nobody gets anything by turn",
    );
    expect(of(1).filter((hint) => hint.startsWith("routing.teams"))).toEqual([]);
  });

  it.each([
    ["2026-11-20", "the list is over since 2026-11-20; bring it up to date"],
    ["2026-12-31", "they are listed until 2026-12-31 only; bring them up to date"],
    ["2028-12-31", null],
  ])("is a list of holidays until %s: %s", (until, reason) => {
    const found = hints(listed(until)).filter((hint) => hint.startsWith("calendar.holidays"));
    expect(found).toEqual(reason === null ? [] : [`calendar.holidays: ${reason}`]);
  });

  it("is a calendar without any holidays, the team's or another", () => {
    const other = { ...calendar, id: "riyadh", label: "Riyadh" };
    const found = hints({ calendars: [other] }).filter((hint) => hint.includes(".holidays"));
    expect(found.map((hint) => hint.split(":")[0])).toEqual([
      "calendar.holidays",
      "calendars[0].holidays",
    ]);
  });
});
