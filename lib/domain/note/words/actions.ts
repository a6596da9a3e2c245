import { isArabic, isListed, toWords, wordList } from "./tokens.ts";

/** Whether a next step says what to do. True for languages that we have no verbs of: no advice is better than wrong advice. */
export function saysWhatToDo(text: string): boolean {
  const words = toWords(text);
  if (words.some((word) => isListed(word, ACTIONS))) return true;
  return !isArabic(text) && !words.some((word) => ENGLISH.has(word));
}

const ACTIONS = wordList(
  `call email mail write send book schedule invite ask confirm qualify research share propose offer arrange set walk
   show demo prepare introduce meet reply answer follow reach discuss review verify connect message whatsapp visit
   present run check explain compare loop bring add route assign hold draft give quote map validate discover explore
   contact phone ring text ping open start pitch get agree find clarify investigate read look talk speak chase thank
   demonstrate attach forward collect gather identify learn organize organise plan join host record log schedule
   nurture respond sell close negotiate submit deliver configure test import request secure involve`,
  `اتصل اتصال تواصل التواصل ارسال إرسال ارسل أرسل احجز حجز جدولة حدد تحديد رتب ترتيب اسأل سؤال تأكيد أكد تأكد عرض اعرض
   متابعة تابع دعوة ادع مكالمة اجتماع مراجعة راجع مناقشة ناقش تحقق التحقق مشاركة شارك رد الرد اقترح اقتراح جهز تجهيز
   تحضير حضر شرح اشرح مقارنة قارن زيارة تقديم قدم نقدم نرسل نتصل نعرض نحدد نسأل كلم اكتب كتابة تعريف بحث ابحث`,
);

/** Enough to tell that a text is English, not to understand it. */
const ENGLISH = wordList(
  "the a an to and of for with on in by at from about their his her our next step page lead this that is",
);
