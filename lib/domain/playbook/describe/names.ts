import type { NoteField } from "../../note/note.ts";
import type { STAGE_EVIDENCE } from "../schema/lifecycle.ts";
import type { FIT_SIDES, INTENT_SIGNS } from "../schema/qualification.ts";
import type {
  HandoffStage,
  LeadTrigger,
  LeadType,
  MessageTemplate,
  Playbook,
  ReasonCode,
  Side,
} from "../schema.ts";

/** What people call the values that a playbook chooses from, one table for every screen. */
export const TRIGGER_NAMES: Readonly<Record<LeadTrigger, string>> = {
  "demo-request": "a demo request",
  "pricing-request": "a pricing request",
  event: "an event or webinar",
  "inbound-mail": "a mail to us",
  referral: "a referral",
  "whatsapp-introduction": "an introduction in a chat",
  "content-download": "a download",
};

/** Languages that a message can be in. */
export const LANGUAGE_NAMES: Readonly<Record<MessageTemplate["language"], string>> = {
  en: "English",
  ar: "Arabic",
};

/** R-DQ-21 */
export const TRIAGE_NAMES: Readonly<Record<LeadType["triage"], string>> = {
  "immediate-follow-up": "Follow up at once",
  nurture: "Nurture",
  disqualify: "Disqualify",
  "research-first": "Research the account first",
};

/** R-RO-04 */
export const MOTION_NAMES: Readonly<Record<LeadType["motion"], string>> = {
  inbound: "They came to us",
  outbound: "We went to them",
  partner: "Through a partner",
  "product-led": "Out of using the product",
  "account-based": "A chosen account",
};

export const HANDOFF_STAGE_NAMES: Readonly<Record<HandoffStage, string>> = {
  "marketing-to-sdr": "Marketing to SDR",
  "sdr-to-ae": "SDR to AE",
};

/** What the parts of the note are called where a template gives no label of its own. */
export const NOTE_FIELD_NAMES: Readonly<Record<NoteField, string>> = {
  lead: "Lead or account",
  source: "Source",
  trigger: "Trigger action",
  problem: "Likely problem",
  asset: "Relevant page, asset or campaign",
  fit: "Fit signal",
  readiness: "Readiness signal",
  nextStep: "Recommended next step",
  owner: "Owner",
  deadline: "Follow-up deadline",
};

export const FIT_SIDE_NAMES: Readonly<Record<(typeof FIT_SIDES)[number], string>> = {
  industry: "Industry",
  size: "Company size",
  country: "Country",
  role: "Role",
  problem: "Problem",
};

export const INTENT_SIGN_NAMES: Readonly<Record<(typeof INTENT_SIGNS)[number], string>> = {
  trigger: "Asked for something",
  "recent-visit": "Was here lately",
  depth: "Read several pages or documents",
  question: "Asked a question",
  "second-action": "Did a second thing of their own accord",
};

export const WEIGHT_NAMES: Readonly<
  Record<Playbook["qualification"]["fit"][number]["weight"], string>
> = {
  must: "Must be true",
  should: "Counts",
};

export const STAGE_EVIDENCE_NAMES: Readonly<Record<(typeof STAGE_EVIDENCE)[number], string>> = {
  "buyer-acted": "something the buyer did",
  "we-reached-out": "a call, mail or message of ours",
  "buyer-answered": "an answer of the buyer",
  "note-handed-off": "a note that was handed off",
  "sales-accepted": "the acceptance by sales",
  "opportunity-logged": "a logged opportunity",
};

export const ASKS_FOR_NAMES: Readonly<Record<ReasonCode["asksFor"][number], string>> = {
  "recycle-until": "a day to look again",
  "follow-up-attempts": "the agreed attempts",
};

type Channel = Playbook["followUp"]["attempts"][number]["channel"];

export const CHANNEL_NAMES: Readonly<Record<Channel, string>> = {
  call: "call",
  email: "mail",
  chat: "chat",
  meeting: "meeting",
  any: "any channel",
};

export const SIDE_NAMES: Readonly<Record<Side | "both", string>> = {
  marketing: "Marketing",
  sales: "Sales",
  both: "Both",
};

export const CADENCE_NAMES: Readonly<Record<Playbook["reviews"][number]["every"], string>> = {
  week: "Every week",
  month: "Every month",
  quarter: "Every quarter",
};

/** By ISO weekday, 1 = Monday. */
export const WEEKDAY_NAMES: Readonly<Record<number, string>> = {
  1: "Monday",
  2: "Tuesday",
  3: "Wednesday",
  4: "Thursday",
  5: "Friday",
  6: "Saturday",
  7: "Sunday",
};
