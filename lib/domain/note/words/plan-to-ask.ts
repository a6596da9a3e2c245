import { isArabic, isListed, toWords, wordList } from "./tokens.ts";

/** That somebody of us will ask. */
export interface PlanToAsk {
  /** What is to be asked, in the writer's words; "" when they left it at "ask". */
  readonly question: string;
  /** Whether the text says nothing but that: "to be clarified on the first call". */
  readonly saysNothingElse: boolean;
}

/** Reads a plan to ask, English or Arabic; null when a text only tells that others ask. */
export function plansToAsk(text: string): PlanToAsk | null {
  for (const clause of text.split(/[.,:;()\n!?؟،؛|]|\s[-–—]\s|\s(?:and|but|so)\s/u)) {
    const words = toWords(clause);
    const place = words.findIndex((word, index) => isPlan(word, words[index - 1]));
    if (place < 0) continue;
    const rest = words.slice(place + 1);
    return {
      question: rest.every((word) => isListed(word, ON_THE_CALL)) ? "" : questionOf(text),
      saysNothingElse: saysNothingElse(toWords(text)),
    };
  }
  return null;
}

/** "Will ask" alone could be said of anything; when, or of whom, makes it a plan. */
function saysNothingElse(words: readonly string[]): boolean {
  return (
    words.length > 2 &&
    words.every((word, index) => isPlan(word, words[index - 1]) || isListed(word, AROUND))
  );
}

/** "Ask", "we will ask", "to be asked"; not "customers ask" or "she asked". */
function isPlan(word: string, previous: string | undefined): boolean {
  if (isArabic(word)) return ARABIC_ASKING.test(word) || ARABIC_QUESTIONS.has(word);
  if (!ASKING.has(word)) return false;
  return previous === undefined || BEFORE_PLAN.has(previous);
}

function questionOf(text: string): string {
  const start = text.search(ASK_IN_TEXT);
  if (start < 0) return "";
  const question = text.slice(start).replace(ASK_IN_TEXT, "").trim();
  return question.replace(/[\s.,;:!?؟]+$/u, "");
}

const ASKING = wordList(
  `ask asked asking clarify clarified confirm confirmed verify verified explore discover discovered qualify probe
   question raise check checked find found learn`,
);
const BEFORE_PLAN = wordList(
  `will ll well shall to must should need needs have be been we i then please and first still yet known unknown unclear
   clear far now just far lets`,
);
/** نسأل، سنسأله، بنسأله، هنسأله، رح نسألها، يُسأل، نسألهم — but not "يسألون". */
const ARABIC_ASKING = /^[وف]?(?:س|ه|ب|م|رح)?[نايت]?سال(?:ه|ها|هم|وه|وها)?$/u;
const ARABIC_QUESTIONS = wordList(
  `سؤال السؤال سؤاله سؤالها بسؤاله نستفسر استفسار الاستفسار نستوضح سنستوضح سنستفسر نتأكد سنتأكد التأكد استفسر نستعلم`,
);
const ASK_IN_TEXT =
  /(?:ask(?:ed|ing)?|clarify|confirm|verify|explore|discover|probe|question|find out|check|(?:[سهبم]|رح )?[نيا]?س[أا]ل(?:ه|ها|هم)?|أسأل(?:ه|ها)?|سؤال(?:ه|ها)?|نستفسر|الاستفسار|نستوضح|نتأكد)(?![\p{L}])/iu;

/** What may follow "ask" without adding a question of its own. */
const ON_THE_CALL = wordList(
  `on in at during the a first next discovery call meeting chat conversation touch demo about for it this that with
   them him her when we i speak talk out and us buyer contact lead tomorrow today monday tuesday wednesday thursday
   friday please
   في على خلال عن أثناء المكالمة بالمكالمة مكالمة الأولى أول الاجتماع الاتصال عند التواصل عنه عنها منه منها ذلك باكر بكرة غدا`,
);
/** What may stand beside it in a text that says no more. */
const AROUND = wordList(
  `on in at during the a first next discovery call meeting chat conversation about for it this that with them him her
   when we i speak talk out and us buyer contact lead will ll well shall to must should need needs have be then please
   still open yet tomorrow today
   في على خلال عن أثناء المكالمة بالمكالمة مكالمة الأولى أول الاجتماع الاتصال عند التواصل عنه عنها منه منها سيتم سوف رح لازم راح`,
);
