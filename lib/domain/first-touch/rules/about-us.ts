import { isCourtesy } from "../../text/own-words.ts";
import { isAboutUs } from "../about-us.ts";
import { without } from "../edit-draft.ts";
import { isAsk } from "../read-asks.ts";
import type { DraftRule } from "./rule.ts";

/** A message most of which speaks of the sender. Asks and manners are neither theirs nor ours. */
export const aboutUsRule: DraftRule = ({ read }) => {
  const told = read.sentences.filter((sentence) => !(isAsk(sentence) || isCourtesy(sentence)));
  const ours = told.filter(isAboutUs);
  if (ours.length < FEWEST || ours.length / told.length < SHARE) return [];
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

const FEWEST = 3;
const SHARE = 0.6;
