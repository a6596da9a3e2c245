import { isolateText } from "../../text/display-text.ts";
import { quoteText } from "../../text/quote-text.ts";
import { lowerFirst, upperFirst } from "../../text/upper-first.ts";
import type { SummaryPhrases } from "../tell-summary.ts";
import { grammar } from "./grammar.ts";

/** The two lines of the summary. */
export const SUMMARY: SummaryPhrases = {
  unknownName: "Name not known",
  employees: (count, write) => `${write(count)} people`,
  position: (job, place) => `${job} at ${place}`,
  problem: ({ text, from }, person, isName) => {
    const comma = isName ? " " : ", ";
    if (from !== "us") {
      const said = from === "their-question" ? "asks" : "says";
      return `${person === null ? "In their words" : person + comma + said}: ${quoteText(text)}`;
    }
    const deed = grammar.deed(text);
    if (deed !== null) return person === null ? upperFirst(deed) : person + comma + deed;
    const solve = `wants to solve: ${isolateText(LITTLE_WORD.test(text) ? lowerFirst(text) : text)}`;
    return person === null ? upperFirst(solve) : `${person}; ${solve}`;
  },
  engaged: "looked at {things}",
  engagedMost: "looked most at {things}",
  attended: "came to {event}",
  introducedBy: "was introduced by {name}",
  talked: {
    call: "spoke with us by phone",
    chat: "chatted with us",
    meeting: "met with us",
    email: "exchanged e-mails with us",
  },
  readiness: (text) => {
    const told = isolateText(text);
    return TIME.test(text) ? `timing: ${told}` : told;
  },
};

/** Words that have a capital only where a sentence begins; other words may be names. */
const LITTLE_WORD =
  /^(?:the|an?|our|their|his|her|we|they|it|no|every|each|one|two|three|after|when|while|before|too|not|how|some|many)\b/iu;
const TIME = /^(?:before|by|in|within|after|until|this|next|from|q[1-4])\b/iu;
