import type { NoteQuestion } from "./five-questions.ts";

/** What a record is worth by what its note says, whatever its score. */
export type Standing = "opportunity" | "contact-record";

/**
 * R-CX-21: a record whose note leaves one of the five questions open is a contact and no opportunity yet,
 * also where the gap is honest. Says which are open.
 */
export function standingOf(questions: readonly NoteQuestion[]): {
  readonly standing: Standing;
  readonly because: string;
} {
  const open = questions.filter(({ answered }) => !answered);
  const [first] = open;
  if (first === undefined)
    return {
      standing: "opportunity",
      because: `All ${questions.length} questions are answered: ${inWords(questions)}.`,
    };
  return {
    standing: "contact-record",
    because:
      open.length === questions.length
        ? "None of the questions is answered yet, so there is a person but no reason to talk."
        : `Still open: ${inWords(open)}.`,
  };
}

function inWords(questions: readonly NoteQuestion[]): string {
  const parts = questions.map(({ id }) => IN_WORDS[id]);
  const last = parts.at(-1) ?? "";
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(", ")} and ${last}`;
}

const IN_WORDS: Readonly<Record<NoteQuestion["id"], string>> = {
  why: "why this lead is worth attention",
  cares: "what the buyer cares about",
  did: "what they saw, asked or did",
  next: "what sales does next",
  who: "who owns it and by when",
};
