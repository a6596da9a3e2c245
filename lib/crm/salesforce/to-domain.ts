import {
  HANDOFF_FIELD_NAMES,
  HANDOFF_FIELDS,
  type HandoffField,
  type HandoffValues,
} from "../../domain/handoff-field.ts";
import type { ObjectType } from "../../domain/record.ts";
import type {
  CompanyContext,
  RecordSnapshot,
  SourceContext,
  UnreadablePart,
} from "../../domain/snapshot.ts";
import type { Touch } from "../../domain/touch.ts";
import { isUserId, toRecordId } from "../../pages/salesforce/record-id.ts";
import { toHandoffValue } from "../values/handoff-value.ts";
import { toColumn } from "./handoff-properties.ts";
import { readHandoffTasks } from "./handoff-task.ts";
import { recordPage } from "./page-links.ts";
import type { Row } from "./schema.ts";
import { stageOf } from "./stages.ts";
import { readCount, readFlag, readMoment, readText, toIso } from "./text.ts";

/** Whose record it is and where its page is. */
export interface RecordPlace {
  readonly connectionId: string;
  readonly objectType: ObjectType;
  readonly pageHost: string | null;
}

/** What is known of a record beyond its own row. */
export interface RecordSurroundings {
  readonly mergedIds?: readonly string[];
  readonly campaign?: string | null;
  /** Of the largest open opportunity; left out where it was not asked for. */
  readonly dealAmount?: number | null;
  readonly touches?: readonly Touch[];
  readonly unreadable?: readonly UnreadablePart[];
}

/** A record as read: its row, and the tasks that hold its handoff where the row does not. */
export interface ReadRecord {
  readonly row: Row;
  /** Oldest first; empty where the handoff lives in the row, and where there is none yet. */
  readonly tasks: readonly Row[];
  readonly storage: "fields" | "task";
}

/** A Salesforce record as the neutral picture that everything above a gateway works with. */
export function toSnapshot(
  record: ReadRecord,
  { connectionId, objectType, pageHost }: RecordPlace,
  { mergedIds = [], campaign, dealAmount, touches = [], unreadable = [] }: RecordSurroundings = {},
): RecordSnapshot {
  const { row } = record;
  const recordId = idOf(row);
  return {
    key: { connectionId, objectType, recordId },
    version: versionOf(record),
    createdAt: readMoment(row, "CreatedDate"),
    mergedIds: [...new Set(mergedIds)].filter((id) => id !== recordId),
    archived: readFlag(row, "IsDeleted"),
    url: recordPage(pageHost, objectType, recordId),
    name: readText(row, "Name"),
    emails: emailsOf(row),
    phone: readText(row, "Phone") ?? readText(row, "MobilePhone"),
    jobTitle: readText(row, "Title"),
    // Salesforce knows no language of a buyer's.
    language: null,
    country: readFirst(row, ["Country", "MailingCountry", "BillingCountry"]),
    city: readFirst(row, ["City", "MailingCity", "BillingCity"]),
    website: readText(row, "Website"),
    company: toCompany(row, objectType),
    stage: stageOf(row),
    source: toSource(row, campaign),
    handoff: toHandoffValues(record),
    touches,
    ...(dealAmount === undefined ? {} : { dealAmount }),
    unreadable,
  };
}

/** The row's id; a row without one is none of Salesforce's, and a bug of ours to have asked for. */
export function idOf(row: Row): string {
  const id = toRecordId(readText(row, "Id") ?? "");
  if (id === null) throw new Error("Expected every row to bear its id");
  return id;
}

/** The modified stamp: the latest one where several rows make up the record. */
export function versionOf({ row, tasks }: ReadRecord): string {
  const stamps = [row, ...tasks].map((part) => readMoment(part, "SystemModstamp") ?? "");
  return stamps.toSorted().at(-1) ?? "";
}

/** All handoff fields of a record; an empty one is null. */
export function toHandoffValues(record: ReadRecord): HandoffValues {
  const { row, tasks, storage } = record;
  const kept = readHandoffTasks(tasks).values;
  const values: Partial<Record<HandoffField, string | null>> = { ownerId: ownerOf(row) };
  for (const field of HANDOFF_FIELD_NAMES) {
    if (!HANDOFF_FIELDS[field].ours) continue;
    const text = storage === "task" ? (kept[field] ?? null) : readText(row, toColumn(field));
    const isMoment = HANDOFF_FIELDS[field].kind === "datetime";
    values[field] = toHandoffValue(field, isMoment ? toIso(text) : text);
  }
  return values;
}

/**
 * Every record of Salesforce's has an owner. What a queue or a machine owns waits for somebody, as what
 * nobody owns does elsewhere.
 */
function ownerOf(row: Row): string | null {
  const id = userIn(row, "OwnerId");
  const type = readText(row, "Owner.UserType");
  return type === null || type === "Standard" ? id : null;
}

/** The id in such a column where it is a person's, or a machine's that acts as one. */
function userIn(row: Row, column: string): string | null {
  const id = toRecordId(readText(row, column) ?? "");
  return id !== null && isUserId(id) ? id : null;
}

/** The id of the record that took this one in, null when it was not merged. */
export function masterOf(row: Row): string | null {
  return toRecordId(readText(row, "MasterRecordId") ?? "");
}

export function emailsOf(row: Row): readonly string[] {
  const email = readText(row, "Email")?.toLowerCase();
  return email === undefined ? [] : [email];
}

function toCompany(row: Row, objectType: ObjectType): CompanyContext {
  const prefix = objectType === "lead" || objectType === "company" ? "" : "Account.";
  const website = readText(row, `${prefix}Website`);
  return {
    name: readText(row, objectType === "lead" ? "Company" : `${prefix}Name`),
    domain: website === null ? null : domainOf(website),
    industry: readText(row, `${prefix}Industry`),
    employees: readCount(row, `${prefix}NumberOfEmployees`),
    country: readFirst(row, [`${prefix}BillingCountry`, "Country"]),
    // A lead belongs to no company yet.
    ownerId: objectType === "lead" ? null : userIn(row, `${prefix}OwnerId`),
  };
}

/** "https://www.acme.com/en" → "acme.com" */
function domainOf(website: string): string | null {
  const whole = website.includes("://") ? website : `https://${website}`;
  if (!URL.canParse(whole)) return null;
  return new URL(whole).hostname.replace(/^www\./, "") || null;
}

function toSource(row: Row, campaign: string | null | undefined): SourceContext {
  return {
    original: readFirst(row, ["LeadSource", "AccountSource"]),
    latest: null,
    campaign: campaign ?? readText(row, "Campaign.Name"),
    firstPage: null,
    lastPage: null,
  };
}

function readFirst(row: Row, columns: readonly string[]): string | null {
  for (const column of columns) {
    const text = readText(row, column);
    if (text !== null) return text;
  }
  return null;
}
