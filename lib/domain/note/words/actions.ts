import { isArabic, isListed, toWords, wordList } from "./tokens.ts";

/**
 * Whether a next step says what to do. Words that are verb and noun alike ("quote", "demo") count where an
 * English verb stands: at the beginning of a clause, or behind "to", "and", "will". A text without any
 * word that we know gets no advice: none is better than wrong advice.
 */
export function saysWhatToDo(text: string): boolean {
  // "Walk-through" and "sign-off" are things, "follow-up" and "call-back" stand in the list.
  const joined = text.replace(/(\p{L})-(?=\p{L})/gu, "$1");
  const words = toWords(joined);
  if (words.some((word) => isListed(word, VERBS))) return true;
  if (clausesOf(joined).some((clause) => beginsWithVerb(toWords(clause)))) return true;
  if (
    words.some((word, index) => BEFORE_VERB.has(words[index - 1] ?? "") && isListed(word, EITHER))
  )
    return true;
  return !isArabic(text) && !words.some((word) => ENGLISH.has(word) || isListed(word, EITHER));
}

function clausesOf(text: string): readonly string[] {
  return text.split(/[,;:.\n+&/()|–—]|\s-\s/u);
}

/** Days, times and names may stand before it: "Tue 10:00 walk her through it". */
function beginsWithVerb(words: readonly string[]): boolean {
  const [first = "", second = ""] = words.filter((word) => !/^\p{N}|^(?:am|pm|h)$/u.test(word));
  return isListed(first, EITHER) && !AFTER_NOUN.has(second);
}

/** Verbs that are nothing else, and the channels: "a quick call on Monday" says what to do. */
const VERBS = wordList(
  `call email mail write send invite ask confirm qualify share propose arrange prepare introduce meet meeting reply follow
   reach discuss verify connect message whatsapp explain compare bring add assign hold give validate discover explore
   contact phone ring text ping dial get agree find clarify investigate speak talk chase thank demonstrate attach forward collect
   gather identify learn organize organise join record nurture respond negotiate submit deliver configure secure
   involve suggest tell inform remind obtain resend sync convince persuade continue hear finish bump nudge sit
   take bill try help followup callback`,
  `اتصل اتصال اتصلوا تواصل التواصل ارسال إرسال ارسل أرسل احجز حجز جدولة حدد تحديد رتب ترتيب اسأل سؤال تأكيد أكد تأكد عرض اعرض
   متابعة تابع دعوة ادع مكالمة اجتماع لقاء مقابلة مراجعة راجع مناقشة ناقش تحقق التحقق مشاركة شارك رد الرد اقترح اقتراح جهز تجهيز
   تحضير حضر شرح اشرح مقارنة قارن زيارة زور تقديم قدم نقدم نرسل نتصل نعرض نحدد نسأل كلم اكلم أكلم اكتب كتابة تعريف بحث ابحث
   حكي نحكي احكي بعت ابعت نبعت بعث ابعث نبعث راسل نراسل طلب نطلب اطلب خذ ناخذ أعط اعط نعطي ورجي نورجي فرجي شوف نشوف مر نمر سلم
   أرتب ادعو ندعو سوي نسوي دق ندق رن نرن خلي نخلي جيب نجيب عطي أجهز أضف تسليم توضيح استفسر
   نوري نشوف نعاين عاين معاينة نقيس قيس نخبر خبر نذكر ذكر نحول حول تحويل نكمل نفحص فحص نجرب جرب تجربة ناخذ نطلع نبدأ ابدأ بدء
   نسلم نبلغ بلغ إبلاغ نعد أعد إعداد نتفق اتفق اتفاق نثبت ثبت تثبيت نقابل قابل نلتقي نتفاهم نعين نركب نفتح نرد نحسب احسب`,
);

const EITHER = wordList(
  `book schedule research offer set walk show demo answer review visit present run check loop route draft quote map open start
   pitch look read plan host log sell close test import request report brief design mark price pilot trial
   set line keep use move put plug count measure bring build`,
);

const BEFORE_VERB = wordList(
  "to and then will shall should must please lets i we can would also now",
);

/** Behind a noun rather than a verb: "quote for", "review with". */
const AFTER_NOUN = wordList("for on with at of is page");

/** Enough to tell that a text is English, not to understand it. */
const ENGLISH = wordList(
  "the a an to and of for with on in by at from about their his her our next step page lead this that is",
);
