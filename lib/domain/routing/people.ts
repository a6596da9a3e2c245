import { findOwner } from "../note/find-owner.ts";
import { addDays, createZone, type WallTime } from "../note/zone.ts";
import type { Person, Playbook } from "../playbook/schema.ts";
import type { Owner } from "../snapshot.ts";
import { isAway, type TurnMember } from "./turns.ts";

/** Somebody whom a rule may name, as the CRM knows them. */
export type Named =
  | { readonly type: "there"; readonly owner: Owner }
  /** A sentence that says why nobody gets it. */
  | { readonly type: "nobody"; readonly why: string };

/** A person of the playbook, found among the CRM's users. */
export interface TeamMember extends TurnMember {
  readonly owner: Owner;
}

export interface People {
  /** Finds somebody by an owner's id, and sees that a lead may go to them at this moment. */
  byOwnerId(ownerId: string, at: number): Named;
  /** Finds somebody by mail address or name. */
  byText(text: string, at: number): Named;
  /** By id of the playbook's people. */
  byId(personId: string, at: number): Named;
  /** The active ones among these people, those too who are away or whose weight is 0. */
  members(personIds: readonly string[]): readonly TeamMember[];
}

/** Reads the playbook's people among the CRM's users. Times in epoch milliseconds. */
export function createPeople(
  { people, calendar, calendars }: Pick<Playbook, "people" | "calendar" | "calendars">,
  owners: readonly Owner[],
): People {
  const zoneOf = (person: Person) =>
    calendars.find(({ id }) => id === person.calendar)?.timeZone ?? calendar.timeZone;
  const known = new Map(
    people.map((person) => [person.id, { person, found: findOwner(person.person, owners) }]),
  );
  const memberOf = new Map<string, TeamMember>();
  for (const { person, found } of known.values()) {
    if (found.type !== "one" || !found.owner.active || memberOf.has(found.owner.id)) continue;
    const { id } = found.owner;
    const away = toInstants(person.away, zoneOf(person));
    memberOf.set(id, { id, owner: found.owner, weight: person.weight, away });
  }

  const mayGet = (owner: Owner, at: number): Named => {
    if (!owner.active) return nobody(`${owner.name} is not active in the CRM any more.`);
    const member = memberOf.get(owner.id);
    if (member !== undefined && isAway(member, at)) return nobody(`${owner.name} is away.`);
    return { type: "there", owner };
  };
  const byText = (text: string, at: number): Named => {
    const found = findOwner(text, owners);
    if (found.type === "one") return mayGet(found.owner, at);
    return nobody(
      found.type === "none"
        ? `${text} is not one of the CRM's users.`
        : `“${text}” fits several of the CRM's users.`,
    );
  };

  return {
    byText,
    byOwnerId: (ownerId, at) => {
      const owner = owners.find(({ id }) => id === ownerId);
      return owner === undefined
        ? nobody("They are not one of the CRM's users any more.")
        : mayGet(owner, at);
    },
    byId: (personId, at) => {
      const person = known.get(personId);
      return person === undefined
        ? nobody("The playbook does not name this person any more.")
        : byText(person.person.person, at);
    },
    members: (personIds) => {
      const ids = personIds.flatMap((id) => {
        const found = known.get(id)?.found;
        return found?.type === "one" ? [found.owner.id] : [];
      });
      return [...new Set(ids)].flatMap((id) => memberOf.get(id) ?? []);
    },
  };
}

function nobody(why: string): Named {
  return { type: "nobody", why };
}

/** Days are whole days in the person's own zone. */
function toInstants(days: Person["away"], timeZone: string): TurnMember["away"] {
  if (days.length === 0) return [];
  const zone = createZone(timeZone);
  return days.map(({ from, to }) => ({
    from: zone.toInstant(toWall(from)),
    to: zone.toInstant(addDays(toWall(to), 1)),
  }));
}

function toWall(date: string): WallTime {
  const [year = 0, month = 1, day = 1] = date.split("-").map(Number);
  return { year, month, day, minutes: 0 };
}
