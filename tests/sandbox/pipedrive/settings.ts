export type Plan = "lite" | "growth" | "premium" | "ultimate";

export interface PlanLimits {
  /** Tokens for a day and seat, as a multiple of the smallest plan's. */
  readonly tokenFactor: number;
  /** Calls in two seconds for one API token. */
  readonly burst: number;
}

export const PLAN_LIMITS: Readonly<Record<Plan, PlanLimits>> = {
  lite: { tokenFactor: 1, burst: 20 },
  growth: { tokenFactor: 2, burst: 40 },
  premium: { tokenFactor: 5, burst: 100 },
  ultimate: { tokenFactor: 7, burst: 120 },
};

export const SEAT_TOKENS = 30_000;
export const BURST_MS = 2_000;
export const SEARCH_BURST = 10;
export const PAGE_MAX = 500;
export const IDS_MAX = 100;
export const CUSTOM_KEYS_MAX = 15;
export const VARCHAR_MAX = 255;
export const TEXT_MAX = 65_535;
export const TERM_MIN = 2;

/** Who is refused so often within a minute and goes on is shut out by the guard in front of Pipedrive. */
export const HAMMER_REFUSALS = 10;
export const HAMMER_WINDOW_MS = 60_000;
export const SHUT_OUT_MS = 5 * 60_000;

export interface ApiKey {
  readonly token: string;
  readonly name: string;
  readonly state: "active" | "revoked";
  readonly userId: number;
  readonly isAdmin: boolean;
  /** The company that the token opens; the sandbox's own unless told otherwise. */
  readonly company?: string;
}

/** One token for each way in which a token can differ. */
export const KEYS = {
  good: "5f1bcanary000000000000000000000000000001",
  colleague: "5f1bcanary000000000000000000000000000002",
  member: "5f1bcanary000000000000000000000000000003",
  revoked: "5f1bcanary000000000000000000000000000004",
  otherCompany: "5f1bcanary000000000000000000000000000005",
} as const;

export const ADMIN_ID = 7001;

const DEFAULT_KEYS: readonly ApiKey[] = [
  { token: KEYS.good, name: "good", state: "active", userId: ADMIN_ID, isAdmin: true },
  { token: KEYS.colleague, name: "colleague", state: "active", userId: ADMIN_ID, isAdmin: true },
  { token: KEYS.member, name: "member", state: "active", userId: ADMIN_ID, isAdmin: false },
  { token: KEYS.revoked, name: "revoked", state: "revoked", userId: ADMIN_ID, isAdmin: true },
  {
    token: KEYS.otherCompany,
    name: "other company",
    state: "active",
    userId: ADMIN_ID,
    isAdmin: true,
    company: "globex",
  },
];

export interface Settings {
  /** The company's domain: `acme` lives at acme.pipedrive.com. */
  readonly company: string;
  readonly timeZone: string;
  readonly plan: Plan;
  readonly seats: number;
  readonly keys: readonly ApiKey[];
  readonly enforceLimits: boolean;
  /** Whether answers tell what is left of the day: seen live, not documented, sometimes missing. */
  readonly dailyHeaders: boolean;
  /** Whether "Set up CRM fields" has already been done in this account. */
  readonly handrailFields: boolean;
  /** Without it job title, birthday and the like can be neither read nor written. */
  readonly contactSync: boolean;
  /** How long after its creation a record is missing from search. */
  readonly searchLagMs: number;
}

export const DEFAULT_SETTINGS: Settings = {
  company: "acme",
  timeZone: "Europe/Tallinn",
  plan: "lite",
  seats: 1,
  keys: DEFAULT_KEYS,
  enforceLimits: true,
  dailyHeaders: true,
  handrailFields: true,
  contactSync: true,
  searchLagMs: 0,
};
