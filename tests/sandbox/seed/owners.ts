import type { StoredOwner } from "../hubspot/state.ts";
import { OWNERS } from "./stories.ts";

const DAY = 86_400_000;

const PEOPLE: readonly (readonly [keyof typeof OWNERS, string, string, string, string])[] = [
  ["marketer", "Mira", "Castellan", "mira.castellan", "Marketing"],
  ["sdr", "Dana", "Whitlock", "dana.whitlock", "Sales development"],
  ["sdrDach", "Jonas", "Ehrlich", "jonas.ehrlich", "Sales development"],
  ["sdrGulf", "ليلى", "المنصوري", "layla.almansouri", "Sales development"],
  ["sdrFrance", "Camille", "Fabre-Ndiaye", "camille.fabre", "Sales development"],
  ["sdrIberia", "Inés", "Robledo", "ines.robledo", "Sales development"],
  ["executive", "Tobias", "Renner", "tobias.renner", "Account executives"],
  ["executiveGulf", "عمر", "الحداد", "omar.alhaddad", "Account executives"],
  ["lead", "Grace", "Okonjo", "grace.okonjo", "Sales leadership"],
  ["left", "Peter", "Sandvik", "peter.sandvik", "Sales development"],
];

/** The vendor's people as HubSpot lists them: nine who work and one who left. */
export function demoOwners(start: number): readonly StoredOwner[] {
  return PEOPLE.map(([job, firstName, lastName, mailbox, team], index) => ({
    id: OWNERS[job],
    userId: 7001 + index,
    email: `${mailbox}@brindlewick.example`,
    firstName,
    lastName,
    archived: job === "left",
    createdAt: start - (400 - index) * DAY,
    team: job === "left" ? null : team,
  }));
}

export function ownerEmail(id: string): string {
  const person = PEOPLE.find(([job]) => OWNERS[job] === id);
  return `${person?.[3] ?? "hello"}@brindlewick.example`;
}
