import { toWords, wordList } from "./tokens.ts";

/** Whether a text says when: a day, a date, a time of day or a span ("within two days"). */
export function saysWhen(text: string): boolean {
  if (CLOCK.test(text)) return true;
  const words = toWords(text);
  return words.some(
    (word, index) =>
      WEEKDAYS.has(word) ||
      NEAR_DAYS.has(word) ||
      (UNITS.has(word) && BEFORE_UNIT.has(words[index - 1] ?? "")) ||
      (UNITS.has(word) && /^\p{N}+$/u.test(words[index - 1] ?? "")) ||
      (UNITS.has(word) && AFTER_UNIT.has(words[index + 1] ?? "")) ||
      (isMonth(word) &&
        [words[index - 1], words[index + 1]].some((beside) => /^\p{N}/u.test(beside ?? ""))),
  );
}

/** Whether a word is a number, a day, a month or a span of time. */
export function isTimeWord(word: string): boolean {
  return (
    /^\p{N}/u.test(word) ||
    [WEEKDAYS, NEAR_DAYS, UNITS].some((list) => list.has(word)) ||
    isMonth(word)
  );
}

function isMonth(word: string): boolean {
  return MONTHS.has(word) || UNSURE_MONTHS.has(word);
}

/** "14:30", "10am", "10 a.m.", "at 10", "by 9", "23/11", "2026-11-23", "23.11.", "الساعة 10" */
const CLOCK =
  /\b(?:at|by|before|after)\s\p{N}{1,2}(?![\p{N}\p{L}%])(?!\s\p{L}{4,})|\p{N}{1,2}[:.]\p{N}{2}(?!\p{N})|\p{N}\s?([ap]\.?m\b|[صم](?![\p{L}]))|\p{N}{1,4}[/.-]\p{N}{1,2}([/.-]\p{N}{2,4}|\.?(?![\p{N}\p{L}]))|الساعة/iu;

/** The names of the days of the week. */
export const WEEKDAYS = wordList(
  `monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri mondays tuesdays
   wednesdays thursdays fridays saturdays sundays`,
  "الأحد الاثنين الإثنين التنين الثلاثاء التلات الأربعاء الاربعا الخميس الجمعة السبت",
);
/** Days that are named from today, and the halves of a day. */
const NEAR_DAYS = wordList(
  "today tonight tomorrow eod eow cob noon midday q1 q2 q3 q4",
  "اليوم الليلة غدا غد بكرة بكره بكرا باكر النهارده النهاردة الصبح العصر المغرب ظهرا الظهر صباحا مساء المسا",
);
const UNITS = wordList(
  `minute minutes hour hours hrs day days week weeks month months quarter year years morning afternoon evening`,
  `دقيقة ساعة ساعات يوم يومين أيام أسبوع الأسبوع أسبوعين شهر الشهر سنة السنة عام العام صباح مساء ساعتين`,
);
const BEFORE_UNIT = wordList(
  `this next same within one two three four five six seven ten working business a an end of the following`,
  `هذا خلال نهاية بعد قبل نفس ثلاثة أربعة خمسة ثلاث`,
);
const AFTER_UNIT = wordList("القادم المقبل القادمة المقبلة الحالي نفسه");
/** The names of the months that are no other words as well; "may" and "march" need a number beside them. */
export const MONTHS = wordList(
  `january february april june july august september october november december
   jan feb apr jun jul aug sep sept oct nov dec`,
  `يناير فبراير مارس أبريل ابريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر رمضان شوال رجب شعبان محرم
   كانون شباط آذار نيسان أيار حزيران تموز أيلول تشرين`,
);
const UNSURE_MONTHS = wordList("march mar may", "صفر آب");
