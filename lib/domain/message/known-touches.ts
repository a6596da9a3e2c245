import { parseLog } from "../log.ts";
import type { RecordSnapshot } from "../snapshot.ts";
import { known } from "../story/known.ts";
import { eventToTouch } from "../story/log-touches.ts";
import { countWords } from "../text/words.ts";
import type { Touch } from "../touch.ts";
import { extractTouchFacts } from "../touch-facts/extract-touch-facts.ts";
import { TOKEN } from "./fill-tokens.ts";

/** A touch that a message may go on from, with what somebody wrote down of it (R-CX-24). */
export interface LeadTouch extends Touch {
  readonly introducer: string | null;
  readonly problem: string | null;
}

/** The record's touches, and those that somebody added to the log. */
export function knownTouches({ touches, handoff, name }: RecordSnapshot): readonly LeadTouch[] {
  const added = parseLog(handoff.log).events.filter((event) => event.type === "added-touch");
  return [
    ...touches.map((touch) => ({ ...touch, introducer: introducerOf(touch, name), problem: null })),
    ...added.map((event) => ({
      ...eventToTouch(event, null, null),
      introducer: introducerIn(event.facts?.introducer),
      problem: factIn(event.facts?.problem),
    })),
  ];
}

/** Who introduced them, as the CRM's own words of it say. */
function introducerOf({ kind, asset, words, at }: Touch, buyerName: string | null): string | null {
  if (kind !== "introduction") return null;
  const sides = { buyerName: buyerName ?? "", companyName: "", ours: [] };
  const now = (at ?? NO_MOMENT).slice(0, NO_MOMENT.length);
  for (const text of [asset, words]) {
    const { introducer } = extractTouchFacts({
      ...sides,
      text: (text ?? "").slice(0, READ_FOR_A_NAME),
      now,
    }).facts;
    if (introducer !== undefined) return introducerIn(introducer.value);
  }
  return null;
}

/** The name alone: what else stands beside it was written for us. */
function introducerIn(fact: string | undefined): string | null {
  const [name = ""] = (factIn(fact) ?? "").split(/\s*[,،;(:.–—]|\s+-\s+/u);
  return name === "" || countWords(name) > LONGEST_NAME ? null : name;
}

function factIn(fact: string | undefined): string | null {
  const text = known(fact);
  return hasToken(text) ? null : text;
}

/** A text with a token in it would read as a hole in a message of ours. */
export function hasToken(text: string | null): boolean {
  return text !== null && text.search(TOKEN) >= 0;
}

/** Who introduced them is said at the start. In UTF-16 units. */
const READ_FOR_A_NAME = 600;
/** Only dates that a text tells by the day would need it. */
const NO_MOMENT = "2000-01-01T00:00";
/** In words. */
const LONGEST_NAME = 5;
