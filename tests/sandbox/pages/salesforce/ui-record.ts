import type { StoredRow, World } from "../../salesforce/state.ts";
import { toLabel } from "../label.ts";
import type { UiAssociation, UiProperty, UiRecord, UiTimelineItem } from "../ui-types.ts";

/** Columns that the page shows, our own aside. */
const SHOWN: Readonly<Record<string, readonly string[]>> = {
  Lead: [
    "Email",
    "Phone",
    "Title",
    "Company",
    "Country",
    "City",
    "Website",
    "LeadSource",
    "Status",
  ],
  Contact: ["Email", "Phone", "Title", "MailingCountry", "MailingCity", "LeadSource"],
  Account: ["Website", "Industry", "NumberOfEmployees", "BillingCountry", "BillingCity"],
  Opportunity: ["StageName", "CloseDate"],
};

export function toUiRecord(world: World, kind: string, row: StoredRow): UiRecord {
  return {
    id: row.id,
    kind,
    title: textOf(row, "Name") ?? row.id,
    subtitle: [textOf(row, "Title"), companyOf(world, row)].filter(Boolean).join(" · "),
    state: row.values["IsDeleted"] === true ? "archived" : "live",
    properties: propertiesOf(world, kind, row),
    timeline: timelineOf(world, row),
    associations: relatedTo(world, row),
  };
}

export function rowsOf(world: World, object: string): ReadonlyMap<string, StoredRow> {
  return world.state.rows.get(object) ?? new Map<string, StoredRow>();
}

export function textOf(row: StoredRow, column: string): string | null {
  const value = row.values[column] ?? null;
  return value === null || value === "" ? null : String(value);
}

export function companyOf(world: World, row: StoredRow): string | null {
  const account = rowsOf(world, "Account").get(textOf(row, "AccountId") ?? "");
  return account === undefined ? textOf(row, "Company") : textOf(account, "Name");
}

export function ownerName(world: World, row: StoredRow): string | null {
  const id = textOf(row, "OwnerId") ?? "";
  const owner = rowsOf(world, "User").get(id) ?? rowsOf(world, "Group").get(id);
  return owner === undefined ? null : textOf(owner, "Name");
}

function propertiesOf(world: World, kind: string, row: StoredRow): readonly UiProperty[] {
  const ours = Object.keys(row.values).filter(
    (name) => name.startsWith("Handrail_") && textOf(row, name) !== null,
  );
  const owner = { name: "OwnerId", label: "Owner", value: ownerName(world, row), editable: false };
  return [
    owner,
    ...[...(SHOWN[kind] ?? []), ...ours].map((name) => ({
      name,
      label: toLabel(name),
      value: textOf(row, name),
      editable: true,
    })),
  ];
}

function timelineOf(world: World, { id }: StoredRow): readonly UiTimelineItem[] {
  const isAbout = (row: StoredRow): boolean =>
    row.values["IsDeleted"] !== true && [row.values["WhoId"], row.values["WhatId"]].includes(id);
  const items = (["Task", "Event"] as const).flatMap((object) =>
    [...rowsOf(world, object).values()].filter(isAbout).map((row) => ({
      id: row.id,
      kind: object.toLowerCase(),
      at: momentOf(row),
      title: textOf(row, "Subject") ?? "",
      body: textOf(row, "Description") ?? "",
    })),
  );
  return [...items, ...responsesOf(world, id)].toSorted((left, right) =>
    right.at.localeCompare(left.at),
  );
}

function responsesOf(world: World, id: string): readonly UiTimelineItem[] {
  return [...rowsOf(world, "CampaignMember").values()]
    .filter(({ values }) => [values["LeadId"], values["ContactId"]].includes(id))
    .map((row) => {
      const campaign = rowsOf(world, "Campaign").get(textOf(row, "CampaignId") ?? "");
      return {
        id: row.id,
        kind: "campaign",
        at: `${textOf(row, "FirstRespondedDate") ?? ""}T00:00:00.000Z`,
        title: campaign === undefined ? "" : (textOf(campaign, "Name") ?? ""),
        body: textOf(row, "Status") ?? "",
      };
    });
}

function momentOf(row: StoredRow): string {
  const moment =
    textOf(row, "StartDateTime") ?? textOf(row, "CompletedDateTime") ?? textOf(row, "CreatedDate");
  return (moment ?? "").replace("+0000", "Z");
}

function relatedTo(world: World, row: StoredRow): readonly UiAssociation[] {
  const accountId = textOf(row, "AccountId");
  const sameAccount = (object: string): readonly StoredRow[] =>
    [...rowsOf(world, object).values()].filter(
      ({ id, values }) => id !== row.id && values["AccountId"] === (accountId ?? row.id),
    );
  const account = rowsOf(world, "Account").get(accountId ?? "");
  return [
    ...(account === undefined ? [] : [account]),
    ...sameAccount("Contact"),
    ...sameAccount("Opportunity"),
  ].map((one) => ({ id: one.id, kind: one.object, title: textOf(one, "Name") ?? one.id }));
}
