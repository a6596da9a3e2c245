import type { HandoffAction } from "#lib/domain/handoff/action.ts";
import {
  TOUCH_FACTS,
  type TouchFact,
  type TouchFacts,
} from "#lib/domain/touch-facts/touch-facts.ts";

type AddTouchAction = Extract<HandoffAction, { type: "add-touch" }>;

/**
 * The form as typed. `at` is the browser's local `YYYY-MM-DDTHH:mm`, empty for now. `keep` is "yes" where
 * the pasted text goes to the record; `fields` is "all" once somebody asked for every fact. Of each fact
 * there is what stands in its field, and what was read there last with the sentence it came from.
 */
export type TouchValues = Readonly<
  Record<
    | "channel"
    | "at"
    | "words"
    | "pasted"
    | "keep"
    | "fields"
    | TouchFact
    | ReadValue
    | ReadSentence,
    string
  >
>;

type ReadValue = `${TouchFact}Read`;
type ReadSentence = `${TouchFact}From`;

export const EMPTY_TOUCH: TouchValues = {
  channel: "call",
  at: "",
  words: "",
  pasted: "",
  keep: "",
  fields: "",
  ...ofFacts(() => ""),
  ...readOfFacts(() => ({ value: "", sentence: "" })),
};

export const CHANNELS: readonly {
  readonly value: AddTouchAction["channel"];
  readonly label: string;
}[] = [
  { value: "call", label: "Call" },
  { value: "chat", label: "Chat or WhatsApp" },
  { value: "meeting", label: "Meeting" },
  { value: "introduction", label: "Introduction by somebody" },
  { value: "email", label: "E-mail" },
];

/** The action that the form stands for. `now` is epoch milliseconds, used when no time was typed. */
export function toAddTouch(values: TouchValues, now: number): AddTouchAction {
  const typed = Date.parse(values.at);
  const channel = CHANNELS.find((it) => it.value === values.channel)?.value ?? "call";
  return {
    type: "add-touch",
    channel,
    at: new Date(Number.isNaN(typed) ? now : typed).toISOString(),
    words: [values.words.trim(), keepsText(values) ? values.pasted.trim() : ""]
      .filter(Boolean)
      .join("\n\n"),
    facts: factsOf(values),
  };
}

/** Whether the pasted text goes to the record. Otherwise it is dropped when the touch is saved. */
export function keepsText(values: TouchValues): boolean {
  return values.keep === "yes";
}

/** What Undo gives back: everything typed, but no text that the person let go of. */
export function withoutDropped(values: TouchValues): TouchValues {
  if (keepsText(values)) return values;
  return { ...values, pasted: "", ...readOfFacts(() => ({ value: "", sentence: "" })) };
}

/** Whether the facts say enough without further words. */
export function hasFacts(values: TouchValues): boolean {
  return Object.keys(factsOf(values)).length > 0;
}

function factsOf(values: TouchValues): TouchFacts {
  const said = TOUCH_FACTS.map((fact) => [fact, values[fact].trim()] as const);
  return Object.fromEntries(said.filter(([, value]) => value !== ""));
}

/** One value for each fact. */
function ofFacts(make: (fact: TouchFact) => string): Readonly<Record<TouchFact, string>> {
  return {
    introducer: make("introducer"),
    problem: make("problem"),
    market: make("market"),
    proof: make("proof"),
    nextStep: make("nextStep"),
    sector: make("sector"),
    origin: make("origin"),
  };
}

/** What was read of each fact, in the form's own fields. */
export function readOfFacts(
  make: (fact: TouchFact) => { readonly value: string; readonly sentence: string },
): Readonly<Record<ReadValue | ReadSentence, string>> {
  const values = ofFacts((fact) => make(fact).value);
  const sentences = ofFacts((fact) => make(fact).sentence);
  return {
    introducerRead: values.introducer,
    introducerFrom: sentences.introducer,
    problemRead: values.problem,
    problemFrom: sentences.problem,
    marketRead: values.market,
    marketFrom: sentences.market,
    proofRead: values.proof,
    proofFrom: sentences.proof,
    nextStepRead: values.nextStep,
    nextStepFrom: sentences.nextStep,
    sectorRead: values.sector,
    sectorFrom: sentences.sector,
    originRead: values.origin,
    originFrom: sentences.origin,
  };
}
