import { toWords, wordList } from "./tokens.ts";

/** Whether a text says when: a day, a date, a time of day or a span ("within two days"). */
export function saysWhen(text: string): boolean {
  if (CLOCK.test(text)) return true;
  const words = toWords(text);
  return words.some(
    (word, index) =>
      DAYS.has(word) ||
      (UNITS.has(word) && BEFORE_UNIT.has(words[index - 1] ?? "")) ||
      (UNITS.has(word) && /^\p{N}+$/u.test(words[index - 1] ?? "")) ||
      (UNITS.has(word) && AFTER_UNIT.has(words[index + 1] ?? "")) ||
      (MONTHS.has(word) && /^\p{N}+/u.test(`${words[index - 1]} ${words[index + 1]}`)) ||
      (MONTHS.has(word) && /^\p{N}+/u.test(words[index + 1] ?? "")),
  );
}

/** "14:30", "10am", "10 a.m.", "23/11", "2026-11-23", "23.11.", "الساعة 10" */
const CLOCK =
  /\p{N}{1,2}[:.]\p{N}{2}(?!\p{N})|\p{N}\s?([ap]\.?m\b|[صم](?![\p{L}]))|\p{N}{1,4}[/.-]\p{N}{1,2}([/.-]\p{N}{2,4}|\.?(?![\p{N}\p{L}]))|الساعة/iu;

const DAYS = wordList(
  `today tonight tomorrow monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri
   mondays tuesdays wednesdays thursdays fridays eod eow cob noon midday q1 q2 q3 q4`,
  `اليوم الليلة غدا غد بكرة بكره الأحد الاثنين الإثنين الثلاثاء الأربعاء الخميس الجمعة السبت ظهرا صباحا مساء`,
);
const UNITS = wordList(
  `minute minutes hour hours hrs day days week weeks month months quarter morning afternoon evening`,
  `دقيقة ساعة ساعات يوم يومين أيام أسبوع الأسبوع أسبوعين شهر الشهر صباح مساء ساعتين`,
);
const BEFORE_UNIT = wordList(
  `this next same within one two three four five six seven ten working business a an end of the following`,
  `هذا خلال نهاية بعد قبل نفس ثلاثة أربعة خمسة ثلاث`,
);
const AFTER_UNIT = wordList("القادم المقبل القادمة المقبلة الحالي نفسه");
const MONTHS = wordList(
  `january february march april may june july august september october november december
   jan feb mar apr jun jul aug sep sept oct nov dec`,
  `يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر محرم صفر رمضان شوال رجب شعبان`,
);
