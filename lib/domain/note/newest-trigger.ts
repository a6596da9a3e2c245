import type { LeadTrigger } from "../playbook/schema.ts";
import type { Touch } from "../touch.ts";
import { newestFirst, timeOf } from "./touch-order.ts";
import { toWords, wordList } from "./words/tokens.ts";

/** Most urgent first: a demo request is not made a download by a download two days later. */
const BY_URGENCY: readonly LeadTrigger[] = [
  "demo-request",
  "pricing-request",
  "whatsapp-introduction",
  "referral",
  "inbound-mail",
  "event",
  "content-download",
];

/** Actions further apart than this belong to two stories. Milliseconds. */
const ONE_STORY = 30 * 86_400_000;

/**
 * The touch that made the record a lead: of the buyer's trigger actions in the last thirty days before
 * the newest one, the most urgent, and of those the newest. Null when the record shows none.
 */
export function newestTrigger(touches: readonly Touch[]): Touch | null {
  const triggers = newestFirst(touches).filter((touch) => leadTypeOfTouch(touch) !== null);
  const [newest] = triggers;
  if (newest === undefined) return null;
  const story = triggers.filter((touch) => timeOf(newest) - timeOf(touch) <= ONE_STORY);
  return story.toSorted((left, right) => urgency(left) - urgency(right))[0] ?? newest;
}

/** The lead type that one touch stands for, or null when it is no trigger. */
export function leadTypeOfTouch(touch: Touch): LeadTrigger | null {
  if (touch.actor === "us") return touch.kind === "introduction" ? introduction(touch) : null;
  switch (touch.kind) {
    case "demo-request":
    case "pricing-request":
    case "content-download":
      return touch.kind;
    case "event-attendance":
      return "event";
    case "email-received":
      return "inbound-mail";
    case "introduction":
      return introduction(touch);
    case "chat":
      return mentions(touch, WHATSAPP) ? "whatsapp-introduction" : null;
    case "form-submission":
      return formType(touch);
    default:
      return null;
  }
}

function introduction(touch: Touch): LeadTrigger {
  return mentions(touch, WHATSAPP) ? "whatsapp-introduction" : "referral";
}

/** A form tells by its name what it was for; one called "Contact us" does not. */
function formType(touch: Touch): LeadTrigger | null {
  if (mentions(touch, DEMO)) return "demo-request";
  if (mentions(touch, PRICING)) return "pricing-request";
  if (mentions(touch, EVENT)) return "event";
  return mentions(touch, CONTENT) ? "content-download" : null;
}

function mentions(touch: Touch, list: ReadonlySet<string>): boolean {
  const said = `${touch.asset ?? ""} ${touch.campaign ?? ""} ${touch.receipt.label}`;
  return toWords(said).some((word) => list.has(word));
}

const WHATSAPP = wordList("whatsapp واتساب واتس");
const DEMO = wordList("demo demonstration consultation trial تجريبي استشارة");
const PRICING = wordList("pricing price quote quotation proposal سعر أسعار الأسعار تسعير");
const EVENT = wordList("webinar event conference workshop ندوة مؤتمر ورشة فعالية");
const CONTENT = wordList(
  "guide ebook whitepaper checklist report download brochure template دليل تقرير كتيب تحميل",
);

function urgency(touch: Touch): number {
  const type = leadTypeOfTouch(touch);
  return type === null ? BY_URGENCY.length : BY_URGENCY.indexOf(type);
}
