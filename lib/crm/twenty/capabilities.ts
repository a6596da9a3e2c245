import type { Capabilities } from "../../domain/gateway.ts";
import type { LaneLimit } from "../http/call-window.ts";

/** The page that every server gives, whatever its limit. */
export const PAGE = 60;

/** The longest text that we write into one field. Twenty's own limit is far above it and not documented. */
export const TEXT_MAX = 65_536;

/** How many patches travel in one request. */
export const WRITE_BATCH = 20;

/** What holds for every Twenty server; `probe.ts` says what this one can do beyond it. */
export const TWENTY_CAPABILITIES: Capabilities = {
  crm: "twenty",
  label: "Twenty",
  handoffObjects: ["person", "deal"],
  identity: "account",
  conditionalWrite: "none",
  idempotentCreate: "client-id",
  readBatchMax: PAGE,
  writeBatchMax: WRITE_BATCH,
  changesNameDeleted: false,
  // A row bears the time at which its transaction began and shows up when that ends.
  changesLagMs: 5_000,
  lateCommitMs: 60_000,
  // Escaped characters take more room than they show.
  timelineNoteMaxCharacters: 60_000,
  creates: "person",
  createsInWords:
    "The company is filled in where Twenty has exactly one of that name, and left out elsewhere.",
  inWords: [
    "An API key opens the whole workspace and names no person, so Handrail asks who you are.",
    "Each note and task carries an id of Handrail's own making, so that a repeated one is recognised and never doubled.",
    "Twenty has no leads: people and opportunities can be handed over.",
    "Merged records leave no trail that Handrail could follow: the one that was given up counts as archived.",
  ],
};

/**
 * Newer servers count 100 calls a second and 100 a minute for a whole workspace, older ones 500 in 100
 * seconds for each kind of call, and no answer says which it was. 100 in any minute keeps all three: it is
 * never more than 100 in a second, nor than 200 in 100 seconds.
 */
export const TWENTY_LIMITS = {
  calls: { calls: 100, intervalMs: 60_000 },
} as const satisfies Record<string, LaneLimit>;
