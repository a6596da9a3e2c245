import { foldText } from "../../text/fold-text.ts";
import { isQuestion } from "../../text/questions.ts";
import { shortenText } from "../../text/shorten-text.ts";
import { toContentWords, toRoots } from "../../text/words.ts";
import { readAsks } from "../read-asks.ts";
import { QUESTION_TOPICS } from "./question-topics.ts";
import type { DraftCheck, DraftRule } from "./rule.ts";
import { toFinding } from "./rule.ts";

/** R-CX-22, R-FM-22: the buyer must not be asked what the record, the note or their own words already answer. */
export const repeatsQuestionRule: DraftRule = (check) => {
  for (const sentence of check.read.ownSentences) {
    // A call *about* something known is the point of a call.
    if (!readAsks([sentence]).some((ask) => ask.kind !== "meeting")) continue;
    const answer = findAnswer(sentence, check);
    if (answer !== null)
      return [
        toFinding({
          field: "body",
          rule: "repeats-question",
          severity: "blocks",
          message: `“${shortenText(sentence, 80)}” is answered already: ${answer}.`,
        }),
      ];
  }
  return [];
};

function findAnswer(question: string, check: DraftCheck): string | null {
  const folded = foldText(question);
  for (const topic of QUESTION_TOPICS) {
    if (!topic.asks.test(folded)) continue;
    const answer = topic.answer(check);
    if (answer !== null) return shortenText(answer, 120);
  }
  return toldAnswer(question, check);
}

/** A statement of theirs that holds most of the question's own words answers it. */
function toldAnswer(question: string, { story }: DraftCheck): string | null {
  const asked = [
    ...new Set(
      toRoots(
        toContentWords(question)
          .filter((word) => !ASKING_WORDS.has(word))
          .join(" "),
      ),
    ),
  ];
  if (asked.length < 3) return null;
  const told = story.alreadyTold.find(({ text }) => {
    if (isQuestion(text)) return false;
    const words = new Set(toRoots(text));
    const shared = asked.filter((word) => words.has(word)).length;
    return shared >= 2 && shared / asked.length > 0.6;
  });
  return told === undefined ? null : `“${shortenText(told.text, 100)}”`;
}

const ASKING_WORDS: ReadonlySet<string> = new Set(
  "current currently today right tell know share hear understand time look work talk discuss call minute week interested interest open free worth go walk see show".split(
    " ",
  ),
);
