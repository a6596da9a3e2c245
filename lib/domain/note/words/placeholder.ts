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
    words.every((word) => PLACEHOLDERS.has(word)) ||
    /^(.)\1*$/u.test(squeezed) ||
    words.every((word) => isMash(word))
  );
}

/** No placeholder is longer, in characters. */
const LONGEST = 200;

const PLACEHOLDERS = wordList(
  `n a na nan none nil null nul undefined empty blank nothing nada tbd tba tbc tbh todo fixme tk wip pending placeholder
   test tests testing tester tested sample example dummy demo123 foo bar baz lorem ipsum dolor sit amet asdf qwerty
   idk dunno whatever something anything stuff misc other various general random xxx
   to be determined decided confirmed defined added filled advised announced completed discussed updated checked later
   soon will update fill add insert enter write complete in out it this that here text value the is are was i we dont
   do did does have has had know yet not no none any sure known unknown unclear available applicable provided given
   specified stated info information detail details data comment comments answer
   see above below before as same ditto idem per record records crm notes note field lead contact profile hubspot
   salesforce attached attachment history timeline check refer`,
  `لا يوجد توجد شيء غير معروف معروفة معلوم محدد محددة متوفر متوفرة متاح متاحة واضح لاحقا سيحدد سيتم تحديده التحديد تحديد
   سوف ليس هناك لم يتم بعد تجربة اختبار تيست نفس نفسه نفسها أعلاه كما سبق مذكور بدون معلومات انظر راجع الملاحظات قيد
   الانتظار يحدد فيما ينطبق ذكر`,
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
