import { foldText } from "../../text/fold-text.ts";
import { readAsks } from "../read-asks.ts";
import { type FindContradictions, isOfReader } from "./contradiction.ts";

/** "You want to decide before March" where they said January; "as agreed on Tuesday" where the note has Thursday. */
export const contradictingDates: FindContradictions = ({ read, known }) => {
  const record = known.recordText();
  return read.ownSentences.flatMap((sentence) => {
    const folded = foldText(sentence);
    const kinds = [
      ...(PLANS.test(folded) &&
      (isOfReader(folded) || THEIRS.test(folded)) &&
      !asksToMeet(sentence) &&
      (THEIRS.test(folded) || !SENDS.test(folded))
        ? [daysIn(`${record} . ${folded}`), MONTHS, QUARTERS]
        : []),
      ...(AGREED.test(folded) ? [WEEKDAYS] : []),
    ];
    for (const names of kinds) {
      const own = datesOf(record, names);
      const said = datesOf(folded, names);
      // "By 27 November, a week before 3 December": the other date is one of ours.
      const wrong = said.some((date) => own.includes(date)) ? undefined : said[0];
      if (wrong === undefined || own.length === 0) continue;
      const message = `It says “${wrong}”; the record has “${own.join("” and “")}”.`;
      return [{ sentence, message, better: replaceDate(sentence, wrong, own, names) }];
    }
    return [];
  });
};

function datesOf(folded: string, names: Names): readonly string[] {
  return names.flatMap(([name, words]) => (words.test(folded) ? [name] : []));
}

/** "3 December", "December 3rd": each day that one of them names. */
function daysIn(folded: string): Names {
  const days = [...folded.matchAll(DAY_OF_MONTH)].map((match) => {
    const { day = "", later = "", month = "", earlier = "" } = match.groups ?? {};
    return `${day}${later} ${month}${earlier}`;
  });
  return [...new Set(days)].map((date) => {
    const [day = "", month = ""] = date.split(" ");
    const start = month.slice(0, 3);
    return [
      date,
      new RegExp(
        String.raw`\b${day}(?:st|nd|rd|th)?(?: of)? ${start}\p{L}*|\b${start}\p{L}* ${day}(?:st|nd|rd|th)?\b`,
        "u",
      ),
    ];
  });
}

function asksToMeet(sentence: string): boolean {
  return readAsks([sentence]).some(({ kind }) => kind === "meeting");
}

/** Only where one date is known can it be the one that was meant. */
function replaceDate(
  sentence: string,
  wrong: string,
  own: readonly string[],
  names: Names,
): string | null {
  const [right] = own;
  if (right === undefined || own.length > 1 || !sentence.includes(wrong)) return null;
  return names.some(([name]) => name === right) ? sentence.replace(wrong, right) : null;
}

type Names = readonly (readonly [string, RegExp])[];

const PLANS =
  /\b(?:decid\w*|decision|go(?:ing)?[ -]?live|start\w*|deadline|launch\w*|roll-?out|plan\w*|wants?|peak|need (?:it|this)|ready|open\w*|before|by|until|target\w*|budget|meets?)\b|تجتمع|تعتمد|قبل|بدايه|نهايه|اطلاق|قرار|تخطط|تنوون/u;
const THEIRS = /\b(?:board|committee|budget|tender)\b|لجنه|اللجنه|مجلس|ميزاني|مناقص/u;
/** What we deliver, and when, is no plan of theirs. */
const SENDS =
  /\b(?:send|sent|sending|reach(?:es)? you|you(?:'ll| will) (?:have|get|receive)|with you|in your inbox|(?:i|we)(?:'ll| will) (?:put|mail|prepare|fill|write|have))\b|ارسل|نرسل|يصلكم|تصلكم|اجهز|نجهز/u;
const AGREED =
  /\b(?:as (?:agreed|discussed|promised|planned|we said)|you (?:suggested|proposed|asked for|mentioned|said|wanted|preferred)|confirm\w*|our (?:call|meeting) (?:on|is))\b|كما اتفقنا|حسب اتفاقنا|كما ذكرتم|طلبتم|موعدنا/u;

const DAY_OF_MONTH =
  /\b(?<day>[0-3]?\d)(?:st|nd|rd|th)?(?: of)? (?<month>(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*)\b|\b(?<earlier>(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*) (?<later>[0-3]?\d)(?:st|nd|rd|th)?\b/gu;
const MONTHS: Names = [
  ["January", /\bjanuary\b|يناير|كانون الثاني/u],
  ["February", /\bfebruary\b|فبراير|شباط/u],
  ["March", /\b(?:in|by|before|until|of|since|from|early|late|mid) march\b|مارس|اذار/u],
  ["April", /\bapril\b|ابريل|نيسان/u],
  ["May", /\b(?:in|by|before|until|of|from|early|late|mid) may\b|مايو|ايار/u],
  ["June", /\bjune\b|يونيو|حزيران/u],
  ["July", /\bjuly\b|يوليو|تموز/u],
  ["August", /\baugust\b|اغسطس/u],
  ["September", /\bseptember\b|سبتمبر|ايلول/u],
  ["October", /\boctober\b|اكتوبر|تشرين الاول/u],
  ["November", /\bnovember\b|نوفمبر|تشرين الثاني/u],
  ["December", /\bdecember\b|ديسمبر|كانون الاول/u],
  ["Ramadan", /\bramadan\b|رمضان/u],
];
const QUARTERS: Names = [
  ["Q1", /\b(?:q1|first quarter)\b|الربع الاول/u],
  ["Q2", /\b(?:q2|second quarter)\b|الربع الثاني/u],
  ["Q3", /\b(?:q3|third quarter)\b|الربع الثالث/u],
  ["Q4", /\b(?:q4|fourth quarter|last quarter)\b|الربع الرابع|الربع الاخير/u],
];
const WEEKDAYS: Names = [
  ["Sunday", /\bsunday\b|الاحد/u],
  ["Monday", /\bmonday\b|الاثنين/u],
  ["Tuesday", /\btuesday\b|الثلاثاء/u],
  ["Wednesday", /\bwednesday\b|الاربعاء/u],
  ["Thursday", /\bthursday\b|الخميس/u],
  ["Friday", /\bfriday\b|الجمعه/u],
  ["Saturday", /\bsaturday\b|السبت/u],
];
