import { toWords, wordList } from "./tokens.ts";

/** R-DF-06: "bad lead" is not feedback, in any of its wordings; nor is "not interested" evidence of anything. */
export function isJudgement(text: string): boolean {
  return toWords(text).every((word) => VERDICTS.has(word) || SITUATIONS.has(word));
}

/** The same for the name of a reason, which may say what it was and leave the evidence to its own field. */
export function isJudgementAlone(label: string): boolean {
  return toWords(label).every((word) => VERDICTS.has(word));
}

const VERDICTS = wordList(
  `bad poor weak terrible awful rubbish junk garbage trash crap useless worthless waste spam fake wrong not no a the
   of good great lead leads quality fit very just too low is was it this they at all`,
  `عميل ليد سيئ سيء سيئة ضعيف ضعيفة غير مناسب مناسبة جيد جيدة جدا`,
);

/** What a reason can be named by. */
const SITUATIONS = wordList("time interested", "مهتم مهتمة");
