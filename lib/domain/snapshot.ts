import type { HandoffValues } from "./handoff-field.ts";
import type { RecordKey } from "./record.ts";
import type { Touch } from "./touch.ts";

/** The company that a buyer belongs to; every part may be unknown. */
export interface CompanyContext {
  readonly name: string | null;
  readonly domain: string | null;
  readonly industry: string | null;
  readonly employees: number | null;
  readonly country: string | null;
  /** Who owns the company in the CRM; left out where it was not asked for. */
  readonly ownerId?: string | null;
}

/** How the buyer first and last reached us, in the CRM's words. */
export interface SourceContext {
  /** "Organic search", "Paid social", …; null when the CRM does not know. */
  readonly original: string | null;
  readonly latest: string | null;
  readonly campaign: string | null;
  readonly firstPage: string | null;
  readonly lastPage: string | null;
}

/** A record as last seen in the CRM: the neutral picture that everything above a gateway works with. */
export interface RecordSnapshot {
  readonly key: RecordKey;
  /** The CRM's own modified stamp, ISO 8601. Compare stamps with stamps only, never with a clock. */
  readonly version: string;
  readonly createdAt: string | null;
  /** Ids that the CRM has folded into this record. */
  readonly mergedIds: readonly string[];
  readonly archived: boolean;
  /** The record's page in the CRM. */
  readonly url: string | null;
  readonly name: string | null;
  /** All known addresses, lower case, the primary one first. */
  readonly emails: readonly string[];
  readonly phone: string | null;
  readonly jobTitle: string | null;
  /** BCP 47, when the CRM knows it. */
  readonly language: string | null;
  readonly country: string | null;
  readonly city: string | null;
  readonly website: string | null;
  readonly company: CompanyContext;
  /** Lifecycle stage in the CRM's own words. */
  readonly stage: string | null;
  readonly source: SourceContext;
  /** The Handrail fields and the CRM's owner field. */
  readonly handoff: HandoffValues;
  readonly touches: readonly Touch[];
  /** What the largest open deal around it is worth, in the CRM's own currency; left out where it was not asked for. */
  readonly dealAmount?: number | null;
  /** What is there but could not be read, so that a gap is not taken for silence. */
  readonly unreadable: readonly UnreadablePart[];
}

/** A part of the record's surroundings that the key may not see. */
export interface UnreadablePart {
  readonly what:
    | "contacts"
    | "companies"
    | "deals"
    | "notes"
    | "emails"
    | "calls"
    | "meetings"
    | "chats"
    | "tasks"
    | "events"
    | "forms"
    | "page-views"
    | "campaigns";
  /** The CRM's names of the rights that would open it; empty when it did not say. */
  readonly missingScopes: readonly string[];
}

/** One of the CRM's users who can own a record. */
export interface Owner {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  readonly active: boolean;
  /** The teams that they belong to, empty when the CRM knows none. */
  readonly teamIds: readonly string[];
}
