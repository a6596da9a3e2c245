import { foldText } from "../../text/fold-text.ts";
import { shortenText } from "../../text/shorten-text.ts";
import { languageOf, replaced, without } from "../edit-draft.ts";
import { findAnswer } from "../find-answer.ts";
import type { DraftCheck, DraftRule } from "./rule.ts";
import { withAsk } from "./with-ask.ts";

/** R-CX-22, R-FM-22: the buyer must not be asked what the record, the note or their own words already answer. */
export const repeatsQuestionRule: DraftRule = (check) => {
  const repeated = check.read.ownSentences.flatMap((sentence) => {
    // A call *about* something known is the point of a call.
    const asked = check.read.asks.filter((ask) => ask.sentences.includes(sentence));
    if (!asked.some(({ kind, text }) => kind !== "meeting" || asksForFacts(text))) return [];
    const answer = findAnswer(sentence, check);
    return answer === null ? [] : [{ sentence, answer: answer.replace(/[.\s]+$/u, "") }];
  });
  const [first] = repeated;
  if (first === undefined) return [];
  return [
    {
      field: "body",
      rule: "repeats-question",
      severity: "blocks",
      message: `“${shortenText(first.sentence, 80)}” is answered already: ${first.answer}.`,
      fixes: () => {
        const questions = repeated.map(({ sentence }) => sentence);
        const recalled = recall(check, first.answer);
        const { body } = check.read;
        return [
          ...(recalled === null
            ? []
            : [withAsk(check, without(replaced(body, first.sentence, recalled), questions))]),
          withAsk(check, without(body, questions)),
        ].map((value) => ({ label: "Drop the question", value }));
      },
    },
  ];
};

/** "Before the demo, could you describe which systems …" speaks of a meeting and asks for none. */
function asksForFacts(ask: string): boolean {
  const folded = foldText(ask);
  return FACTS.test(folded) || !TO_MEET.test(folded);
}

const FACTS =
  /\b(?:could|can|would) you (?:please |briefly |just )?(?:share|describe|tell|explain|confirm|outline|say)\b|\b(?:tell|remind) (?:me|us),? (?:what|which|how|who|where)\b/u;
const TO_MEET =
  /\b(?:calls?|meet\w*|speak|talk|chat|ring|demo|zoom|teams|minutes?|min|hour|free|available|suits?|fits?|convenient|slot|calendar|tomorrow|\p{L}+day)\b|مكالم|اجتماع|نلتقي|نتحدث|اتصال|اتصل|دقيقه|دقايق|ساعه|يناسب|موعد|غدا|يوم /u;

/** What they said themselves may be said back to them; what a colleague noted about them may not. */
function recall({ read }: DraftCheck, answer: string): string | null {
  const said = /^“(.+)”$/su.exec(answer)?.[1];
  if (said === undefined) return null;
  return languageOf(read) === "ar" ? `كتبتم لنا: «${said}».` : `You wrote: “${said}”.`;
}
