import type { Playbook } from "../playbook/schema.ts";
import type { RecordSnapshot } from "../snapshot.ts";
import { displayLine } from "../text/display-text.ts";
import { foldText } from "../text/fold-text.ts";
import { withoutQuotes } from "../text/quote-text.ts";
import { shortenText } from "../text/shorten-text.ts";
import { upperFirst } from "../text/upper-first.ts";
import type { TouchFact } from "../touch-facts/touch-facts.ts";
import type { StoryLanguage } from "./language.ts";
import { factsOf, readCallAnswers } from "./read-talks.ts";
import { isRecordKeeping } from "./record-keeping.ts";
import { type Said, saidIn } from "./said-by-buyer.ts";
import type { Step } from "./step.ts";
import type { ToldByBuyer } from "./story.ts";

interface Sources {
  readonly snapshot: RecordSnapshot;
  readonly playbook: Playbook;
  readonly language: StoryLanguage;
}

/**
 * What the buyer has already asked or answered (R-CX-13, R-CX-22): in their own words from form messages,
 * inbound mails and chats, from notes of ours that quote them, from the fields of forms, the confirmed
 * facts of talks and the notes of calls. In the order in which it was said, nothing twice. A question
 * stays listed when it is answered. Each text is read a fixed number of times.
 */
export function extractTold(steps: readonly Step[], sources: Sources): readonly ToldByBuyer[] {
  const told = new Map<string, Heard>();
  const inCalls = answersByEvent(sources);
  for (const step of steps) {
    const said = [...saidInWords(step, sources), ...factsTold(step, sources.language)];
    const noted = step.event === null ? [] : (inCalls.get(step.event.id) ?? []);
    for (const [index, { kind, text, own }] of [...said, ...noted]
      .slice(0, MOST_PER_TOUCH)
      .entries()) {
      const key = keyOf(text);
      if (key !== "" && !told.has(key)) told.set(key, { step, index, kind, text, own });
    }
  }
  return keepMost([...told.values()]).map(toTold);
}

interface Heard extends Said {
  readonly step: Step;
  /** Among what was said in its step. */
  readonly index: number;
}

/** The same words in other cases and with other marks are the same. */
function keyOf(text: string): string {
  return foldText(text)
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

function toTold({ step, index, kind, text, own }: Heard): ToldByBuyer {
  return {
    id: `${step.touch.id}:${index}`,
    kind,
    text: upperFirst(shortenText(withoutQuotes(displayLine(text)), LONGEST_TOLD)),
    receipt: step.touch.receipt,
    own,
  };
}

function saidInWords(step: Step, { snapshot }: Sources): readonly Said[] {
  // A deal's name stands between quotation marks, too, and nobody said it.
  return step.words === null || isRecordKeeping(step) ? [] : saidIn(step, snapshot);
}

function factsTold(step: Step, language: StoryLanguage): readonly Said[] {
  return factsOf(step).flatMap(({ fact, value }) =>
    ANSWERS.has(fact) ? [{ kind: "answer", text: language.fact(fact, value), own: false }] : [],
  );
}

function answersByEvent({ snapshot, playbook }: Sources): ReadonlyMap<string, readonly Said[]> {
  const byEvent = new Map<string, Said[]>();
  for (const { eventId, label, value } of readCallAnswers(snapshot, playbook)) {
    const said: Said = { kind: "answer", text: `${label}: ${value}`, own: false };
    byEvent.set(eventId, [...(byEvent.get(eventId) ?? []), said]);
  }
  return byEvent;
}

/** Questions stay before answers when there is too much, the newest before older ones. */
function keepMost(told: readonly Heard[]): readonly Heard[] {
  if (told.length <= MOST_TOLD) return told;
  const newest = told.toReversed();
  const ranked = [
    ...newest.filter(({ kind }) => kind === "question"),
    ...newest.filter(({ kind }) => kind === "answer"),
  ];
  const kept = new Set(ranked.slice(0, MOST_TOLD));
  return told.filter((each) => kept.has(each));
}

/** Who introduced them and where the talk began is the story's, not an answer to a question of ours. */
const ANSWERS: ReadonlySet<TouchFact> = new Set([
  "problem",
  "market",
  "proof",
  "nextStep",
  "sector",
]);
const MOST_TOLD = 20;
const MOST_PER_TOUCH = 20;
/** In characters as a reader counts them. */
const LONGEST_TOLD = 240;
