import type { NoteField } from "./note.ts";

/** The questions for the first call that honest gaps of a note become. */
export function askOnCall(
  unknowns: ReadonlyMap<NoteField, { readonly toAsk: string }>,
): readonly string[] {
  return [...unknowns].flatMap(([field, { toAsk }]) => {
    if (toAsk !== "") return [`Ask ${toAsk}`];
    const question = QUESTIONS[field];
    return question === undefined ? [] : [question];
  });
}

/** As one would ask a buyer. What we decide ourselves is not asked. */
const QUESTIONS: Readonly<Partial<Record<NoteField, string>>> = {
  lead: "Who are you, and what is your part in this?",
  source: "How did you come to us?",
  trigger: "What made you get in touch now?",
  problem: "What does not work today that you want to change?",
  asset: "What have you seen or read of ours so far?",
  fit: "What does your company do, for whom, and with how many people?",
  readiness: "By when do you want this solved, and what has to happen before?",
};
