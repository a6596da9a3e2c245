import type { Account } from "../../domain/gateway.ts";
import type { Owner } from "../../domain/snapshot.ts";

/** Who sells and who markets in the sample company. Made up, like everything here. */
export const PEOPLE = {
  robin: "11",
  ines: "12",
  tomas: "13",
  priya: "14",
  gone: "15",
} as const;

const SALES = ["sales"];

export const SAMPLE_OWNERS: readonly Owner[] = [
  person(PEOPLE.ines, "Inês Carvalho", "ines@tidewater.example", SALES),
  person(PEOPLE.priya, "Priya Nair", "priya@tidewater.example", ["marketing"]),
  person(PEOPLE.robin, "Robin Vale", "robin@tidewater.example", SALES),
  person(PEOPLE.tomas, "Tomáš Beran", "tomas@tidewater.example", SALES),
  { ...person(PEOPLE.gone, "Walter Amsel", "walter@tidewater.example", []), active: false },
];

export const SAMPLE_ACCOUNT: Account = {
  id: "sample",
  name: "Tidewater Labels (made up)",
  pageHost: "",
  timeZone: null,
  user: { ownerId: PEOPLE.robin, name: "Robin Vale" },
};

function person(id: string, name: string, email: string, teamIds: readonly string[]): Owner {
  return { id, name, email, active: true, teamIds };
}
