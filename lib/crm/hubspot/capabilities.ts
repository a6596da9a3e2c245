import type { Capabilities } from "../../domain/gateway.ts";
import type { LaneLimit } from "../http/call-window.ts";

/** The most records one batch call takes. */
export const BATCH_MAX = 100;

/** The longest text HubSpot keeps in one property, the body of a note included. */
export const TEXT_MAX = 65_536;

export const HUBSPOT_CAPABILITIES: Capabilities = {
  crm: "hubspot",
  label: "HubSpot",
  handoffObjects: ["person"],
  identity: "account",
  conditionalWrite: "none",
  idempotentCreate: "marker",
  readBatchMax: BATCH_MAX,
  writeBatchMax: BATCH_MAX,
  changesNameDeleted: false,
  changesLagMs: 60_000,
  lateCommitMs: 60_000,
  // The body is HTML: line breaks and escaped characters take more room than they show.
  timelineNoteMaxCharacters: 60_000,
  creates: "person",
  inWords: [
    "A service key opens the whole account and names no person, so Handrail asks who you are.",
    "HubSpot cannot refuse a write that comes too late. Handrail reads just before it writes and checks what HubSpot kept.",
    "HubSpot has no key against repeated notes and tasks. Each ends with a short reference that Handrail looks for before it sends again.",
    "A task for an answer time that was missed takes the scopes for contacts and no other.",
    "New and changed records can take a minute to appear in the list of changes. Archived ones never do.",
    "Up to 100 records are read or written in one call.",
  ],
};

/**
 * HubSpot counts 100 calls in any 10 s on its smallest plan, and 5 searches in any second. The headers
 * raise the first on larger plans; searches carry none.
 */
export const HUBSPOT_LIMITS = {
  calls: { calls: 100, intervalMs: 10_000 },
  search: { calls: 5, intervalMs: 1_000 },
} as const satisfies Record<string, LaneLimit>;
