import type { Capabilities } from "../../domain/gateway.ts";

/** Names the samples where a CRM has a host. Nothing is ever sent there: no such name can exist. */
export const SAMPLE_SERVER = "sample.invalid";

export const SAMPLE_CAPABILITIES: Capabilities = {
  crm: "sample",
  label: "Sample data",
  handoffObjects: ["person"],
  identity: "person",
  conditionalWrite: "exact",
  idempotentCreate: "client-id",
  readBatchMax: 100,
  writeBatchMax: 100,
  changesNameDeleted: false,
  changesLagMs: 0,
  lateCommitMs: 0,
  timelineNoteMaxCharacters: 60_000,
  creates: "person",
  inWords: [
    "Sixteen made-up leads in this browser. Nothing is sent anywhere, and no account is needed.",
    "Everything works as it does with a CRM: notes, acceptance, outcomes, the outbox and its receipts.",
    "You are Robin Vale, who works these leads. “Start over” brings the leads back as they were.",
    "Leads cannot be merged here.",
  ],
};
