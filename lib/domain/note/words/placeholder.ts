import { toWords, wordList } from "./tokens.ts";

/**
 * Whether a text only holds the place of an answer: "N/A", "TBD", "?", "test", "xxx", "see above". Judged
 * word by word, so that any combination of such words is recognised, in English and Arabic.
 */
export function isPlaceholder(text: string): boolean {
  if (text.length > LONGEST) return false;
  const words = toWords(text);
  if (words.length === 0) return text.trim() !== "";
  const squeezed = words.join("");
  return (
    (words.some((word) => MARKS.has(word)) &&
      words.every((word) => MARKS.has(word) || FILLERS.has(word))) ||
    /^(.)\1*$/u.test(squeezed) ||
    words.every((word) => isMash(word))
  );
}

/** No placeholder is longer, in characters. */
const LONGEST = 200;

/** Words that put off or wave away an answer. */
const MARKS = wordList(
  `n na nan none nil null nul undefined empty blank nothing nada tbd tba tbc tbh todo fixme tk wip pending placeholder
   test tests testing tester tested sample example dummy foo lorem asdf qwerty idk dunno whatever something anything
   stuff misc xxx determined decided confirmed defined advised announced later soon add insert fill no not dont none
   unknown unclear see above below same ditto idem per refer attached`,
  `لا غير لاحقا سيحدد تحديده التحديد تجربة اختبار تيست نفس نفسه نفسها أعلاه سبق مذكور بدون انظر راجع الانتظار يحدد لم ليس`,
);

/** Words that only accompany those. */
const FILLERS = wordList(
  `a to be will update updated check checked enter write complete completed added filled discussed out in it this that
   here text value the is are was i we do did does have has had know yet any sure known available applicable provided
   given specified stated info information detail details data comment comments answer before as record records crm
   notes note field lead contact profile history timeline attachment hubspot salesforce other various general bar baz
   ipsum dolor sit amet`,
  `يوجد توجد شيء معروف معروفة معلوم محدد محددة متوفر متوفرة متاح متاحة واضح سيتم تحديد سوف هناك يتم بعد كما معلومات
   الملاحظات قيد فيما ينطبق ذكر`,
);

/** Keys struck in a row or one consonant after the other: "asdfgh", "qwer", "sdfsdf", "hjkl". */
function isMash(word: string): boolean {
  if (word.length < 3) return false;
  if (/^(.{1,3})\1+$/u.test(word) && word.length >= 4) return true;
  return word.length >= 4 && KEY_ROWS.some((row) => row.includes(word));
}

const KEY_ROWS = [
  "qwertyuiop",
  "asdfghjkl",
  "zxcvbnm",
  "1234567890",
  "abcdefgh",
  "ضصثقفغعهخحجد",
  "شسيبلاتنمكط",
];
