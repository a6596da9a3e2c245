import type { Angle } from "../first-touch/angle.ts";
import type { FirstTouchInput } from "../first-touch/first-touch-context.ts";
import { findBrief } from "../first-touch/first-touch-context.ts";
import { HAND_RAISES } from "../story/find-trigger.ts";
import { NOTED_BY_US, quotableWords } from "../story/quotable-words.ts";
import { freeWords } from "../story/quote-of.ts";
import { displayLine, displayText } from "../text/display-text.ts";
import { createPhraseFinder } from "../text/phrases.ts";
import { isQuestion } from "../text/questions.ts";
import { splitSentences } from "../text/sentences.ts";
import { countWords } from "../text/words.ts";
import type { Touch, TouchKind } from "../touch.ts";
import { hasToken, knownTouches, type LeadTouch } from "./known-touches.ts";

type Input = FirstTouchInput & { readonly angle: Angle };

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
const READ_KINDS: ReadonlySet<TouchKind> = new Set([
  "page-view",
  "content-download",
  "event-attendance",
]);
