import type { FirstTouchInput } from "../first-touch/first-touch-context.ts";
import { splitSentences } from "../text/sentences.ts";
import { isUnknownAnswer } from "../text/unknown-answer.ts";
import type { TouchKind } from "../touch.ts";
import { confirmedAnswers } from "./known.ts";

/** What the note, calls and talks say of the buyer, sentence by sentence, in a colleague's words. */
export function notedStatements(input: FirstTouchInput): readonly string[] {
  const { note, snapshot } = input;
  const written = snapshot.touches.flatMap(({ kind, words }) =>
    WRITTEN_DOWN.has(kind) && words !== null ? [words.slice(0, MOST_OF_A_TEXT)] : [],
  );
  const texts = [note.problem, note.readiness, note.fit, note.trigger, ...written];
  return [...texts, ...confirmedAnswers(input)]
    .filter((text) => !isUnknownAnswer(text))
    .flatMap((text) => splitSentences(text));
}

const WRITTEN_DOWN: ReadonlySet<TouchKind> = new Set<TouchKind>([
  "call",
  "meeting",
  "note",
  "introduction",
  "chat",
]);
/** In UTF-16 units. */
const MOST_OF_A_TEXT = 3000;
