import type { Grammar } from "../grammar.ts";
import { ACTS } from "./act-phrases.ts";
import { thingName } from "./asset-name.ts";
import { counted, countedOthers } from "./counted.ts";
import { HANDOFF } from "./handoff-phrases.ts";
import { NOUNS } from "./nouns.ts";
import { inArabic, joinArabic, quoted } from "./quote.ts";
import { TALK } from "./talk-phrases.ts";
import { arabicCountry, arabicTerm } from "./terms.ts";

/** The Arabic sentence: verbal nouns throughout, ours after a name and a colon ("Dana Reyes: إرسال رسالة"). */
export const grammar: Grammar = {
  plain: inArabic,
  quote: quoted,
  term: arabicTerm,
  country: arabicCountry,
  ourselves: (name) => (name === null ? "من جانبنا: " : `${inArabic(name)}: `),
  name: thingName,
  count: (count, noun, write) => counted(count, NOUNS[noun], write),
  others: (count, noun, write) => countedOthers(count, NOUNS[noun], write),
  times: (count, write) => counted(count, NOUNS.time, write),
  days: (count, write) => counted(count, NOUNS.day, write),
  list: joinArabic,
  deed: () => null,
  joints: { list: "، و", and: "، و", next: "، ثم ", comma: "، ", semicolon: "؛ " },
  acts: ACTS,
  again: " من جديد",
  when: {
    on: " في {date}",
    by: " حتى {date}",
    nextDay: " في اليوم التالي",
    daysLater: " بعد {days}",
    inDays: " خلال {days} ({range})",
    overDays: " على مدى {days} ({range})",
    today: "اليوم",
    yesterday: "أمس",
    daysAgo: "قبل {days}",
  },
  atSomePoint: "بتاريخ غير مسجل: ",
  campaign: "حملة {campaign}",
  quoteLeads: {
    "form-submission": " مع رسالة",
    "content-download": " مع رسالة",
    "demo-request": " مع رسالة",
    "pricing-request": " مع رسالة",
    "event-attendance": " مع تعليق",
    call: "، والملاحظة",
    meeting: "، والملاحظة",
    chat: "",
    introduction: "",
    note: "",
    "email-received": "",
    "handoff-event": "",
  },
  answered: " بالإجابات التالية",
  asked: " مع سؤال",
  ourNote: "، وملاحظتنا",
  record: {
    stage: "المرحلة",
    set: "تعيين {what} على {to}",
    alsoSet: "{what} على {to}",
    changed: "تغيير {what} من {from} إلى {to}",
    stageChanged: "تغيير المرحلة",
    newOwner: "إسناد الملف إلى {name}",
    ownerChanged: "تغيير المسؤول عن الملف",
    step: "تسجيل خطوة من خطوات التسليم",
  },
  handoff: HANDOFF,
  talk: TALK,
};
