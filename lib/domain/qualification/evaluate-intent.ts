import { leadTypeOfTouch } from "../note/newest-trigger.ts";
import type { Playbook, Qualification } from "../playbook/schema.ts";
import type { RecordSnapshot, UnreadablePart } from "../snapshot.ts";
import { displayLine } from "../text/display-text.ts";
import { ownWords } from "../text/own-words.ts";
import { isQuestion } from "../text/questions.ts";
import { quoteText } from "../text/quote-text.ts";
import { splitSentences } from "../text/sentences.ts";
import { shortenText } from "../text/shorten-text.ts";
import type { Touch, TouchKind } from "../touch.ts";
import type { Grounded } from "./grounded.ts";

type IntentRule = Qualification["intent"][number];
type Sign = IntentRule["sign"];

/**
 * Looks for each sign of intent among the buyer's touches (R-DQ-19, R-DQ-30), rule by rule and never summed
 * up. What may only be hidden from us, or has no date, is not known rather than not met. `now` is ISO 8601.
 */
export function evaluateIntent(
  playbook: Playbook,
  snapshot: RecordSnapshot,
  now: string,
): readonly Grounded[] {
  return playbook.qualification.intent.map((rule) => evaluateRule(rule, snapshot, Date.parse(now)));
}

function evaluateRule(rule: IntentRule, snapshot: RecordSnapshot, now: number): Grounded {
  const { id, label, weight, sign, withinDays, atLeast } = rule;
  const all = SHOWING[sign](snapshot.touches.filter(isBuyers));
  const since = now - withinDays * DAY;
  const recent = all
    .filter(({ at }) => at !== null && Date.parse(at) >= since && Date.parse(at) <= now + DAY)
    .toSorted((left, right) => (right.at ?? "").localeCompare(left.at ?? ""));
  const undated = all.filter(({ at }) => at === null);
  const [newest] = recent;
  const count = countOf(sign, recent);
  const rest = { id, label, weight };
  if (count >= atLeast && newest !== undefined)
    return { ...rest, state: "met", ground: say(sign, newest, count), receipt: newest.receipt };
  const period = `in the last ${withinDays} days`;
  if (countOf(sign, [...recent, ...undated]) >= atLeast)
    return {
      ...rest,
      state: "unknown",
      ground: `The record shows it without a date, so whether it was ${period} is not known.`,
      receipt: (undated[0] ?? newest)?.receipt ?? null,
    };
  if (snapshot.unreadable.some(({ what }) => HIDDEN_IN[sign].includes(what)))
    return {
      ...rest,
      state: "unknown",
      ground: "Not all of what would show it can be read here.",
      receipt: null,
    };
  return {
    ...rest,
    state: "not-met",
    ground:
      count === 0
        ? `Nothing of the kind ${period}.`
        : `${count} of ${atLeast} ${period}: ${say(sign, newest, count)}`,
    receipt: newest?.receipt ?? null,
  };
}

/** A CRM may record for a machine what only a buyer can do. */
function isBuyers({ actor, kind }: Touch): boolean {
  return (
    actor === "buyer" || kind === "introduction" || (actor === "system" && ONLY_BUYERS.has(kind))
  );
}

/** The touches that show a sign. */
const SHOWING: Readonly<Record<Sign, (touches: readonly Touch[]) => readonly Touch[]>> = {
  trigger: (touches) => touches.filter((touch) => leadTypeOfTouch(touch) !== null),
  "second-action": (touches) => touches.filter((touch) => leadTypeOfTouch(touch) !== null),
  "recent-visit": (touches) => touches.filter(({ kind }) => VISITS.has(kind)),
  depth: (touches) => touches.filter(({ kind }) => READINGS.has(kind)),
  question: (touches) => touches.filter((touch) => questionIn(touch) !== null),
};

function countOf(sign: Sign, touches: readonly Touch[]): number {
  // "A second action" is one beyond the first, and two papers read twice are two.
  if (sign === "second-action") return Math.max(0, touches.length - 1);
  if (sign !== "depth") return touches.reduce((sum, { count }) => sum + Math.max(1, count), 0);
  return new Set(touches.map(({ asset, id }) => asset ?? id)).size;
}

function say(sign: Sign, newest: Touch | undefined, count: number): string {
  if (newest === undefined) return "";
  const question = questionIn(newest);
  if (sign === "question" && question !== null)
    return `They asked: ${quoteText(shortenText(question, 120))}`;
  const name = displayLine(newest.asset ?? newest.receipt.label);
  if (sign === "depth") return `${count} pages and documents, last ${quoteText(name)}.`;
  return `${KIND_WORDS[newest.kind] ?? "Last seen"}: ${quoteText(name)}`;
}

function questionIn({ actor, words }: Touch): string | null {
  if (actor !== "buyer" || words === null) return null;
  const asked = splitSentences(ownWords(words.slice(0, 20_000))).find(isQuestion);
  return asked === undefined ? null : displayLine(asked);
}

const KIND_WORDS: Readonly<Partial<Record<TouchKind, string>>> = {
  "demo-request": "Asked for a demo",
  "pricing-request": "Asked for a price",
  "event-attendance": "Came to an event",
  "content-download": "Downloaded",
  "email-received": "Wrote to us",
  "form-submission": "Filled a form",
  "page-view": "Visited",
  "email-clicked": "Clicked in a mail",
  "ad-click": "Clicked an ad",
  introduction: "Was introduced",
  chat: "Wrote in a chat",
};

const VISITS: ReadonlySet<TouchKind> = new Set<TouchKind>([
  "page-view",
  "form-submission",
  "content-download",
  "demo-request",
  "pricing-request",
  "ad-click",
  "email-clicked",
]);
const ONLY_BUYERS: ReadonlySet<TouchKind> = new Set<TouchKind>([
  ...VISITS,
  "event-attendance",
  "email-received",
]);
const READINGS: ReadonlySet<TouchKind> = new Set<TouchKind>(["page-view", "content-download"]);

const HIDDEN_IN: Readonly<Record<Sign, readonly UnreadablePart["what"][]>> = {
  trigger: ["forms", "events", "emails", "chats"],
  "second-action": ["forms", "events", "emails", "chats"],
  "recent-visit": ["page-views", "forms"],
  depth: ["page-views"],
  question: ["emails", "chats", "forms"],
};

const DAY = 86_400_000;
