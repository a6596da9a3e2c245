import { parseLog } from "../log.ts";
import { HAND_RAISES } from "../story/find-trigger.ts";
import { known } from "../story/known.ts";
import { eventToTouch } from "../story/log-touches.ts";
import { NOTED_BY_US, quotableWords } from "../story/quotable-words.ts";
import { freeWords } from "../story/quote-of.ts";
import { displayLine, displayText } from "../text/display-text.ts";
import { createPhraseFinder } from "../text/phrases.ts";
import { isQuestion } from "../text/questions.ts";
import { splitSentences } from "../text/sentences.ts";
import { countWords } from "../text/words.ts";
import type { Touch, TouchKind } from "../touch.ts";
import { extractTouchFacts } from "../touch-facts/extract-touch-facts.ts";
import type { Angle } from "./angle.ts";
import { TOKEN } from "./fill-tokens.ts";
import type { FirstTouchInput } from "./first-touch-context.ts";
import { findBrief } from "./first-touch-context.ts";

type Input = FirstTouchInput & { readonly angle: Angle };

/** A touch that a message may go on from, with what somebody wrote down of it (R-CX-24). */
export interface LeadTouch extends Touch {
  readonly introducer: string | null;
  readonly problem: string | null;
}

/** The touch that a message goes on from: the loudest of the angle's grounds, else of the record. */
export function leadTouch({ angle, snapshot }: Input): LeadTouch | null {
  const ids = groundIds(angle);
  const touches = knownTouches(snapshot);
  const lead =
    loudest(touches.filter((touch) => ids.has(touch.id))) ?? loudest(touches.filter(speaks));
  // A page called "{{title}}" would read as a hole in our own template.
  return lead !== null && hasToken(lead.asset) ? { ...lead, asset: null } : lead;
}

/** Another page or document that the angle stands on, to show that the thread is kept. */
export function interestBeside({ angle, snapshot }: Input, lead: Touch | null): Touch | null {
  const ids = groundIds(angle);
  const beside = snapshot.touches.findLast(
    (touch) =>
      ids.has(touch.id) &&
      touch.asset !== null &&
      touch.asset !== lead?.asset &&
      !hasToken(touch.asset) &&
      READ_KINDS.has(touch.kind),
  );
  return beside ?? null;
}

/** A sentence of the buyer's own that the angle is about, or null. */
export function ownSentence(
  { angle, snapshot, playbook }: Input,
  lead: Touch | null,
): string | null {
  const brief = findBrief(playbook, angle.briefId);
  const when = brief?.angles?.find(({ id }) => id === angle.angleId)?.when;
  const find = createPhraseFinder([
    ...(brief === null ? [] : [...brief.keywords, brief.theme]),
    ...(when === undefined ? [] : [...when.problems, ...when.assets]),
  ]);
  const ids = groundIds(angle);
  const spoken = snapshot.touches.filter(
    (touch) =>
      touch.actor === "buyer" &&
      touch.words !== null &&
      !NOTED_BY_US.has(touch.kind) &&
      (ids.has(touch.id) || touch.id === lead?.id),
  );
  for (const touch of spoken.toReversed()) {
    const free = displayText(freeWords(touch, snapshot.name));
    const words = quotableWords({ words: free, voice: "buyer" });
    const sentences = splitSentences(words).filter(
      (each) => countWords(each) >= 2 && !hasToken(each),
    );
    const about =
      brief === null
        ? (sentences.find(isQuestion) ?? sentences[0])
        : sentences.find((each) => find(each).length > 0);
    if (about !== undefined) return displayLine(about);
  }
  return null;
}

/** The record's touches, and those that somebody added to the log. */
export function knownTouches({ touches, handoff, name }: Input["snapshot"]): readonly LeadTouch[] {
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

function hasToken(text: string | null): boolean {
  return text !== null && text.search(TOKEN) >= 0;
}

function groundIds(angle: Angle): ReadonlySet<string> {
  return new Set(
    angle.because.flatMap(({ source }) => (source.type === "touch" ? [source.touchId] : [])),
  );
}

function loudest(touches: readonly LeadTouch[]): LeadTouch | null {
  return touches.reduce<LeadTouch | null>((best, touch) => {
    if (best === null) return touch;
    const louder = loudness(touch) - loudness(best);
    return louder > 0 || (louder === 0 && (touch.at ?? "") >= (best.at ?? "")) ? touch : best;
  }, null);
}

function loudness(touch: Touch): number {
  return HAND_RAISES[touch.kind] ?? 0;
}

function speaks(touch: Touch): boolean {
  return touch.actor === "buyer" && loudness(touch) > 0 && !MAY_BE_TO_COME.has(touch.kind);
}

/** Nobody is thanked for a meeting that is still planned. */
const MAY_BE_TO_COME: ReadonlySet<TouchKind> = new Set(["call", "meeting", "event-attendance"]);
/** Who introduced them is said at the start. In UTF-16 units. */
const READ_FOR_A_NAME = 600;
/** Only dates that a text tells by the day would need it. */
const NO_MOMENT = "2000-01-01T00:00";
/** In words. */
const LONGEST_NAME = 5;
const READ_KINDS: ReadonlySet<TouchKind> = new Set([
  "page-view",
  "content-download",
  "event-attendance",
]);
