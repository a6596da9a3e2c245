import type { FirstTouchInput } from "../first-touch/first-touch-context.ts";
import { foldText } from "../text/fold-text.ts";
import { isQuestion } from "../text/questions.ts";
import { shortenText } from "../text/shorten-text.ts";
import { toContentWords } from "../text/words.ts";
import { toComparedRoots } from "./arabic-roots.ts";
import { QUESTION_TOPICS } from "./question-topics.ts";

/**
 * What already answers a question to the buyer: a field of the record, the note, or their own words
 * (R-CX-22, R-FM-22). Null when nothing does, so that it may be asked.
 */
export function findAnswer(question: string, known: FirstTouchInput): string | null {
  const folded = foldText(question);
  for (const topic of QUESTION_TOPICS) {
    if (!topic.asks.test(folded)) continue;
    const answer = topic.answer(known, question);
    if (answer !== null) return shortenText(answer, 120);
  }
  return toldAnswer(question, known);
}

/** A statement of theirs that holds most of the question's own words answers it. */
function toldAnswer(question: string, { story }: FirstTouchInput): string | null {
  const words = toContentWords(question).filter((word) => !ASKING_WORDS.has(word));
  const asked = [...new Set(toComparedRoots(words.join(" ")))];
  if (asked.length < 3) return null;
  const told = story.alreadyTold.find(({ text }) => {
    if (isQuestion(text)) return false;
    const roots = new Set(toComparedRoots(text));
    return asked.filter((root) => roots.has(root)).length / asked.length > 0.6;
  });
  return told === undefined ? null : `“${shortenText(told.text, 100)}”`;
}

/** Words of asking rather than of what is asked. */
const ASKING_WORDS: ReadonlySet<string> = new Set(
  "current currently today right tell know share hear understand time look work talk discuss call minute week interested interest open free worth go walk see show".split(
    " ",
  ),
);
