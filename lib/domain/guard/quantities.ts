import { foldText } from "../text/fold-text.ts";
import { toWords } from "../text/words.ts";

/** A number with what it counts: "35 technicians", "nine working days", "20 %", "SAR 40,000". */
export interface Quantity {
  readonly value: number;
  /** Compared words beside the number, or "%" or "money". */
  readonly units: readonly string[];
  /** As it stands in the folded text. */
  readonly text: string;
}

/** The quantities of a text, in English and Arabic, in the order in which they stand. */
export function readQuantities(text: string): readonly Quantity[] {
  return [...foldText(text).matchAll(QUANTITY)].flatMap((match) => {
    const { number = "", scale = "", before = "", after = "", noun = "" } = match.groups ?? {};
    const value = toValue(number) * (SCALES[scale.trim()] ?? 1);
    if (Number.isNaN(value)) return [];
    const isMoney = before !== "" || MONEY.test(after) || (scale !== "" && PER.test(noun));
    const percent = /^(?:%|٪|percent|per cent|في الم)/u.test(after) ? ["%"] : [];
    const money = isMoney ? ["money"] : [];
    const units = [...percent, ...money, ...countedWords(noun)];
    return [{ value, units, text: `${number}${scale}`.trim() }];
  });
}

/** Whether two quantities count the same thing. */
export function isSameUnit(left: Quantity, right: Quantity): boolean {
  return left.units.some((unit) => right.units.includes(unit));
}

/** Whether they count the same thing, other than time, money or shares, which any two texts count. */
export function isSameThing(left: Quantity, right: Quantity): boolean {
  return left.units.some((unit) => right.units.includes(unit) && !OF_ANYTHING.has(unit));
}

/** The words after a number up to the next little one: "60 users across three sites" counts users. */
function countedWords(noun: string): readonly string[] {
  const words = toWords(noun);
  const end = words.findIndex((word) => STOPS.has(word) || WORD_VALUES[word] !== undefined);
  return end < 0 ? words : words.slice(0, end);
}

function toValue(number: string): number {
  const word = WORD_VALUES[number];
  return word ?? Number.parseFloat(number.replaceAll(/,(?=\d{3})/gu, "").replace(",", "."));
}

const WORD_VALUES: Readonly<Record<string, number>> = {
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  fifteen: 15,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  hundred: 100,
  ثلاثه: 3,
  ثلاث: 3,
  اربعه: 4,
  اربع: 4,
  خمسه: 5,
  خمس: 5,
  سته: 6,
  ست: 6,
  سبعه: 7,
  سبع: 7,
  ثمانيه: 8,
  ثماني: 8,
  تسعه: 9,
  تسع: 9,
  عشره: 10,
  عشر: 10,
};
const OF_ANYTHING: ReadonlySet<string> = new Set(
  `% money minute min hour day week month year am pm working business o'clock second time thing point question page step screen sentence line
   q weekday slot option way part person more other
   january february march april june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec يناير فبراير مارس ابريل مايو يونيو يوليو اغسطس سبتمبر اكتوبر نوفمبر ديسمبر
   دقيقه دقائق ساعه ساعات يوم ايام اسبوع اسابيع شهر اشهر سنه سنوات صباحا مساء نقاط صفحات خطوات`.split(
    /\s+/u,
  ),
);
const STOPS: ReadonlySet<string> = new Set(
  `of to a an in on for or and the at with from by per across over who that which as is are was were do did can will would not but than then
   i you we they it he she في من الي عن علي او مع و ان التي الذي كل لكل`.split(/\s+/u),
);
const SCALES: Readonly<Record<string, number>> = {
  k: 1000,
  thousand: 1000,
  الف: 1000,
  الاف: 1000,
  m: 1_000_000,
  million: 1_000_000,
  مليون: 1_000_000,
};
const CURRENCY = String.raw`[€$£]|\b(?:usd|eur|gbp|sar|aed|qar|kwd|egp|chf|sek|jod|omr|bhd|sgd|cad|aud|inr|jpy|nok|dkk|pln|zar|ngn|kes|euros?|dollars?|pounds?|riyals?|rials?|dirhams?|dinars?|rupees?|yen|naira|francs?|kron(?:er|or)|bucks)\b|ريال|درهم|دولار|يورو|جنيه|دينار|دنانير|ليره`;
const MONEY = new RegExp(`^(?:${CURRENCY})`, "u");
const PER = /^(?:a|per|each) /u;
const QUANTITY = new RegExp(
  String.raw`(?<before>(?:${CURRENCY}) ?)?(?<![\p{L}\p{N}.])(?<number>\d[\d,.]*\d|\d|(?:${Object.keys(WORD_VALUES).join("|")})(?!\p{L}))(?<scale> ?(?:k|m|thousand|million|الف|الاف|مليون)(?![\p{L}\p{N}]))?(?![\p{N}])\+?-? ?(?<after>(?:%|٪|percent|per cent|في الم\p{L}+|${CURRENCY}))?(?<noun>(?: ?[\p{L}'-]+){0,3})`,
  "gu",
);
