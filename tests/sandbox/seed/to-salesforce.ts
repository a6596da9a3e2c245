import type { Value, World } from "../salesforce/state.ts";
import { toSalesforceId } from "./ids.ts";
import type { PortableCompany, PortableDeal, PortableHandoff, PortablePerson } from "./portable.ts";
import { portableDemo } from "./portable.ts";
import { withOwners } from "./portable-owners.ts";
import { addSalesforceActivity } from "./salesforce-activities.ts";
import { addRow, toDateTime } from "./salesforce-row.ts";
import { LEADS, OWNERS } from "./stories.ts";

/** Whose deal is there is no lead any more. */
const CONTACTS: readonly string[] = [LEADS.opportunity];

/** What is nobody's waits in this queue, since everything has an owner here. */
const QUEUE = "00G000000000001EAA";

/** Fills a Salesforce organisation with the demo: leads, and as a contact whoever has a deal. */
export function seedSalesforce(world: World): void {
  const { owners, companies, people, deals } = portableDemo(world.now());
  const start = { createdAt: world.now() };
  addRow(world, "Group", QUEUE, start, { Name: "New leads", Type: "Queue" });
  for (const { id, firstName, lastName, email, active } of owners) {
    addRow(world, "User", userId(id), start, {
      Name: `${firstName} ${lastName}`,
      Email: email,
      Username: email,
      IsActive: active,
      UserType: "Standard",
    });
    const session = { name: email, userId: userId(id), state: "active" as const };
    world.state.sessions.set(salesforceToken(id), session);
  }
  let logged = 0;
  for (const person of people) {
    const company = companies.find(({ id }) => id === person.companyId) ?? null;
    const at = salesforcePerson(person.id);
    if (at.object === "Contact") addContact(world, at.id, person, company);
    else addLead(world, at.id, person, company);
    for (const activity of person.activities) {
      logged += 1;
      addSalesforceActivity(world, at, activity, logged);
    }
  }
  for (const deal of deals) addDeal(world, deal);
}

/** The access token of a colleague who has signed in. */
export function salesforceToken(owner: string): string {
  return `00D000000000001!sandbox.${owner}`;
}

/** Under which object somebody of the demo stands, and by which id. */
export function salesforcePerson(id: string): {
  readonly object: "Lead" | "Contact";
  readonly id: string;
} {
  const object = CONTACTS.includes(id) ? "Contact" : "Lead";
  return { object, id: toSalesforceId(object, id) };
}

function addLead(
  world: World,
  id: string,
  person: PortablePerson,
  company: PortableCompany | null,
): void {
  addRow(world, "Lead", id, person, {
    ...whoIs(person),
    OwnerId: person.ownerId === null ? QUEUE : userId(person.ownerId),
    Company: person.companyName?.slice(0, 255) ?? "[not provided]",
    Country: person.country,
    City: person.city,
    Website: person.website,
    Industry: company?.industry ?? null,
    NumberOfEmployees: company?.employees ?? null,
    Status: "Open - Not Contacted",
    IsConverted: false,
    IsDeleted: person.isArchived,
  });
}

function addContact(
  world: World,
  id: string,
  person: PortablePerson,
  company: PortableCompany | null,
): void {
  const AccountId = company === null ? null : toSalesforceId("Account", company.id);
  addRow(world, "Contact", id, person, {
    ...whoIs(person),
    OwnerId: userId(person.ownerId ?? OWNERS.executive),
    AccountId,
    MailingCountry: person.country,
    MailingCity: person.city,
  });
  if (company === null || AccountId === null) return;
  addRow(world, "Account", AccountId, company, {
    OwnerId: userId(OWNERS.executive),
    Name: company.name,
    Website: company.domain === null ? null : `https://www.${company.domain}`,
    Industry: company.industry,
    NumberOfEmployees: company.employees,
    BillingCountry: company.country,
    BillingCity: company.city,
  });
}

function whoIs(person: PortablePerson): Readonly<Record<string, Value>> {
  const FirstName = person.firstName.slice(0, 40).trim();
  const LastName = person.lastName.slice(0, 80) || "[not provided]";
  return {
    FirstName,
    LastName,
    Name: `${FirstName} ${LastName}`.trim(),
    Email: person.email,
    Phone: person.phone,
    Title: person.jobTitle,
    LeadSource: person.source,
    ...handoffColumns(person.handoff),
  };
}

/** `noteNextStep` is `Handrail_Note_Next_Step__c`. */
function handoffColumns(handoff: PortableHandoff): Readonly<Record<string, Value>> {
  const entries = Object.entries(withOwners(handoff, userId)).map(([name, value]) => {
    const words = name.replaceAll(/[A-Z]/g, (letter) => `_${letter}`);
    const isMoment = /^\d{4}-\d\d-\d\dT/.test(value);
    return [
      `Handrail_${words.slice(0, 1).toUpperCase()}${words.slice(1)}__c`,
      isMoment ? toDateTime(Date.parse(value)) : value,
    ];
  });
  return Object.fromEntries(entries);
}

function addDeal(world: World, deal: PortableDeal): void {
  addRow(world, "Opportunity", toSalesforceId("Opportunity", deal.id), deal, {
    Name: deal.name,
    StageName: "Proposal/Price Quote",
    OwnerId: userId(deal.ownerId ?? OWNERS.executive),
    AccountId: deal.companyId === null ? null : toSalesforceId("Account", deal.companyId),
    CloseDate: deal.closesAt === null ? null : new Date(deal.closesAt).toISOString().slice(0, 10),
  });
}

function userId(owner: string): string {
  return toSalesforceId("User", owner);
}
