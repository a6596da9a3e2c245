import {
  HANDOFF_FIELD_NAMES,
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
import { cleanText } from "../values/clean-text.ts";
import { toHandoffValue, toMoment } from "../values/handoff-value.ts";
import type { Learned } from "./learned.ts";
import { readMoment } from "./moments.ts";
import { originWords } from "./origins.ts";
import { recordPage } from "./page-links.ts";
import type { PipedriveRecord } from "./schema.ts";

/** Whose record it is, where its page is, and what its account calls things. */
export interface RecordPlace {
  readonly connectionId: string;
  readonly objectType: ObjectType;
  /** Host of the company's account. */
  readonly host: string;
  readonly learned: Learned;
}

/** What is known of a record beyond itself. */
export interface RecordSurroundings {
  /** The person that a lead or deal is about. */
  readonly person?: PipedriveRecord | null;
  readonly organization?: PipedriveRecord | null;
  /** Where a person's or company's leads and deals came from, the oldest first. */
  readonly origins?: readonly SourceContext[];
  /** The deals of a person or company; null where they were not read. */
  readonly deals?: readonly PipedriveRecord[] | null;
  readonly touches?: readonly Touch[];
  readonly unreadable?: readonly UnreadablePart[];
}

/** A Pipedrive record as the neutral picture that everything above a gateway works with. */
export function toSnapshot(
  record: PipedriveRecord,
  place: RecordPlace,
  {
    person = null,
    organization = null,
    origins = [],
    deals = null,
    touches = [],
    unreadable = [],
  }: RecordSurroundings = {},
): RecordSnapshot {
  const { connectionId, objectType, host, learned } = place;
  const buyer = objectType === "person" ? record : person;
  const around = objectType === "lead" || objectType === "deal" ? [record] : deals;
  return {
    key: { connectionId, objectType, recordId: record.id },
    version: versionOf(record),
    createdAt: readMoment(record.add_time),
    // Pipedrive does not say which records it has folded into another one.
    mergedIds: [],
    archived: record.is_archived === true || record.is_deleted === true,
    url: recordPage(host, objectType, record.id),
    name: nameOf(record),
    emails: emailsOf(buyer),
    phone: firstOf(buyer?.phones),
    jobTitle: cleanText(buyer?.job_title),
    language: null,
    country: cleanText(buyer?.postal_address?.country),
    city: cleanText(buyer?.postal_address?.locality),
    website: objectType === "company" ? cleanText(record.website) : null,
    company: toCompany(objectType === "company" ? record : organization),
    stage: stageOf(record, learned),
    source: sourceOf(record, learned) ?? origins[0] ?? NO_SOURCE,
    handoff: toHandoffValues(record, learned),
    touches,
    ...(around === null ? {} : { dealAmount: largestOpen(around) }),
    unreadable,
  };
}

/** What the largest open deal is worth. A 0 is what Pipedrive writes where nobody said. */
function largestOpen(deals: readonly PipedriveRecord[]): number | null {
  const amounts = deals.flatMap(({ status, value, is_archived }) => {
    const isOpen = (status ?? "open") === "open" && is_archived !== true;
    return isOpen && typeof value === "number" && value > 0 ? [value] : [];
  });
  return amounts.length === 0 ? null : Math.max(...amounts);
}

/** The record's modified stamp: whole seconds, except for leads. */
export function versionOf(record: PipedriveRecord): string {
  return toMoment(record.update_time) ?? record.update_time;
}

function nameOf(record: PipedriveRecord): string | null {
  return cleanText(record.name) ?? cleanText(record.title);
}

export function emailsOf(record: PipedriveRecord | null): readonly string[] {
  const primaryFirst = (record?.emails ?? []).toSorted(
    (left, right) => Number(right.primary ?? false) - Number(left.primary ?? false),
  );
  const all = primaryFirst.map(({ value }) => (value ?? "").trim().toLowerCase());
  return [...new Set(all.filter((email) => email !== ""))];
}

/** All handoff fields of a record; what it does not hold is null. */
export function toHandoffValues(
  record: PipedriveRecord,
  { codes }: Pick<Learned, "codes">,
): HandoffValues {
  const values: Partial<Record<HandoffField, string | null>> = {};
  for (const field of HANDOFF_FIELD_NAMES) {
    const text =
      field === "ownerId" ? (record.owner_id ?? null) : customText(record, codes.get(field));
    values[field] = toHandoffValue(field, text);
  }
  return values;
}

/** Where a record came from in Pipedrive's words; null when it has no origin: persons and companies. */
export function sourceOf(record: PipedriveRecord, { channels }: Learned): SourceContext | null {
  const told =
    cleanText(channels.get(record.channel ?? "")) ??
    cleanText(record.source_name) ??
    originWords(record.origin);
  const campaign = cleanText(record.channel_id);
  return told === null && campaign === null ? null : { ...NO_SOURCE, original: told, campaign };
}

const NO_SOURCE: SourceContext = {
  original: null,
  latest: null,
  campaign: null,
  firstPage: null,
  lastPage: null,
};

function customText(record: PipedriveRecord, code: string | undefined): string | null {
  const custom = record.custom_fields ?? {};
  if (code === undefined || !Object.hasOwn(custom, code)) return null;
  const value = custom[code];
  return typeof value === "string" || typeof value === "number" ? cleanText(String(value)) : null;
}

function firstOf(contacts: PipedriveRecord["phones"]): string | null {
  const all = contacts ?? [];
  const first = all.find(({ primary }) => primary === true) ?? all[0];
  return cleanText(first?.value);
}

function toCompany(organization: PipedriveRecord | null): CompanyContext {
  const website = cleanText(organization?.website);
  return {
    name: organization === null ? null : nameOf(organization),
    domain: website === null ? null : domainOf(website),
    industry: null,
    employees: organization?.employee_count ?? null,
    country: cleanText(organization?.address?.country),
    ...(organization === null ? {} : { ownerId: organization.owner_id ?? null }),
  };
}

function domainOf(website: string): string | null {
  const text = /^https?:\/\//i.test(website) ? website : `https://${website}`;
  return URL.canParse(text) ? new URL(text).hostname.replace(/^www\./, "") : null;
}

/** A deal's stage, or how it ended; for everything else its labels. */
function stageOf(record: PipedriveRecord, { labels, stages }: Learned): string | null {
  if (record.status === "won") return "Won";
  if (record.status === "lost") return "Lost";
  const stage = stages.get(record.stage_id ?? "") ?? null;
  const words = (record.label_ids ?? []).flatMap((id) => labels.get(id) ?? []);
  return stage ?? (words.join(", ") || null);
}
