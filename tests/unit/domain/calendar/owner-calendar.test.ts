import { describe, expect, it } from "vitest";
import { ownerCalendar } from "#lib/domain/calendar/owner-calendar.ts";
import { DEFAULT_PLAYBOOK } from "#lib/domain/playbook/default-playbook.ts";
import type { Person, Playbook } from "#lib/domain/playbook/schema.ts";
import { OWNERS } from "../note/sample.ts";
import { officeHours } from "./sample.ts";

const RIYADH = { ...officeHours("Asia/Riyadh"), id: "riyadh", label: "Riyadh" };

function person(id: string, text: string, calendar: string | null): Person {
  return { id, person: text, calendar, weight: 1, away: [] };
}

const PLAYBOOK: Playbook = {
  ...DEFAULT_PLAYBOOK,
  calendars: [RIYADH],
  people: [
    person("omar", "Omar@acme.test", "riyadh"),
    person("novak", "Dana Novak", "riyadh"),
    person("weiss", "weiss@acme.test", null),
    person("both", "Dana", "riyadh"),
  ],
};

describe("whose hours count", () => {
  it("are those of the calendar that the playbook gives the owner, by address or name", () => {
    expect(ownerCalendar(PLAYBOOK, OWNERS, "101")).toEqual({ calendar: RIYADH, label: "Riyadh" });
    expect(ownerCalendar(PLAYBOOK, OWNERS, "102").label).toBe("Riyadh");
  });

  it.each([
    ["somebody without one of their own", "103"],
    ["somebody the playbook does not name", "104"],
    ["nobody", null],
    ["somebody whom the CRM does not know", "999"],
  ])("are the team's for %s", (_title, ownerId) => {
    expect(ownerCalendar(PLAYBOOK, OWNERS, ownerId)).toEqual({
      calendar: PLAYBOOK.calendar,
      label: "the team's calendar",
    });
  });

  it("are the team's while the CRM's users are not known yet, and no longer", () => {
    expect(ownerCalendar(PLAYBOOK, [], "101").label).toBe("the team's calendar");
    expect(ownerCalendar(PLAYBOOK, OWNERS, "101").label).toBe("Riyadh");
  });
});
