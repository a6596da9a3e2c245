import type { TwentyWorld } from "../twenty/state.ts";
import { toUuid } from "./ids.ts";
import type { PortableCompany, PortablePerson } from "./portable.ts";
import { portableDemo } from "./portable.ts";
import { withOwners } from "./portable-owners.ts";
import { addTwentyActivity } from "./twenty-activities.ts";
import { addRow } from "./twenty-row.ts";

/** Fills a Twenty workspace with the demo: everybody is a person. */
export function seedTwenty(world: TwentyWorld): void {
  const { owners, companies, people, deals } = portableDemo(world.now());
  for (const { id, firstName, lastName, email, active } of owners) {
    // Who has left is no member any more.
    if (!active) continue;
    const values = { name: { firstName, lastName }, userEmail: email };
    addRow(world, "workspaceMember", toUuid(id), world.now(), values);
  }
  for (const company of companies) {
    addRow(world, "company", toUuid(company.id), company.createdAt, toCompany(company));
  }
  for (const person of people) addPerson(world, person);
  for (const deal of deals) {
    addRow(world, "opportunity", toUuid(deal.id), deal.createdAt, {
      name: deal.name,
      amount: { amountMicros: (deal.amount ?? 0) * 1_000_000, currencyCode: "GBP" },
      stage: "PROPOSAL",
      closeDate: deal.closesAt === null ? null : new Date(deal.closesAt).toISOString(),
      companyId: deal.companyId === null ? null : toUuid(deal.companyId),
      pointOfContactId: deal.personId === null ? null : toUuid(deal.personId),
    });
  }
}

/** What the demo's leads are called in Twenty. */
export const toTwentyPerson = toUuid;

function addPerson(world: TwentyWorld, person: PortablePerson): void {
  const id = toTwentyPerson(person.id);
  const handoff = Object.entries(withOwners(person.handoff, toUuid)).map(
    ([name, value]) =>
      [`handrail${name.slice(0, 1).toUpperCase()}${name.slice(1)}`, value] as const,
  );
  const row = addRow(world, "person", id, person.createdAt, {
    name: { firstName: person.firstName, lastName: person.lastName },
    emails: { primaryEmail: person.email ?? "", additionalEmails: [] },
    phones: { primaryPhoneNumber: person.phone ?? "", additionalPhones: [] },
    jobTitle: person.jobTitle ?? "",
    city: person.city ?? "",
    companyId: person.companyId === null ? null : toUuid(person.companyId),
    createdBy: { source: person.source === "Offline" ? "MANUAL" : "API", name: "Website" },
    ...(person.ownerId === null ? {} : { handrailOwner: toUuid(person.ownerId) }),
    ...Object.fromEntries(handoff),
  });
  row.updatedAt = person.updatedAt * 1000;
  row.deletedAt = person.isArchived ? row.updatedAt : null;
  for (const activity of person.activities) addTwentyActivity(world, person, activity);
}

function toCompany(company: PortableCompany): Readonly<Record<string, unknown>> {
  return {
    name: company.name,
    domainName: { primaryLinkUrl: company.domain === null ? "" : `https://${company.domain}` },
    employees: company.employees,
    address: { addressCity: company.city ?? "", addressCountry: company.country ?? "" },
  };
}
