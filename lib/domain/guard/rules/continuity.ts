import { languageOf, withOpening } from "../edit-draft.ts";
import { isAsk } from "../read-asks.ts";
import type { DraftCheck, DraftRule } from "./rule.ts";

/** R-FT-01, R-SL-11: a message that names neither what they did, nor what they saw, nor their problem fits anybody. */
export const continuityRule: DraftRule = (check) => {
  const { read, own } = check;
  if (read.sentences.length === 0 || hasContinuity(check)) return [];
  return [
    {
      field: "body",
      rule: "no-continuity",
      severity: "blocks",
      message: "It names nothing that this buyer did, saw or asked, so it reads like a cold mail.",
      fixes: () => {
        const opening = own.opening(languageOf(read));
        if (opening === null) return [];
        return [{ label: "Open with what they did", value: withOpening(read, opening) }];
      },
    },
  ];
};

/** Whether anything in the draft, its subject included, goes on from this buyer. */
export function hasContinuity({ read, continuity }: DraftCheck): boolean {
  return (
    continuity.inSentence(read.subject, false) ||
    read.sentences.some((sentence) =>
      isAsk(sentence)
        ? continuity.inSentence(sentence, true) || continuity.inSentence(reasonOf(sentence), false)
        : continuity.inSentence(sentence, false),
    ) ||
    continuity.inMessage([read.subject, ...read.sentences])
  );
}

/** "About the papers that prove our work in the Kingdom, could you …?": what stands before the ask. */
function reasonOf(sentence: string): string {
  const head = sentence.slice(0, Math.max(0, sentence.search(/[,،;:](?=[^,،;:]*$)/u)));
  return isAsk(head) ? "" : head;
}
