import type { Fix } from "../../finding.ts";
import { plansToAsk } from "./plan-to-ask.ts";
import { isListed, toWords, wordList } from "./tokens.ts";

/** The phrase that the fix writes; any wording of the same is recognised too. */
export const ASK_ON_THE_CALL = "Not known yet: ask on the call";

/** The repair that writes it. */
export const ASK: Fix = { label: "Say that it is not known yet", value: ASK_ON_THE_CALL };

/** What is honestly not known, and what the writer wants asked about it: "" when they left it at that. */
export interface HonestUnknown {
  readonly toAsk: string;
}

/**
 * Reads "Not known yet: ask on the call" in any wording, English or Arabic. Where the note depends on the
 * answer it must say that *we* do not know, and either that somebody will ask or in a sentence what it is
 * that we do not know; a mere "unknown" only holds the place. Null for any other text, above all for what
 * the buyer does not know: that is a problem, and often the one that we solve.
 */
export function readHonestUnknown(text: string): HonestUnknown | null {
  if (text.length > LONGEST) return null;
  const words = toWords(text);
  const isUnknown = saysUnknown(words);
  const plan = plansToAsk(text);
  if (plan !== null && (isUnknown || plan.saysNothingElse)) return { toAsk: plan.question };
  const beginning = words.slice(0, 4);
  const isSentence = words.length >= A_SENTENCE && beginning.some((word) => WE.has(word));
  const isOurGap = words.some(
    (word, index) =>
      isNegated(words, index) &&
      isSingular(word) &&
      (isListed(word, LEARNING) || (word === "out" && words[index - 1] === "find")),
  );
  return isUnknown && isSentence && isOurGap ? { toAsk: "" } : null;
}

/** Whether a text says that we do not know, in however few words: "unknown", "not stated", "لم يحدد". */
export function saysNotKnown(text: string): boolean {
  if (text.length > LONGEST) return false;
  const words = toWords(text);
  if (saysUnknown(words) || plansToAsk(text)?.saysNothingElse === true) return true;
  const isShortDenial = words.length <= EARLY && NEGATIONS.has(words[0] ?? "");
  return (
    isShortDenial ||
    words.slice(0, EARLY).some((word, index) => isNegated(words, index) && TRACES.has(word))
  );
}

/** In characters: what takes longer is a story. */
const LONGEST = 300;
const A_SENTENCE = 4;
/** What comes later in a text is part of a story: "the list is wrong, and nobody has been told". */
const EARLY = 7;

function saysUnknown(words: readonly string[]): boolean {
  return words.slice(0, EARLY).some((word, index) => {
    const before = words.slice(0, index);
    if (UNKNOWN.has(word)) return before.every((other) => isListed(other, AROUND));
    if (!isNegated(words, index) || !isSingular(word) || !isListed(word, KNOWING)) return false;
    // "Nobody knows" is the buyer's problem, "nobody noted" is a gap of ours.
    const ours =
      before.some((other) => OURS.has(other)) || !before.some((other) => BUYERS.has(other));
    return ours || !isListed(word, OF_ANYBODY);
  });
}

function isNegated(words: readonly string[], index: number): boolean {
  return words.slice(Math.max(0, index - 4), index).some((word) => NEGATIONS.has(word));
}

/** "يعرفون" speaks of them, "نعرف" of us. */
function isSingular(word: string): boolean {
  return !/(?:ون|وا|وه|وها)$/u.test(word) || word.length < 5;
}

const UNKNOWN = wordList(
  "unknown unclear undisclosed unsure unconfirmed idk dunno open tbc مجهول مجهولة",
);
/** What may stand before "unknown" when it is us who do not know: "the problem is still unknown". */
const AROUND = wordList(
  `the a is are still yet so far it as for now problem issue pain need reason cause timing budget trigger asset page what
   why this that his her their exact exactly
   المشكلة السبب الموعد الميزانية ما زال لا تزال لسا لسه بعد حاليا`,
);
const NEGATIONS = wordList(
  `not dont didnt havent hasnt doesnt never no nothing nobody noone without isnt wasnt couldnt
   cannot cant unable غير لم لا ليس لن ما مو مش محد بدون دون`,
);
/** What is negated when we do not know, or when the buyer did not say. */
const KNOWING = wordList(
  `know known clear sure say said state stated share shared mention mentioned disclose disclosed tell told specify
   specified asked answered discussed confirmed information info idea clue detail details established learn learned
   learnt figured noted recorded captured wrote written given revealed understand understood find found reason
   timing dates date timeline timeframe`,
  `معروف معروفة معلوم معلومة نعرف بنعرف منعرف أعرف اعرف بعرف عارف عارفة عارفين يعرف ندري أدري ادري واضح واضحة وضح يذكر تذكر ذكر ذكرت
   يتضح يحدد تحدد محدد محددة مؤكد يوضح توضح نعلم يفصح تفصح يقل قال قالت تقل يخبرنا تخبرنا خبرنا نسأل معلومات موعد وقت`,
);
/** What we would know it by: "no trace in the CRM", "لا أثر في السجل". */
const TRACES = wordList(
  `record records trace history trail log logged activity visit visits visible see seen show shows anything entry touch
   touches data page pages sign
   remember remembers notes note noted talk talked speak spoke spoken covered heard looked opened clicked read answer
   answered come came up get got
   سمعنا شفنا شاف حكى حكينا تطرقنا ناقشنا سجلنا تكلمنا تحدثنا نتذكر ورد رأى رأت اطلع دون سألنا
   سجل السجل أثر اثر يظهر تظهر ظاهر مسجل مسجلة متوفر متوفرة شيء بيانات`,
);
/** Of these, what only we can be at the end of in a sentence that plans no question. */
const LEARNING = wordList(
  "know known learn learned learnt clear sure idea clue told tell said say figured noted understood",
  "نعرف بنعرف منعرف أعرف اعرف بعرف عارف عارفين ندري أدري نعلم معروف معروفة واضح واضحة يذكر تذكر يخبرنا تخبرنا",
);
const BUYERS = wordList(
  `they she he nobody staff drivers users people customers buyers dealers teams managers هم محد أحد`,
);
const OURS = wordList("we us our side");
const OF_ANYBODY = wordList(
  "know known clear sure idea clue understand find found نعرف يعرف عارف واضح",
);
const WE = wordList(
  "we i our us ive weve nobody noone he she didnt hasnt havent dont no لا ما لم مش مو غير لسا لسه",
);
