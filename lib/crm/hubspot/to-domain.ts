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
import { toHandoffValue, toMoment } from "../values/handoff-value.ts";
import { toPropertyName } from "./handoff-properties.ts";
import { isAppHost, type PageSite, recordPage } from "./page-links.ts";
import type { HubspotRecord } from "./schema.ts";
import { campaignOf, sourceLabel } from "./sources.ts";
import { stageLabel } from "./stages.ts";
import { readMoment, readText } from "./text.ts";

/** Whose record it is and where its page is. */
export interface RecordPlace {
  readonly connectionId: string;
  readonly objectType: ObjectType;
  readonly site: PageSite;
}

/** What is known of a record beyond its own properties. */
export interface RecordSurroundings {
  /** The id under which it was asked for; another one than it answers with after a merge. */
  readonly askedId?: string;
  /** Null for none; left out where it was not asked for or could not be read. */
  readonly company?: HubspotRecord | null;
  /** As above, of the largest open deal. */
  readonly dealAmount?: number | null;
  readonly touches?: readonly Touch[];
  readonly unreadable?: readonly UnreadablePart[];
}

/** A HubSpot object as the neutral picture that everything above a gateway works with. */
export function toSnapshot(
  record: HubspotRecord,
  place: RecordPlace,
  { askedId, company, dealAmount, touches = [], unreadable = [] }: RecordSurroundings = {},
): RecordSnapshot {
  const { connectionId, objectType } = place;
  return {
    key: { connectionId, objectType, recordId: record.id },
    version: versionOf(record),
    createdAt: toMoment(record.createdAt ?? null) ?? readMoment(record, "createdate"),
    mergedIds: allMergedIds(record, askedId),
    archived: record.archived ?? false,
    url: pageOf(record, place),
    name: nameOf(record, objectType),
    emails: emailsOf(record),
    phone: readText(record, "phone") ?? readText(record, "mobilephone"),
    jobTitle: readText(record, "jobtitle"),
    language: toLanguage(readText(record, "hs_language")),
    country: readText(record, "country"),
    city: readText(record, "city"),
    website: readText(record, "website"),
    company: toCompany(record, objectType, company),
    stage: stageLabel(stageOf(record)),
    source: toSource(record),
    handoff: toHandoffValues(record),
    touches,
    ...(dealAmount === undefined ? {} : { dealAmount }),
    unreadable,
  };
}

/** The record's modified stamp. */
export function versionOf(record: HubspotRecord): string {
  return toMoment(record.updatedAt) ?? record.updatedAt;
}

/** The record's page: HubSpot's own word for it when it names a HubSpot page, else one we build. */
export function pageOf(record: HubspotRecord, { site, objectType }: RecordPlace): string | null {
  const told = URL.canParse(record.url ?? "") ? new URL(record.url ?? "") : null;
  if (told !== null && told.protocol === "https:" && isAppHost(told.host)) return told.href;
  return recordPage(site, objectType, record.id);
}

export function nameOf(record: HubspotRecord, objectType: ObjectType): string | null {
  switch (objectType) {
    case "person": {
      const names = [readText(record, "firstname"), readText(record, "lastname")];
      return names.filter((name) => name !== null).join(" ") || null;
    }
    case "lead":
      return readText(record, "hs_lead_name");
    case "deal":
      return readText(record, "dealname");
    case "company":
      return readText(record, "name");
  }
}

export function emailsOf(record: HubspotRecord): readonly string[] {
  const more = (readText(record, "hs_additional_emails") ?? "").split(";");
  const all = [readText(record, "email") ?? "", ...more].map((email) => email.trim().toLowerCase());
  return [...new Set(all.filter((email) => email !== ""))];
}

/** The ids that HubSpot says it has folded into this record; only known when that property was read. */
export function mergedIdsOf(record: HubspotRecord): readonly string[] {
  const listed = (readText(record, "hs_merged_object_ids") ?? "").split(";");
  return listed.map((id) => id.trim()).filter((id) => /^\d+$/.test(id));
}

/** All handoff fields of a record; what was not read is null. */
export function toHandoffValues(record: Pick<HubspotRecord, "properties">): HandoffValues {
  const values: Partial<Record<HandoffField, string | null>> = {};
  for (const field of HANDOFF_FIELD_NAMES) {
    values[field] = toHandoffValue(field, readText(record, toPropertyName(field)));
  }
  return values;
}

function allMergedIds(record: HubspotRecord, askedId: string | undefined): readonly string[] {
  const all = [...mergedIdsOf(record), ...(askedId === undefined ? [] : [askedId])];
  return [...new Set(all)].filter((id) => id !== record.id);
}

function stageOf(record: HubspotRecord): string | null {
  return (
    readText(record, "lifecyclestage") ??
    readText(record, "dealstage") ??
    readText(record, "hs_pipeline_stage")
  );
}

function toCompany(
  record: HubspotRecord,
  objectType: ObjectType,
  company: HubspotRecord | null | undefined,
): CompanyContext {
  const of = objectType === "company" ? record : company;
  const read = (name: string) => (of == null ? null : readText(of, name));
  const ownWord = (name: string) => (objectType === "person" ? readText(record, name) : null);
  return {
    name: read("name") ?? ownWord("company"),
    domain: read("domain"),
    industry: toIndustry(read("industry") ?? ownWord("industry")),
    employees: toEmployees(read("numberofemployees") ?? ownWord("numemployees")),
    country: read("country"),
    ...(of === undefined ? {} : { ownerId: read("hubspot_owner_id") }),
  };
}

/** HubSpot's own industries come as `PACKAGING_AND_CONTAINERS`; anything else is somebody's own words. */
function toIndustry(text: string | null): string | null {
  if (text === null || !/^[A-Z][A-Z_]+$/.test(text)) return text;
  return text[0] + text.slice(1).toLowerCase().replaceAll("_", " ");
}

/** A plain number only: a range such as "51-200" has no one value, and a guess would be shown as fact. */
function toEmployees(text: string | null): number | null {
  return text !== null && /^\d{1,9}(\.0+)?$/.test(text) ? Math.floor(Number(text)) : null;
}

function toSource(record: HubspotRecord): SourceContext {
  return {
    original: sourceLabel(readText(record, "hs_analytics_source")),
    latest: sourceLabel(readText(record, "hs_latest_source")),
    campaign: campaignOf(record),
    firstPage: readText(record, "hs_analytics_first_url"),
    lastPage: readText(record, "hs_analytics_last_url"),
  };
}

/** HubSpot writes `pt-br`; BCP 47 writes `pt-BR`. Anything that is no language reads as unknown. */
function toLanguage(text: string | null): string | null {
  if (text === null) return null;
  try {
    return Intl.getCanonicalLocales(text.replaceAll("_", "-"))[0] ?? null;
  } catch {
    return null;
  }
}
