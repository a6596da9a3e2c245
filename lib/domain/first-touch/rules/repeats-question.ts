import { shortenText } from "../../text/shorten-text.ts";
import { findAnswer } from "../find-answer.ts";
import { readAsks } from "../read-asks.ts";
import type { DraftRule } from "./rule.ts";
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
          message: `“${shortenText(sentence, 80)}” is answered already: ${answer.replace(/[.\s]+$/u, "")}.`,
        }),
      ];
  }
  return [];
};
