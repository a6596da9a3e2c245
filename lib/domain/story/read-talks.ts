import { callNotesOf, newestAnswer } from "../handoff/call-notes.ts";
import type { Playbook } from "../playbook/schema.ts";
import type { RecordSnapshot } from "../snapshot.ts";
import { displayLine } from "../text/display-text.ts";
import { upperFirst } from "../text/upper-first.ts";
import { TOUCH_FACTS, type TouchFact } from "../touch-facts/touch-facts.ts";
import { known } from "./known.ts";
import type { Step } from "./step.ts";

/** What talks outside the CRM told us: for each fact the newest that was said, and where. */
export type TalkFacts = Readonly<Partial<Record<TouchFact, TalkFact>>>;

export interface TalkFact {
  readonly fact: TouchFact;
  readonly value: string;
  readonly step: Step;
}

/** The confirmed facts of one touch that say something, in a fixed order. */
export function factsOf(step: Step): readonly TalkFact[] {
  const facts = step.event?.facts;
  if (facts === undefined) return [];
  return TOUCH_FACTS.flatMap((fact) => {
    const value = known(facts[fact]);
    return value === null ? [] : [{ fact, value, step }];
  });
}

/** Expects the steps oldest first. */
export function readTalkFacts(steps: readonly Step[]): TalkFacts {
  return Object.fromEntries(steps.flatMap(factsOf).map((each) => [each.fact, each]));
}

/** An answer of a call's notes, under the playbook's name for what was asked. */
export interface CallNoteAnswer {
  readonly eventId: string;
  readonly field: string;
  readonly label: string;
  readonly value: string;
}

/** The newest answer to each field; what was agreed to do next is no answer of the buyer's. */
export function readCallAnswers(
  { handoff }: RecordSnapshot,
  playbook: Playbook,
): readonly CallNoteAnswer[] {
  const calls = callNotesOf(handoff);
  const labels = new Map(playbook.callNotes.map(({ id, label }) => [id, label]));
  const fields = new Set([...labels.keys(), ...calls.flatMap((call) => Object.keys(call.answers))]);
  return [...fields].flatMap((field) => {
    const answer = field === AGREED_NEXT_STEP ? null : newestAnswer(calls, field);
    if (answer === null) return [];
    const label = labels.get(field) ?? upperFirst(displayLine(field).replaceAll("-", " "));
    return [{ eventId: answer.call.id, field, label, value: displayLine(answer.text) }];
  });
}

const AGREED_NEXT_STEP = "next-step";
