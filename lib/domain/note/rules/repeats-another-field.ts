import { knownAnswer } from "../known-answers.ts";
import type { NoteField } from "../note.ts";
import {
  labelOf,
  type NoteContext,
  type NoteFinding,
  toFinding,
  WRITTEN_FIELDS,
} from "../note-rule.ts";

/**
 * One answer pasted into several fields: it can be true in one of them only. Never more than advice: what
 * it says is said, only not here.
 */
export function repeatsAnotherField(context: NoteContext): readonly NoteFinding[] {
  const said = new Map(WRITTEN_FIELDS.map((field) => [field, wordsOf(context, field)]));
  return WRITTEN_FIELDS.flatMap((field, place) => {
    if (context.unknowns.has(field)) return [];
    const first = WRITTEN_FIELDS.slice(0, place).find(
      (other) =>
        !mayBeTheSame(context, field, other) &&
        isRepeated(said.get(field) ?? NONE, said.get(other) ?? NONE),
    );
    if (first === undefined) return [];
    return [
      toFinding(
        "repeats-another-field",
        field,
        "improve",
        `These are the words of “${labelOf(context, first)}” again, so ${labelOf(context, field).toLowerCase()} stays open.`,
        knownAnswer(context, field),
      ),
    ];
  });
}

const NONE: ReadonlySet<string> = new Set();

function wordsOf(context: NoteContext, field: NoteField): ReadonlySet<string> {
  return new Set(context.tokens[field].map((token) => token.word));
}

function isRepeated(here: ReadonlySet<string>, there: ReadonlySet<string>): boolean {
  if (here.size === 0 || there.size === 0) return false;
  const [fewer, more] = [Math.min(here.size, there.size), Math.max(here.size, there.size)];
  if ((2 * fewer) / (fewer + more) < NEARLY_ALL) return false;
  const common = [...here].filter((word) => there.has(word)).length;
  if (fewer < A_SENTENCE) return common === here.size && common === there.size;
  return (2 * common) / (here.size + there.size) >= NEARLY_ALL;
}

/** Below so many words two answers must be the same to be one; above, nearly the same. */
const A_SENTENCE = 5;
const NEARLY_ALL = 0.9;

/** What was clicked is often also what triggered the handoff and what brought them, if it is told in short. */
function mayBeTheSame(context: NoteContext, field: NoteField, other: NoteField): boolean {
  if (!ONE_ACTION.includes(field) || !ONE_ACTION.includes(other)) return false;
  return field !== "asset" || context.tokens[field].length < A_STORY;
}

const ONE_ACTION: readonly NoteField[] = ["source", "trigger", "asset"];
const A_STORY = 8;
