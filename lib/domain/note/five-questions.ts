import type { NoteField } from "./note.ts";

/** One of the five questions that a note must answer (R-HN-11). */
export interface NoteQuestion {
  readonly id: "why" | "cares" | "did" | "next" | "who";
  readonly text: string;
  readonly answered: boolean;
  /** The fields that answer it. */
  readonly fields: readonly NoteField[];
}

/** Tells which of the five questions a note answers, given the fields that hold a real answer. */
export function fiveQuestions(answeredFields: ReadonlySet<NoteField>): readonly NoteQuestion[] {
  return QUESTIONS.map(({ needs, ...question }) => ({
    ...question,
    answered:
      needs === "all"
        ? question.fields.every((field) => answeredFields.has(field))
        : question.fields.some((field) => answeredFields.has(field)),
  }));
}

type Question = Omit<NoteQuestion, "answered"> & { readonly needs: "all" | "any" };

const QUESTIONS: readonly Question[] = [
  {
    id: "why",
    text: "Why is this lead worth attention?",
    fields: ["fit", "readiness"],
    needs: "any",
  },
  {
    id: "cares",
    text: "What does the buyer likely care about?",
    fields: ["problem"],
    needs: "all",
  },
  {
    id: "did",
    text: "What did they see, ask, click or answer?",
    fields: ["trigger", "asset"],
    needs: "any",
  },
  { id: "next", text: "What should sales do next?", fields: ["nextStep"], needs: "all" },
  { id: "who", text: "Who owns it, and by when?", fields: ["owner", "deadline"], needs: "all" },
];
