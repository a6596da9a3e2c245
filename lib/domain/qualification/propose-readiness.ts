import { buyerSayings, type Saying } from "../handoff/buyer-sayings.ts";
import { createSignFinder } from "../handoff/find-signs.ts";
import { leadTypeOfTouch } from "../note/newest-trigger.ts";
import type { LeadTrigger, Playbook } from "../playbook/schema.ts";
import type { RecordSnapshot } from "../snapshot.ts";
import { quoteText } from "../text/quote-text.ts";
import { shortenText } from "../text/shorten-text.ts";
import type { Grounded } from "./grounded.ts";

/** A proposed level of readiness (R-DQ-20) and why; a person may know better. */
export interface ReadinessProposal {
  /** Label of the playbook's level. */
  readonly label: string;
  readonly meaning: string;
  readonly why: string;
}

/**
 * Proposes how near the buyer is to acting, from the rules of intent and what the buyer said about dates.
 * The playbook's levels count by their ids, else by their place from the coldest to the warmest.
 */
export function proposeReadiness(
  playbook: Playbook,
  snapshot: RecordSnapshot,
  intent: readonly Grounded[],
  now: string,
): ReadinessProposal {
  const { step, why } = readSteps(snapshot, intent, Date.parse(now));
  const { readiness } = playbook.qualification;
  const byPlace = readiness[Math.round((STEPS.indexOf(step) / 3) * (readiness.length - 1))];
  const level = readiness.find(({ id }) => id === step) ?? byPlace;
  if (level === undefined)
    throw new Error("Expected levels of readiness; parsePlaybook asks for two");
  return { label: level.label, meaning: level.meaning, why };
}

const STEPS = ["early-stage", "exploratory", "active", "urgent"] as const;

function readSteps(
  snapshot: RecordSnapshot,
  intent: readonly Grounded[],
  now: number,
): { readonly step: (typeof STEPS)[number]; readonly why: string } {
  const asked = snapshot.touches.find(
    (touch) =>
      touch.at !== null &&
      now - Date.parse(touch.at) <= RECENT &&
      ASKING.has(leadTypeOfTouch(touch) ?? "content-download"),
  );
  const must = intent.filter(({ weight }) => weight === "must");
  const holds = must.every(({ state }) => state === "met");
  const met = intent.filter(({ state }) => state === "met");
  const date = findDate(snapshot, now);
  if (date !== null && holds)
    return {
      step: "urgent",
      why: `They name a date: ${quoteText(shortenText(date.sentence, 120))}`,
    };
  if (asked !== undefined && holds)
    return { step: "active", why: `${met.map(({ label }) => label).join("; ")}.` };
  if (met.length > 0)
    return { step: "exploratory", why: `${met.map(({ label }) => label).join("; ")}, no more.` };
  return { step: "early-stage", why: "Nothing on record shows that they are moving." };
}

/** A date of the buyer's that stands fast, newest first; null when they named none lately. */
function findDate(snapshot: RecordSnapshot, now: number): Saying | null {
  const find = createSignFinder([{ key: "date", phrases: DATES }]);
  const dated = buyerSayings(snapshot)
    .filter(({ at }) => at !== null && now - Date.parse(at) <= RECENT)
    .filter(({ sentence }) => find(sentence).length > 0)
    .toSorted((left, right) => (right.at ?? "").localeCompare(left.at ?? ""));
  return dated[0] ?? null;
}

/** Triggers by which somebody asks for us, rather than reads. */
const ASKING: ReadonlySet<LeadTrigger> = new Set<LeadTrigger>([
  "demo-request",
  "pricing-request",
  "inbound-mail",
  "referral",
  "whatsapp-introduction",
]);

/** Phrases that tie a purchase to a date, matched whole. */
const DATES = [
  "contract ends",
  "contract expires",
  "contract runs out",
  "licence expires",
  "license expires",
  "our deadline",
  "deadline is",
  "the deadline",
  "as soon as possible",
  "it is urgent",
  "it's urgent",
  "very urgent",
  "must be live by",
  "has to be live by",
  "needs to be live by",
  "need to be live by",
  "go live by",
  "go live before",
  "go-live before",
  "live before",
  "audit is on",
  "before the audit",
  "tender closes",
  "decide by",
  "decision by",
  "start by",
  "ينتهي العقد",
  "عقدنا ينتهي",
  "آخر موعد",
  "في أقرب وقت",
  "بأسرع وقت",
  "الأمر عاجل",
  "قبل نهاية الشهر",
  "قبل نهاية السنة",
];

/** Milliseconds. */
const RECENT = 60 * 86_400_000;
