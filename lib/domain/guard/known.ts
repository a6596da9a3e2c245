import type { Angle } from "../first-touch/angle.ts";
import { angleTexts } from "../first-touch/angle-texts.ts";
import type { FirstTouchInput } from "../first-touch/first-touch-context.ts";
import { parseLog } from "../log.ts";
import { displayText } from "../text/display-text.ts";
import { foldText } from "../text/fold-text.ts";
import { isUnknownAnswer } from "../text/unknown-answer.ts";
import { toWords } from "../text/words.ts";
import { readPlaces } from "./place-names.ts";
import { type Quantity, readQuantities } from "./quantities.ts";
import { type KnownSystem, readSystems } from "./system-names.ts";

/** What a message may lean on, as texts. Each is read when a rule first asks for it. */
export interface Known {
  /** What the buyer, the note, calls and confirmed facts say, and how touches are called. */
  readonly record: () => readonly string[];
  /** What the brief of the angle says; of all briefs where a draft was written without one. */
  readonly brief: () => readonly string[];
  /** The record's texts as one, folded. */
  readonly recordText: () => string;
  /** Record and brief as one, folded. */
  readonly wholeText: () => string;
  /** The brief's texts as one, folded. */
  readonly briefText: () => string;
  /** Countries that record and brief name. */
  readonly places: () => readonly string[];
  readonly briefPlaces: () => readonly string[];
  /** Software that record and brief name. */
  readonly systems: () => readonly KnownSystem[];
  readonly briefSystems: () => readonly KnownSystem[];
  /** The quantities of the record. */
  readonly counts: () => readonly Quantity[];
  /** The quantities of record and brief. */
  readonly quantities: () => readonly Quantity[];
  /** Compared words of record, brief and the record's own fields. */
  readonly words: () => ReadonlySet<string>;
}

/** Collects what is known of one record under one angle. */
export function createKnown(input: FirstTouchInput & { readonly angle: Angle | null }): Known {
  const record = once(() => recordTexts(input));
  const brief = once(() => briefTexts(input));
  const fields = () => fieldTexts(input);
  const words = once(
    (): ReadonlySet<string> => new Set([...record(), ...brief(), ...fields()].flatMap(toWords)),
  );
  const counts = once(() => record().flatMap(readQuantities));
  const recordText = once(() => foldText(record().join(" . ")));
  const briefText = once(() => foldText(brief().join(" . ")));
  return {
    record,
    brief,
    words,
    counts,
    recordText,
    briefText,
    wholeText: once(() => `${recordText()} . ${briefText()}`),
    places: once(() => readPlaces(`${recordText()} . ${foldText(homes(input).join(" . "))}`)),
    briefPlaces: once(() => readPlaces(briefText())),
    systems: once(() => readSystems(recordText())),
    briefSystems: once(() => readSystems(briefText())),
    quantities: once(() => [...counts(), ...brief().flatMap(readQuantities)]),
  };
}

/** What people said in talks outside the CRM and on calls, as somebody of ours confirmed it. */
export function confirmedAnswers({ snapshot }: FirstTouchInput): readonly string[] {
  return parseLog(snapshot.handoff.log).events.flatMap(({ facts, answers, type }) => [
    ...Object.values(facts ?? {}),
    ...(type === "call-notes" ? Object.values(answers ?? {}) : []),
  ]);
}

function recordTexts(input: FirstTouchInput): readonly string[] {
  const { snapshot, story, note } = input;
  const texts = [
    ...snapshot.touches.flatMap(({ asset, campaign, words }) => [asset, campaign, words]),
    ...story.alreadyTold.map(({ text }) => text),
    ...Object.values(note),
    ...confirmedAnswers(input),
    snapshot.source.campaign,
    snapshot.source.firstPage,
    snapshot.source.lastPage,
  ];
  return [...new Set(texts)].flatMap((text) =>
    text === null || isUnknownAnswer(text) ? [] : [displayText(text.slice(0, MOST_OF_A_TEXT))],
  );
}

function briefTexts({ playbook, angle }: { readonly angle: Angle | null } & FirstTouchInput) {
  const briefs = playbook.briefs.filter(({ id }) => angle?.briefId == null || id === angle.briefId);
  return briefs.flatMap((brief) => {
    const of = { briefId: brief.id, angleId: angle?.angleId ?? null };
    const texts = (["en", "ar"] as const).flatMap((language) => {
      const { theme, problem, promise, proof, oneAsk, messages } =
        angleTexts(playbook, of, language) ?? NO_TEXTS;
      const own = messages.map(({ subject, body }) => `${subject}\n${body}`);
      return [theme, problem, promise, proof, oneAsk, ...own];
    });
    return [...texts.filter((text) => text !== null), ...brief.keywords];
  });
}

function fieldTexts({ snapshot }: FirstTouchInput): readonly string[] {
  const { name, emails, jobTitle, country, city, website, company, source } = snapshot;
  const fields = [name, jobTitle, country, city, website, company.name, company.domain];
  const more = [company.industry, company.country, source.original, source.latest, ...emails];
  return [...fields, ...more].flatMap((text) => (text === null ? [] : [text]));
}

function homes({ snapshot: { country, city, company } }: FirstTouchInput): readonly string[] {
  return [country, city, company.country].flatMap((place) => (place === null ? [] : [place]));
}

function once<Value>(read: () => Value): () => Value {
  let kept: { readonly value: Value } | null = null;
  return () => {
    kept ??= { value: read() };
    return kept.value;
  };
}

const NO_TEXTS = {
  theme: null,
  problem: null,
  promise: null,
  proof: null,
  oneAsk: null,
  messages: [],
} as const;
/** A record can hold whole mail threads; what is said is at their beginning. In UTF-16 units. */
const MOST_OF_A_TEXT = 3000;
