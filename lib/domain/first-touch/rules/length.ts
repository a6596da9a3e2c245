import { countWords } from "../../text/words.ts";
import type { DraftRule } from "./rule.ts";
import { toFinding } from "./rule.ts";

/** A first message is read on a phone: up to 120 words is good, more than 150 is not read. */
export const lengthRule: DraftRule = ({ read }) => {
  const words = countWords(read.body);
  if (words <= GOOD) return [];
  return [
    toFinding({
      field: "body",
      rule: "length",
      severity: words > MOST ? "blocks" : "improve",
      message:
        words > MOST
          ? `It is ${words} words long; beyond ${MOST} a first message is rarely read to its ask.`
          : `It is ${words} words long; up to ${GOOD} is easier to answer.`,
    }),
  ];
};

const GOOD = 120;
const MOST = 150;
