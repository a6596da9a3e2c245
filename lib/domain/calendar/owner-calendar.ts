import { findOwner } from "../note/find-owner.ts";
import type { Playbook, WorkCalendar } from "../playbook/schema.ts";
import type { Owner } from "../snapshot.ts";

/** The calendar that somebody's working time is counted in. */
export interface OwnerCalendar {
  readonly calendar: WorkCalendar;
  /** "Riyadh" for a calendar of their own, "the team's calendar" otherwise. */
  readonly label: string;
}

/** What the calendar of everybody who has none of their own is called. */
export const TEAM_CALENDAR = "the team's calendar";

/** Calendar ids by owner id; reading names takes longer than anything that is counted with them. */
type CalendarIds = ReadonlyMap<string, string>;

const known = new WeakMap<Playbook["people"], WeakMap<readonly Owner[], CalendarIds>>();

/**
 * Whose hours count for an owner: those of the calendar that the playbook gives the person, else the
 * team's. People are found among the CRM's owners by mail address or name.
 */
export function ownerCalendar(
  playbook: Playbook,
  owners: readonly Owner[],
  ownerId: string | null,
): OwnerCalendar {
  const id = ownerId === null ? undefined : calendarIds(playbook.people, owners).get(ownerId);
  const own = playbook.calendars.find((calendar) => calendar.id === id);
  return own === undefined
    ? { calendar: playbook.calendar, label: TEAM_CALENDAR }
    : { calendar: own, label: own.label };
}

function calendarIds(people: Playbook["people"], owners: readonly Owner[]): CalendarIds {
  const byOwners = known.get(people) ?? new WeakMap<readonly Owner[], CalendarIds>();
  known.set(people, byOwners);
  const kept = byOwners.get(owners);
  if (kept !== undefined) return kept;
  const ids = readCalendarIds(people, owners);
  byOwners.set(owners, ids);
  return ids;
}

function readCalendarIds(people: Playbook["people"], owners: readonly Owner[]): CalendarIds {
  const ids = new Map<string, string>();
  const byEmail = new Map<string, readonly Owner[]>();
  for (const owner of owners) {
    const email = (owner.email ?? "").toLowerCase();
    byEmail.set(email, [...(byEmail.get(email) ?? []), owner]);
  }
  for (const { person, calendar } of people) {
    if (calendar === null) continue;
    // An address narrows many owners down to one before names are compared.
    const match = findOwner(person, byEmail.get(person.trim().toLowerCase()) ?? owners);
    if (match.type === "one" && !ids.has(match.owner.id)) ids.set(match.owner.id, calendar);
  }
  return ids;
}
