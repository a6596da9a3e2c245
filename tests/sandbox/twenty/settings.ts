export type TwentyRight = "records" | "data-model" | "mail";

export interface TwentyKey {
  readonly token: string;
  readonly name: string;
  readonly state: "active" | "revoked" | "expired";
  readonly rights: readonly TwentyRight[];
  /** The member behind it; an API key is nobody. */
  readonly memberId: string | null;
}

const ALL: readonly TwentyRight[] = ["records", "data-model", "mail"];

/** The API keys of the workspace, one for each way in which a key can be wrong. Shaped like the real ones. */
export const TWENTY_KEYS = {
  good: "eyJhbGciOiJIUzI1NiJ9.c2FuZGJveC1nb29k.c2lnbmVk",
  revoked: "eyJhbGciOiJIUzI1NiJ9.c2FuZGJveC1yZXZva2Vk.c2lnbmVk",
  expired: "eyJhbGciOiJIUzI1NiJ9.c2FuZGJveC1leHBpcmVk.c2lnbmVk",
  wrongSignature: "eyJhbGciOiJIUzI1NiJ9.c2FuZGJveC1nb29k.Zm9yZ2Vk",
  garbage: "no-token-at-all",
  noDataModel: "eyJhbGciOiJIUzI1NiJ9.c2FuZGJveC1uby1kYXRhLW1vZGVs.c2lnbmVk",
  noMail: "eyJhbGciOiJIUzI1NiJ9.c2FuZGJveC1uby1tYWls.c2lnbmVk",
} as const;

const key = (
  token: string,
  name: string,
  state: TwentyKey["state"],
  rights: readonly TwentyRight[],
): TwentyKey => ({ token, name, state, rights, memberId: null });

const DEFAULT_KEYS: readonly TwentyKey[] = [
  key(TWENTY_KEYS.good, "good", "active", ALL),
  key(TWENTY_KEYS.revoked, "revoked", "revoked", ALL),
  key(TWENTY_KEYS.expired, "expired", "expired", ALL),
  key(TWENTY_KEYS.noDataModel, "no data model", "active", ["records", "mail"]),
  key(TWENTY_KEYS.noMail, "no mail", "active", ["records", "data-model"]),
];

export interface TwentySettings {
  /** `N`: a new workspace, whose REST hides all relations. `R`: the older relation model, with unique indexes. */
  readonly model: "N" | "R";
  /**
   * A later release: OAuth, token bucket, `targetPersonId`, upsert, soft delete and conditions in REST, a
   * page that is cut to a maximum, statuses that say what is meant.
   */
  readonly modern: boolean;
  /** How the words of notes and tasks are kept: `body` on servers older than the one that was observed. */
  readonly richText: "bodyV2" | "body";
  readonly keys: readonly TwentyKey[];
  readonly origin: string;
  readonly workspaceName: string;
  /** Whether "Set up CRM fields" has already been done. */
  readonly handrailFields: boolean;
  readonly enforceLimits: boolean;
  /** The most rows that a modern server gives at once. */
  readonly pageMax: number;
}

export const DEFAULT_SETTINGS: TwentySettings = {
  model: "N",
  modern: false,
  richText: "bodyV2",
  keys: DEFAULT_KEYS,
  origin: "https://crm.acme.example",
  workspaceName: "Acme",
  handrailFields: true,
  enforceLimits: true,
  pageMax: 60,
};
