import type { LeadType } from "./schema.ts";

/**
 * The lead types that Handrail ships (R-CX-01, R-CX-02) with their response windows (R-SL-01..03) and
 * what sales owes each of them in words (R-SL-05). A team edits them; the ids are what `prefillNote`
 * recognises in a record's touches.
 */
export const DEFAULT_LEAD_TYPES: readonly LeadType[] = [
  {
    id: "demo-request",
    label: "Demo request",
    trigger: "Asked for a demo or a consultation, by form, mail or in person",
    triage: "immediate-follow-up",
    responseWindow: { kind: "same-day" },
    promise: "Call the same day and offer two times for a demo of what the buyer asked about",
  },
  {
    id: "pricing-request",
    label: "Pricing request",
    trigger: "Asked for a price, a quote or a proposal",
    triage: "immediate-follow-up",
    responseWindow: { kind: "same-day" },
    promise: "Call the same day, confirm scope and number of users, and send a written price range",
  },
  {
    id: "event",
    label: "Event or webinar",
    trigger: "Attended a webinar, an event or a stand, or asked a question there",
    triage: "immediate-follow-up",
    responseWindow: { kind: "working-hours", hours: 24 },
    promise: "Write with the answer to the question asked at the event and offer a discovery call",
  },
  {
    id: "inbound-mail",
    label: "Inbound mail",
    trigger: "Wrote to us first, or replied to an outreach sequence",
    triage: "immediate-follow-up",
    responseWindow: { kind: "working-hours", hours: 24 },
    promise: "Answer the mail itself, question by question, and propose a discovery call",
  },
  {
    id: "referral",
    label: "Referral",
    trigger: "Introduced by a customer, a partner or a colleague",
    triage: "research-first",
    responseWindow: { kind: "working-hours", hours: 24 },
    promise: "Read up on the account, thank the introducer, and propose a discovery call by name",
  },
  {
    id: "whatsapp-introduction",
    label: "WhatsApp introduction",
    trigger: "Introduced or first in touch by WhatsApp or another private chat",
    triage: "immediate-follow-up",
    responseWindow: { kind: "working-hours", hours: 24 },
    promise: "Reply in the same chat, confirm the problem, and offer a call or a credentials pack",
  },
  {
    id: "content-download",
    label: "Content download",
    trigger: "Downloaded a guide, a checklist or a report without asking to be contacted",
    triage: "nurture",
    responseWindow: { kind: "working-days", days: 3 },
    promise: "Write about the topic of the guide, add one useful proof, and ask whether it is live",
  },
];
