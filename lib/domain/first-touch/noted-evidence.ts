import { isOwnNote } from "../handoff/own-note.ts";
import { grammar } from "../story/english/grammar.ts";
import type { Step } from "../story/step.ts";
import { agoPhrase } from "../story/time-phrase.ts";
import { displayLine } from "../text/display-text.ts";
import { quoteText } from "../text/quote-text.ts";
import { shortenText } from "../text/shorten-text.ts";
import type { TouchKind } from "../touch.ts";
import { type Evidence, fade } from "./evidence.ts";
import type { FirstTouchContext } from "./first-touch-context.ts";

/** Whether one of us wrote down what was said in a talk with the buyer. */
export function isNotedTalk({ voice, touch, words, planned, event }: Step): boolean {
  const isTalk = voice === "us" && TALKS[touch.kind] !== undefined;
  return isTalk && words !== null && !planned && event === null && !isOwnNote(touch);
}

/** A sentence of such a note as a ground: second hand, so it weighs less than the buyer's own. */
export function notedEvidence(
  { touch, at }: Step,
  sentence: string,
  { calendar }: FirstTouchContext,
): Evidence {
  const ago = at === null ? "" : ` ${agoPhrase(grammar, at, calendar)}`;
  const quote = quoteText(shortenText(displayLine(sentence), 120));
  return {
    ground: {
      text: `${TALKS[touch.kind] ?? "We noted"}${ago}: ${quote}`,
      source: { type: "touch", touchId: touch.id },
    },
    weight: 3.5 * fade(at, calendar.now),
    key: `${touch.id}#${sentence}`,
    at,
    carries: true,
    continues: "go on from what they told us",
  };
}

const TALKS: Readonly<Partial<Record<TouchKind, string>>> = {
  call: "We noted of a call",
  meeting: "We noted of a meeting",
  chat: "We noted of a chat",
  introduction: "We noted of an introduction",
  note: "We noted",
};
