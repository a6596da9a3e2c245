import { countWords } from "../../text/words.ts";
import type { DraftRule } from "./rule.ts";

/**
 * A first message is read on a phone: in a mail up to 120 words is good, more than 150 is too long; in a
 * chat more than 80. Quoted mail below the message does not count.
 */
export const lengthRule: DraftRule = ({ read, channel }) => {
  const words = countWords(`${read.greeting ?? ""} ${read.message}`);
  const { good, most } = LIMITS[channel];
  if (words <= good) return [];
  if (words <= most)
    return [
      {
        field: "body",
        rule: "a-little-long",
        severity: "improve",
        message: `It is ${words} words long; up to ${good} is easier to answer.`,
      },
    ];
  return [
    {
      field: "body",
      rule: "length",
      severity: "improve",
      message: `It is ${words} words long; beyond ${most} a first message is rarely read to its ask.`,
    },
  ];
};

const LIMITS = { email: { good: 120, most: 150 }, chat: { good: 80, most: 80 } } as const;
