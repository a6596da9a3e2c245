import type { Capabilities } from "../../domain/gateway.ts";
import type { LaneLimit } from "../http/call-window.ts";

/** The most records that one write takes, and the most that we read in one query. */
export const BATCH_MAX = 200;

/** The longest text that Salesforce keeps in a task. */
export const TASK_TEXT_MAX = 32_000;

export const SALESFORCE_CAPABILITIES: Capabilities = {
  crm: "salesforce",
  label: "Salesforce",
  handoffObjects: ["lead", "person"],
  identity: "person",
  conditionalWrite: "seconds",
  idempotentCreate: "marker",
  readBatchMax: BATCH_MAX,
  writeBatchMax: BATCH_MAX,
  changesNameDeleted: true,
  changesLagMs: 60_000,
  lateCommitMs: 60_000,
  // Room for the reference at the end.
  timelineNoteMaxCharacters: TASK_TEXT_MAX - 200,
  creates: "lead",
  createsInWords:
    "Salesforce wants a last name and a company: where you give none, the first name or what stands before the @ is put as last name, and “Not known” as company.",
  inWords: [
    "You sign in as yourself, so Handrail sees and changes what you may see and change in Salesforce.",
    "Salesforce refuses a write when somebody changed the record since Handrail read it, to the second.",
    "Changes, deletions and merges appear in the list of changes within a minute.",
    "Salesforce's tasks are due by the day: at what time an answer was due stands in their text.",
    "Up to 200 records are read or written in one call. Handrail leaves the last twentieth of the day's calls to others.",
  ],
};

/**
 * Salesforce counts calls by the day and tells the count beside each answer, see `daily-use.ts`; it has
 * no limit by the second. This one only keeps a fault of ours from using up a day's calls in a minute.
 */
export const SALESFORCE_LIMITS = {
  calls: { calls: 100, intervalMs: 10_000 },
} as const satisfies Record<string, LaneLimit>;
