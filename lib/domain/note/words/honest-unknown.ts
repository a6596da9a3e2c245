import { isListed, toTokens, toWords, wordList } from "./tokens.ts";

/** The phrase that the fix writes; any wording of the same is recognised too. */
export const ASK_ON_THE_CALL = "Not known yet: ask on the call";

/**
 * Reads "Not known yet: ask on the call" in any wording, English or Arabic: it must say that the answer
 * is not known *and* that somebody will ask. Null for any other text.
 *
 * `toAsk` is what the writer wants asked, in their words, or "" when they left it at that.
 */
export function readHonestUnknown(text: string): { readonly toAsk: string } | null {
  if (text.length > 400) return null;
  const words = toWords(text);
  if (!words.some((word, index) => saysUnknown(word, words[index - 1], words[index + 1])))
    return null;
  if (!words.some((word) => isListed(word, ASKING))) return null;
  const start = text.search(ASK_IN_TEXT);
  const rest = start < 0 ? "" : text.slice(start).replace(ASK_IN_TEXT, "").trim();
  const says = toTokens(rest).filter(({ word }) => !isListed(word, ON_THE_CALL));
  return { toAsk: says.length === 0 ? "" : rest.replace(/[\s.,;:!?؟]+$/u, "") };
}

function saysUnknown(word: string, previous = "", next = ""): boolean {
  if (UNKNOWN.has(word)) return true;
  return (NEGATIONS.has(previous) && isListed(word, KNOWING)) || NEGATED.has(`${word} ${next}`);
}

const UNKNOWN = wordList("unknown unclear undisclosed unsure unconfirmed مجهول");
const NEGATIONS = wordList(
  "not dont didnt havent hasnt doesnt never no yet isnt wasnt havent غير لم لا ليس لن ما",
);
const KNOWING = wordList(
  `know known clear sure say said state stated share shared mention mentioned disclose disclosed tell told specify
   specified asked answered discussed confirmed information info idea detail details established`,
  `معروف معروفة معلوم معلومة نعرف يعرف واضح واضحة يذكر تذكر يتضح يحدد محدد مؤكد يوضح توضح نعلم يفصح تفصح`,
);
/** Negation after the verb: "know not" does not occur, "yet unknown" is caught above. */
const NEGATED = new Set(["لم يذكر", "لم تذكر", "no information", "no idea"]);
const ASKING = wordList(
  "ask asking clarify confirm verify explore discover qualify probe question raise check find",
  "نسأل اسأل أسأل يسأل تسأل سؤال السؤال سؤاله سؤالها نسأله نسألها اسأله اسألها نستفسر استفسار الاستفسار نستوضح نتأكد التأكد",
);
const ASK_IN_TEXT =
  /(?:ask(?:ing)?|clarify|confirm|verify|explore|discover|probe|question|find out|check|نسأل(?:ه|ها)?|[اأ]سأل(?:ه|ها)?|سؤال(?:ه|ها)?|نستفسر|الاستفسار|نستوضح|نتأكد)(?![\p{L}])/iu;
/** What may follow "ask" without adding a question of its own. */
const ON_THE_CALL = wordList(
  `on in at during the a first next discovery call meeting chat conversation touch demo about for it this that with
   them him her when we i speak talk out and us buyer contact lead them`,
  `في على خلال عن أثناء المكالمة مكالمة الأولى أول الاجتماع الاتصال عند التواصل عنه عنها ذلك`,
);
