import type { LeadType, MissedStep, Playbook, SlaTier } from "./schema.ts";

const TASK_FOR_OWNER: MissedStep = { task: true, owner: { is: "kept" } };
const TO_NEXT: MissedStep = { task: true, owner: { is: "next-by-rule" } };
const TO_LEAD: MissedStep = { task: true, owner: { is: "role", role: "sdr-lead" } };

/** R-SL-02, R-SL-03: how fast, and what still happens when it was not. */
export const DEFAULT_SLA_TIERS: readonly SlaTier[] = [
  {
    id: "urgent",
    label: "Urgent",
    responseWindow: { kind: "same-day" },
    acceptanceWindow: { kind: "working-minutes", minutes: 60 },
    warnMinutes: 60,
    ifMissed:
      "A task for the owner at once; then the next in the rule takes over, then the SDR lead",
    missed: [TASK_FOR_OWNER, TO_NEXT, TO_LEAD],
  },
  {
    id: "standard",
    label: "Standard",
    responseWindow: { kind: "working-hours", hours: 24 },
    acceptanceWindow: null,
    warnMinutes: 120,
    ifMissed: "A task for the owner; after a second miss the lead goes to the next in the rule",
    missed: [TASK_FOR_OWNER, TO_NEXT],
  },
  {
    id: "content",
    label: "Content",
    responseWindow: { kind: "working-days", days: 3 },
    acceptanceWindow: null,
    warnMinutes: 240,
    ifMissed: "A task for the owner: write, or put it back to nurture with a date to look again",
    missed: [TASK_FOR_OWNER],
  },
];

/** R-TS-01, R-TS-02: the two handoffs. */
export const DEFAULT_HANDOFFS: Playbook["handoffs"] = [
  {
    stage: "marketing-to-sdr",
    label: "Marketing to SDR",
    confirms: "The lead fits the profile, did something that shows intent, and the note says what",
    tier: null,
  },
  {
    stage: "sdr-to-ae",
    label: "SDR to AE",
    confirms: "Intent and the basics of fit were confirmed in a conversation with the buyer",
    tier: "standard",
  },
];

/**
 * The lead types that Handrail ships (R-CX-01, R-CX-02) with their SLA tiers (R-SL-01..03) and
 * what sales owes each of them in words (R-SL-05).
 */
export const DEFAULT_LEAD_TYPES: readonly LeadType[] = [
  {
    id: "demo-request",
    label: "Demo request",
    trigger: "Asked for a demo or a consultation, by form, mail or in person",
    startedBy: ["demo-request"],
    motion: "inbound",
    triage: "immediate-follow-up",
    tier: "urgent",
    promise: "Call the same day and offer two times for a demo of what the buyer asked about",
  },
  {
    id: "pricing-request",
    label: "Pricing request",
    trigger: "Asked for a price, a quote or a proposal",
    startedBy: ["pricing-request"],
    motion: "inbound",
    triage: "immediate-follow-up",
    tier: "urgent",
    promise: "Call the same day, confirm scope and number of users, and send a written price range",
  },
  {
    id: "event",
    label: "Event or webinar",
    trigger: "Attended a webinar, an event or a stand, or asked a question there",
    startedBy: ["event"],
    motion: "inbound",
    triage: "immediate-follow-up",
    tier: "standard",
    promise: "Write with the answer to the question asked at the event and offer a discovery call",
  },
  {
    id: "inbound-mail",
    label: "Inbound mail",
    trigger: "Wrote to us first, or replied to an outreach sequence",
    startedBy: ["inbound-mail"],
    motion: "inbound",
    triage: "immediate-follow-up",
    tier: "standard",
    promise: "Answer the mail itself, question by question, and propose a discovery call",
  },
  {
    id: "referral",
    label: "Referral",
    trigger: "Introduced by a customer, a partner or a colleague",
    startedBy: ["referral"],
    motion: "partner",
    triage: "research-first",
    tier: "standard",
    promise: "Read up on the account, thank the introducer, and propose a discovery call by name",
  },
  {
    id: "whatsapp-introduction",
    label: "WhatsApp introduction",
    trigger: "Introduced or first in touch by WhatsApp or another private chat",
    startedBy: ["whatsapp-introduction"],
    motion: "inbound",
    triage: "immediate-follow-up",
    tier: "standard",
    promise: "Reply in the same chat, confirm the problem, and offer a call or a credentials pack",
  },
  {
    id: "content-download",
    label: "Content download",
    trigger: "Downloaded a guide, a checklist or a report without asking to be contacted",
    startedBy: ["content-download"],
    motion: "inbound",
    triage: "nurture",
    tier: "content",
    promise: "Write about the topic of the guide, add one useful proof, and ask whether it is live",
  },
];
