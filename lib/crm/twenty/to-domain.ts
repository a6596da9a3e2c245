import {
  HANDOFF_FIELD_NAMES,
  type HandoffField,
  type HandoffValues,
} from "../../domain/handoff-field.ts";
import type { ObjectType } from "../../domain/record.ts";
import type { CompanyContext, RecordSnapshot, UnreadablePart } from "../../domain/snapshot.ts";
import type { Touch } from "../../domain/touch.ts";
import { toHandoffValue, toMoment } from "../values/handoff-value.ts";
import { toFieldName } from "./handoff-properties.ts";
import { type PageSite, recordPage } from "./page-links.ts";
import type { TwentyRow } from "./schema.ts";
import { sourceLabel } from "./sources.ts";
import { isOpenStage, stageLabel } from "./stages.ts";
import { readMoment, readText, readTexts, valueAt } from "./text.ts";

/** Whose record it is, where its page is, and which of its columns holds the owner. */
export interface RecordPlace {
  readonly connectionId: string;
  readonly objectType: ObjectType;
  readonly site: PageSite;
  readonly ownerField: string;
}

/** What is known of a record beyond its own fields. */
export interface RecordSurroundings {
  /** The opportunities of a person; null where they were not read. */
  readonly opportunities?: readonly unknown[] | null;
  readonly stage?: string | null;
  readonly touches?: readonly Touch[];
  readonly unreadable?: readonly UnreadablePart[];
}

/** A Twenty record as the neutral picture that everything above a gateway works with. */
export function toSnapshot(
  row: TwentyRow,
  place: RecordPlace,
  { stage = null, opportunities = null, touches = [], unreadable = [] }: RecordSurroundings = {},
): RecordSnapshot {
  const { connectionId, objectType, site } = place;
  const company = objectType === "company" ? row : valueAt(row, "company");
  // An opportunity is handed over for the sake of the person that it is about.
  const person = objectType === "deal" ? valueAt(row, "pointOfContact") : row;
  const deals = objectType === "deal" ? [row] : opportunities;
  return {
    key: { connectionId, objectType, recordId: row.id },
    version: versionOf(row),
    createdAt: readMoment(row, "createdAt"),
    mergedIds: [],
    archived: isArchived(row),
    url: recordPage(site, objectType, row.id),
    name: nameOf(row, objectType),
    emails: emailsOf(person),
    phone: phoneOf(person),
    jobTitle: readText(person, "jobTitle"),
    language: null,
    country: readText(row, "address.addressCountry"),
    city: readText(person, "city") ?? readText(row, "address.addressCity"),
    website: readText(row, "domainName.primaryLinkUrl"),
    company: {
      ...toCompany(company),
      ...(objectType === "company" ? { ownerId: readText(row, place.ownerField) } : {}),
    },
    stage: stageLabel(readText(row, "stage")) ?? stage,
    source: {
      original: sourceLabel(readText(row, "createdBy.source")),
      latest: null,
      campaign: null,
      firstPage: null,
      lastPage: null,
    },
    handoff: toHandoffValues(row, place.ownerField),
    touches,
    ...(deals === null ? {} : { dealAmount: largestOpen(deals) }),
    unreadable,
  };
}

/** What the largest open opportunity is worth; its amount is kept in millionths. */
function largestOpen(opportunities: readonly unknown[]): number | null {
  const open = opportunities.filter((one) => isOpenStage(readText(one, "stage")));
  const amounts = open.map((one) => Number(readText(one, "amount.amountMicros")) / 1_000_000);
  return amounts.filter((amount) => amount > 0).toSorted((left, right) => right - left)[0] ?? null;
}

/** The record's modified stamp: the server stores microseconds and shows milliseconds. */
export function versionOf(row: TwentyRow): string {
  return toMoment(row.updatedAt) ?? row.updatedAt;
}

export function isArchived(row: TwentyRow): boolean {
  return (row.deletedAt ?? null) !== null;
}

export function nameOf(row: TwentyRow, objectType: ObjectType): string | null {
  if (objectType !== "person") return readText(row, "name");
  const names = [readText(row, "name.firstName"), readText(row, "name.lastName")];
  return names.filter((name) => name !== null).join(" ") || null;
}

export function emailsOf(row: unknown): readonly string[] {
  const primary = readText(row, "emails.primaryEmail");
  const all = [
    ...(primary === null ? [] : [primary]),
    ...readTexts(row, "emails.additionalEmails"),
  ];
  return [...new Set(all.map((email) => email.toLowerCase()))];
}

/** All handoff fields of a record; what was not read is null. */
export function toHandoffValues(row: TwentyRow, ownerField: string): HandoffValues {
  const values: Partial<Record<HandoffField, string | null>> = {};
  for (const field of HANDOFF_FIELD_NAMES) {
    values[field] = toHandoffValue(field, readText(row, toFieldName(field, ownerField)));
  }
  return values;
}

function phoneOf(row: unknown): string | null {
  const number = readText(row, "phones.primaryPhoneNumber");
  const code = readText(row, "phones.primaryPhoneCallingCode");
  if (number === null || code === null || number.startsWith("+")) return number;
  return `${code} ${number}`;
}

function toCompany(company: unknown): CompanyContext {
  const employees = Number(readText(company, "employees") ?? Number.NaN);
  return {
    name: readText(company, "name"),
    domain: toDomain(readText(company, "domainName.primaryLinkUrl")),
    industry: null,
    employees: Number.isFinite(employees) && employees >= 0 ? Math.floor(employees) : null,
    country: readText(company, "address.addressCountry"),
    ...(valueAt(company, "companyOwnerId") === undefined
      ? {}
      : { ownerId: readText(company, "companyOwnerId") }),
  };
}

/** A domain is kept as a link, with or without its scheme. */
function toDomain(link: string | null): string | null {
  if (link === null) return null;
  const address = /^https?:\/\//i.test(link) ? link : `https://${link}`;
  return URL.canParse(address) ? new URL(address).hostname.replace(/^www\./, "") : link;
}
