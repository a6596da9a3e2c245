import type { Capabilities } from "../../domain/gateway.ts";
import type { LaneLimit } from "../http/call-window.ts";

/** The most records that are read by id in one call. */
export const BATCH_MAX = 100;

/** The longest text of a large text field and of a note. */
export const LONG_TEXT_MAX = 65_000;

/** The longest text of a plain text field. */
export const SHORT_TEXT_MAX = 255;

export const PIPEDRIVE_CAPABILITIES: Capabilities = {
  crm: "pipedrive",
  label: "Pipedrive",
  identity: "person",
  handoffObjects: ["person", "lead", "deal"],
  conditionalWrite: "none",
  idempotentCreate: "marker",
  readBatchMax: BATCH_MAX,
  writeBatchMax: 1,
  changesNameDeleted: false,
  // Pipedrive promises nothing; stamps are whole seconds and are asked for again inclusively.
  changesLagMs: 5_000,
  lateCommitMs: 60_000,
  // The content is HTML: line breaks and escaped characters take more room than they show.
  timelineNoteMaxCharacters: 60_000,
  creates: "person",
  createsInWords:
    "The company is filled in where Pipedrive has exactly one organization of that name, and left out elsewhere.",
  inWords: [
    "A personal API token is you: what Handrail writes bears your name, and it sees what you see.",
    "Pipedrive counts every call in tokens and gives a company so many for the day. Handrail counts along: reading in the background stops at a part of the day's tokens, sending what you did goes on longer, and what you open yourself always may.",
    "Pipedrive cannot refuse a write that comes too late. Handrail reads just before it writes and checks what Pipedrive kept.",
    "Pipedrive has no key against repeated notes and tasks. Each ends with a short reference that Handrail looks for before it sends again.",
    "Records are written one by one, and read up to 100 in a call; leads one by one.",
    "The list of changes does not name deleted records: Handrail finds out when it opens one. A record that was merged into another counts as deleted, because Pipedrive does not say where it went.",
    "Leads have no fields of their own: they take those of deals. So a lead that is turned into a deal keeps its handoff there, while what still waits to be sent to the lead finds it gone.",
    "Every record has an owner; it can be given to somebody else but not to nobody.",
  ],
};

/**
 * What the smallest plan allows one API token: 20 calls in any 2 s, of them 10 searches. The headers
 * raise the first on larger plans.
 */
export const PIPEDRIVE_LIMITS = {
  calls: { calls: 20, intervalMs: 2_000 },
  search: { calls: 10, intervalMs: 2_000 },
} as const satisfies Record<string, LaneLimit>;
