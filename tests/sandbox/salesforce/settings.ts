/** Who may come in, and as whom. */
export interface Session {
  readonly name: string;
  readonly userId: string;
  readonly state: "active" | "expired";
}

export interface Settings {
  /** The organisation's API host. */
  readonly host: string;
  readonly organisation: string;
  readonly timeZone: string;
  readonly versions: readonly string[];
  /** Calls in 24 hours. */
  readonly dailyLimit: number;
  readonly enforceLimits: boolean;
  /** Rows in one answer of a query before it is cut. */
  readonly queryBatch: number;
  /** Whether an admin has installed Handrail's fields and its object, and given them to everybody. */
  readonly handrailFields: boolean;
  /** What the signed-in user may do beside reading and writing records. */
  readonly isAdmin: boolean;
  /** Whether changes of status and owner are kept. */
  readonly history: boolean;
  /** Whether lead fields are mapped to contact fields, so that a conversion carries them over. */
  readonly mapsLeadFields: boolean;
  /** What the organisation calls a task that is done. */
  readonly doneStatus: string;
  readonly oauth: OAuthSettings;
}

export interface OAuthSettings {
  readonly clientId: string;
  readonly redirectUrl: string;
  /** Whether the app's rights include asking who signed in. */
  readonly namesUser: boolean;
  /** What stands in the way of a sign-in, null for nothing. */
  readonly refusal: { readonly error: string; readonly description: string } | null;
}

export const DEFAULT_SETTINGS: Settings = {
  host: "nordvik.my.salesforce.com",
  organisation: "Nordvik Systems",
  timeZone: "Europe/Berlin",
  versions: ["64.0", "65.0", "66.0", "67.0"],
  dailyLimit: 100_000,
  enforceLimits: true,
  queryBatch: 2_000,
  handrailFields: true,
  isAdmin: true,
  history: true,
  mapsLeadFields: true,
  doneStatus: "Completed",
  oauth: {
    clientId: "3MVG9.sandbox-consumer-key_0001",
    redirectUrl: "https://abcdefghijklmnopabcdefghijklmnop.chromiumapp.org/salesforce",
    namesUser: true,
    refusal: null,
  },
};

export const TOKENS = {
  good: "00DQy0000000001!sandbox.good",
  expired: "00DQy0000000001!sandbox.expired",
} as const;

/** The name of the permission set in which Handrail's package brings its rights along. */
export const HANDRAIL_SET = "Handrail";
