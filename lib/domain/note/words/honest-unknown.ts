import { isListed, toTokens, toWords, wordList } from "./tokens.ts";

/** The phrase that the fix writes; any wording of the same is recognised too. */
export const ASK_ON_THE_CALL = "Not known yet: ask on the call";

/** What is honestly not known, and what the writer wants asked about it: "" when they left it at that. */
export interface HonestUnknown {
  readonly toAsk: string;
}

/**
 * Reads "Not known yet: ask on the call" in any wording, English or Arabic. Where the note depends on the
 * answer it must say that *we* do not know, and either that somebody will ask or in a sentence what it is
 * that we do not know; a mere "unknown" only holds the place. Null for any other text.
 */
export function readHonestUnknown(text: string): HonestUnknown | null {
  const words = wordsOfUnknown(text);
  if (words === null) return null;
  if (words.some((word) => isListed(word, ASKING))) return { toAsk: toAsk(text) };
  const isSentence = words.length >= A_SENTENCE && words.some((word) => OURSELVES.has(word));
  return isSentence ? { toAsk: "" } : null;
}

/** Whether a text says that we do not know, in however few words: "unknown", "not stated", "لم يحدد". */
export function saysNotKnown(text: string): boolean {
  return wordsOfUnknown(text) !== null;
}

function wordsOfUnknown(text: string): readonly string[] | null {
  if (text.length > 400) return null;
  const words = toWords(text);
  const at = words.findIndex((word, index) =>
    isUnknown(word, words.slice(Math.max(0, index - 3), index)),
  );
  // What comes late in a text is part of a story: "the list is wrong, and nobody has been told".
  return at < 0 || at > 6 || words.length > LONGEST ? null : words;
}

const A_SENTENCE = 4;
const LONGEST = 40;

function isUnknown(word: string, before: readonly string[]): boolean {
  if (UNKNOWN.has(word)) return true;
  if (!before.some((other) => NEGATIONS.has(other))) return false;
  // "They do not know which card" is the buyer's problem and no gap of ours.
  if (before.some((other) => BUYERS.has(other)) && isListed(word, KNOWN_BY_ANYBODY)) return false;
  return isListed(word, KNOWING);
}

function toAsk(text: string): string {
  const start = text.search(ASK_IN_TEXT);
  const rest = start < 0 ? "" : text.slice(start).replace(ASK_IN_TEXT, "").trim();
  const says = toTokens(rest).filter(({ word }) => !isListed(word, ON_THE_CALL));
  return says.length === 0 ? "" : rest.replace(/[\s.,;:!?؟]+$/u, "");
}

const UNKNOWN = wordList("unknown unclear undisclosed unsure unconfirmed مجهول مجهولة idk dunno");
const NEGATIONS = wordList(
  `not dont didnt havent hasnt doesnt never no nothing nobody noone without isnt wasnt
   غير لم لا ليس لن ما مو مش محد بدون دون`,
);
const KNOWING = wordList(
  `know known clear sure say said state stated share shared mention mentioned disclose disclosed tell told specify
   specified asked answered discussed confirmed information info idea clue detail details established learn learned
   learnt figured noted recorded captured wrote written given revealed understand understood found timing dates date
   timeline`,
  `معروف معروفة معلوم معلومة نعرف أعرف اعرف يعرف ندري أدري ادري واضح واضحة يذكر تذكر ذكر ذكرت يتضح يحدد تحدد محدد محددة
   مؤكد يوضح توضح نعلم يفصح تفصح يقل يقول تقل نسأل معلومات موعد وقت`,
);
const KNOWN_BY_ANYBODY = wordList(
  "know clear sure idea clue tell understand find found figured نعرف يعرف يدري",
);
const BUYERS = wordList("they she he nobody staff drivers users people customers هم محد");
const OURSELVES = wordList(
  `i we us our he she his her their ive weve havent hasnt didnt yet still
   نعرف نعلم أعرف ندري نحن بعد حتى`,
);
const ASKING = wordList(
  `ask asking clarify confirm verify explore discover qualify probe question raise check find`,
  `نسأل اسأل أسأل يسأل تسأل سيسأل سؤال السؤال سؤاله سؤالها نسأله نسألها اسأله اسألها نستفسر استفسار الاستفسار نستوضح نتأكد التأكد`,
);
const ASK_IN_TEXT =
  /(?:ask(?:ed|ing)?|clarify|confirm|verify|explore|discover|probe|question|find out|check|[سن]?[نيا]?سأل(?:ه|ها)?|أسأل(?:ه|ها)?|سؤال(?:ه|ها)?|نستفسر|الاستفسار|نستوضح|نتأكد)(?![\p{L}])/iu;
/** What may follow "ask" without adding a question of its own. */
const ON_THE_CALL = wordList(
  `on in at during the a first next discovery call meeting chat conversation touch demo about for it this that with
   them him her when we i speak talk out and us buyer contact lead them`,
  `في على خلال عن أثناء المكالمة مكالمة الأولى أول الاجتماع الاتصال عند التواصل عنه عنها ذلك`,
);
