import { isCourtesy } from "../../text/own-words.ts";
import { isAboutUs } from "../about-us.ts";
import { without } from "../edit-draft.ts";
import { isAsk } from "../read-asks.ts";
import type { DraftRule } from "./rule.ts";

/** A message most of which speaks of the sender. Asks and manners are neither theirs nor ours. */
export const aboutUsRule: DraftRule = ({ read }) => {
  const told = read.sentences.filter((sentence) => !(isAsk(sentence) || isCourtesy(sentence)));
  const sender = SENDER.exec(read.sentences.slice(0, 3).join(" "))?.groups?.["name"];
  const ours = told.filter(
    (sentence) => isAboutUs(sentence) || (sender !== undefined && sentence.startsWith(sender)),
  );
  const share = ours.length / told.length;
  if (!(ours.length >= 3 && share >= 0.6) && !(ours.length === 2 && share >= 0.75)) return [];
  return [
    {
      field: "body",
      rule: "about-us",
      severity: "improve",
      message: `${ours.length} of its ${told.length} sentences are about us; begin with what is theirs.`,
      fixes: () =>
        ours.map((_, kept) => ({
          label: kept === 0 ? "Leave out what is about us" : `Keep ${kept} of them`,
          value: without(read.body, ours.slice(kept)),
        })),
    },
  ];
};

/** "I am Omar with Brightlane": what begins with Brightlane is about us, too. */
const SENDER =
  /\b(?:[Ii] am|[Ii]'m|[Mm]y name is|[Tt]his is|[Hh]ere is) [^.!?\n]{0,40}?\b(?:from|with|at|of) (?<name>\p{Lu}[\p{L}\p{N}]+)/u;
