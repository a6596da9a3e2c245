import type { ObjectType } from "../../domain/record.ts";

/** What every query needs to be of any use: without one of these nothing works. */
export const CORE_COLUMNS = [
  "Id",
  "IsDeleted",
  "OwnerId",
  "CreatedDate",
  "LastModifiedDate",
  "SystemModstamp",
] as const;

const COMPANY = [
  "Name",
  "Website",
  "Industry",
  "NumberOfEmployees",
  "BillingCountry",
  "OwnerId",
].map((column) => `Account.${column}`);

/**
 * What else a snapshot is made of. An admin can hide any of these from a user, and then a query that
 * names it is refused; so they are tried once and left out where they are hidden, see `layout.ts`.
 */
export const SNAPSHOT_COLUMNS: Readonly<Record<ObjectType, readonly string[]>> = {
  person: [
    "MasterRecordId",
    "Name",
    "Email",
    "Phone",
    "MobilePhone",
    "Title",
    "MailingCountry",
    "MailingCity",
    "LeadSource",
    "Owner.UserType",
    "AccountId",
    ...COMPANY,
  ],
  lead: [
    "MasterRecordId",
    "Name",
    "Email",
    "Phone",
    "MobilePhone",
    "Title",
    "Country",
    "City",
    "Website",
    "Company",
    "Industry",
    "NumberOfEmployees",
    "LeadSource",
    "Status",
    "IsConverted",
    "ConvertedDate",
    "ConvertedContactId",
  ],
  deal: ["Name", "StageName", "LeadSource", "Campaign.Name", "Owner.UserType", ...COMPANY],
  company: [
    "MasterRecordId",
    "Name",
    "Website",
    "Phone",
    "Industry",
    "NumberOfEmployees",
    "BillingCountry",
    "BillingCity",
    "AccountSource",
    "Type",
    "Owner.UserType",
  ],
};
