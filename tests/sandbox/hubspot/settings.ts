export type Plan = "starter" | "professional" | "enterprise";

export interface PlanLimits {
  readonly perTenSeconds: number;
  readonly perDay: number;
  readonly hasLeads: boolean;
  readonly hasCampaigns: boolean;
  /** Whether single events, page views among them, are handed out. */
  readonly hasEventOccurrences: boolean;
}

export const PLAN_LIMITS: Readonly<Record<Plan, PlanLimits>> = {
  starter: {
    perTenSeconds: 100,
    perDay: 250_000,
    hasLeads: false,
    hasCampaigns: false,
    hasEventOccurrences: false,
  },
  professional: {
    perTenSeconds: 190,
    perDay: 650_000,
    hasLeads: true,
    hasCampaigns: true,
    hasEventOccurrences: false,
  },
  enterprise: {
    perTenSeconds: 190,
    perDay: 1_000_000,
    hasLeads: true,
    hasCampaigns: true,
    hasEventOccurrences: true,
  },
};

export const SEARCHES_PER_SECOND = 5;
export const BATCH_MAX = 100;
/** A read with history may name fewer records: the size of the answer is what HubSpot limits. */
export const BATCH_MAX_WITH_HISTORY = 50;
export const LIST_MAX = 100;
export const SEARCH_PAGE_MAX = 200;
export const SEARCH_RESULT_MAX = 10_000;
export const TEXT_MAX = 65_536;

export interface ServiceKey {
  readonly token: string;
  readonly name: string;
  readonly state: "active" | "revoked" | "expired";
  readonly scopes: readonly string[];
  /** The account that the key opens; the sandbox's own unless told otherwise. */
  readonly portalId?: number;
}

/** Every scope that Handrail asks for. */
const ALL_SCOPES = [
  "crm.objects.contacts.read",
  "crm.objects.contacts.write",
  "crm.objects.companies.read",
  "crm.objects.companies.write",
  "crm.objects.deals.read",
  "crm.objects.deals.write",
  "crm.objects.leads.read",
  "crm.objects.leads.write",
  "crm.objects.owners.read",
  "crm.schemas.contacts.read",
  "crm.schemas.contacts.write",
  "crm.schemas.companies.read",
  "crm.schemas.companies.write",
  "crm.schemas.deals.read",
  "crm.schemas.deals.write",
  "crm.schemas.leads.read",
  "crm.schemas.leads.write",
  "crm.objects.marketing_events.read",
  "marketing.campaigns.read",
  "business-intelligence",
  "sales-email-read",
  "forms",
] as const;

function without(...scopes: readonly string[]): readonly string[] {
  return ALL_SCOPES.filter((scope) => !scopes.includes(scope));
}

/** The keys of the demo account, one for each way in which a key can be wrong. */
export const KEYS = {
  good: "pat-eu1-sandbox-0001",
  revoked: "pat-eu1-revoked",
  expired: "pat-eu1-expired",
  noSchemaWrite: "pat-eu1-no-schema-write",
  noContactWrite: "pat-eu1-no-contact-write",
  noContactRead: "pat-eu1-no-contact-read",
  noOwners: "pat-eu1-no-owners",
  noEmailBodies: "pat-eu1-no-email-read",
  /** Contacts, their notes and the owners: the least that Handrail works with. */
  contactsOnly: "pat-eu1-contacts-only",
  noLeadFields: "pat-eu1-no-lead-fields",
  otherPortal: "pat-na1-other-portal",
} as const;

export const OTHER_PORTAL_ID = 40404040;

const DEFAULT_KEYS: readonly ServiceKey[] = [
  { token: KEYS.good, name: "good", state: "active", scopes: ALL_SCOPES },
  { token: KEYS.revoked, name: "revoked", state: "revoked", scopes: ALL_SCOPES },
  { token: KEYS.expired, name: "expired", state: "expired", scopes: ALL_SCOPES },
  {
    token: KEYS.noSchemaWrite,
    name: "no schema write",
    state: "active",
    scopes: without("crm.schemas.contacts.write"),
  },
  {
    token: KEYS.noContactWrite,
    name: "no contact write",
    state: "active",
    scopes: without("crm.objects.contacts.write"),
  },
  {
    token: KEYS.noContactRead,
    name: "no contact read",
    state: "active",
    scopes: without("crm.objects.contacts.read"),
  },
  {
    token: KEYS.noOwners,
    name: "no owners",
    state: "active",
    scopes: without("crm.objects.owners.read"),
  },
  {
    token: KEYS.noEmailBodies,
    name: "no e-mail bodies",
    state: "active",
    scopes: without("sales-email-read"),
  },
  {
    token: KEYS.contactsOnly,
    name: "contacts only",
    state: "active",
    scopes: ["crm.objects.contacts.read", "crm.objects.contacts.write", "crm.objects.owners.read"],
  },
  {
    token: KEYS.noLeadFields,
    name: "no lead fields",
    state: "active",
    scopes: without("crm.schemas.leads.write"),
  },
  {
    token: KEYS.otherPortal,
    name: "other portal",
    state: "active",
    scopes: ALL_SCOPES,
    portalId: OTHER_PORTAL_ID,
  },
];

export interface Settings {
  readonly portalId: number;
  readonly uiDomain: string;
  readonly timeZone: string;
  readonly plan: Plan;
  /** How long a new or changed record stays out of search. */
  readonly indexLagMs: number;
  readonly keys: readonly ServiceKey[];
  /** Whether "Set up CRM fields" has already been done in this account. */
  readonly handrailFields: boolean;
  readonly enforceLimits: boolean;
  /** Status of a batch in which some items failed: documents disagree, so tests try both. */
  readonly batchPartialStatus: 200 | 207;
  /** Whether notes, tasks and the like accept custom properties: no document says so. */
  readonly customActivityProperties: boolean;
}

export const DEFAULT_PORTAL_ID = 24861337;

export const DEFAULT_SETTINGS: Settings = {
  portalId: DEFAULT_PORTAL_ID,
  uiDomain: "app-eu1.hubspot.com",
  timeZone: "Europe/Berlin",
  plan: "starter",
  indexLagMs: 5000,
  keys: DEFAULT_KEYS,
  handrailFields: true,
  enforceLimits: true,
  batchPartialStatus: 207,
  customActivityProperties: false,
};
