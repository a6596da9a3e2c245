import type { TouchKind } from "../../touch.ts";
import type { ActTables } from "../act-wording.ts";
import type { ActPhrase } from "../grammar.ts";

/**
 * The Arabic words for acts: verbal nouns ("تنزيل", "زيارة"), which say nothing about the gender of
 * whoever acted.
 */
const WROTE_TO_US: ActPhrase = {
  named: "إرسال رسالة إلينا بعنوان {thing}",
  namedTwo: "إرسال رسالتين إلينا: {thing}",
  namedSeveral: "إرسال رسائل إلينا: {thing}",
  bare: "إرسال رسالة إلينا",
  several: "إرسال {count} إلينا",
  noun: "message",
};

const BUYER_ACTS: Readonly<Record<TouchKind, ActPhrase>> = {
  "first-seen": { named: "أول زيارة لموقعنا عبر {thing}", bare: "أول ظهور في سجلاتنا" },
  "page-view": {
    named: "زيارة {thing}",
    bare: "زيارة صفحة من موقعنا",
    several: "زيارة {count} من موقعنا",
    noun: "page",
  },
  "form-submission": {
    named: "تعبئة {thing}",
    bare: "تعبئة نموذج",
    several: "تعبئة {count}",
    noun: "form",
  },
  "content-download": {
    named: "تنزيل {thing}",
    bare: "تنزيل مستند",
    several: "تنزيل {count}",
    noun: "document",
  },
  "demo-request": { named: "طلب عرض توضيحي عبر {thing}", bare: "طلب عرض توضيحي" },
  "pricing-request": { named: "طلب عرض أسعار عبر {thing}", bare: "طلب عرض أسعار" },
  "event-attendance": {
    named: "حضور {thing}",
    bare: "حضور إحدى فعالياتنا",
    several: "حضور {count} لنا",
    noun: "event",
  },
  "ad-click": {
    named: "النقر على {thing}",
    bare: "النقر على أحد إعلاناتنا",
    several: "النقر على إعلاناتنا {times}",
    noun: "ad",
  },
  "email-received": WROTE_TO_US,
  "email-sent": WROTE_TO_US,
  "email-opened": {
    named: "فتح رسالتنا {thing}",
    namedTwo: "فتح رسالتينا {thing}",
    namedSeveral: "فتح رسائلنا {thing}",
    bare: "فتح إحدى رسائلنا",
    several: "فتح رسائلنا {times}",
    noun: "message",
  },
  "email-clicked": {
    named: "النقر على رابط في رسالتنا {thing}",
    namedTwo: "النقر على روابط في رسالتينا {thing}",
    namedSeveral: "النقر على روابط في رسائلنا {thing}",
    bare: "النقر على رابط في إحدى رسائلنا",
    several: "النقر على روابط في رسائلنا {times}",
    noun: "message",
    it: "النقر على رابط فيها",
  },
  call: {
    named: "إجراء مكالمة معنا بعنوان {thing}",
    namedTwo: "إجراء مكالمتين معنا: {thing}",
    namedSeveral: "إجراء مكالمات معنا: {thing}",
    bare: "الاتصال بنا",
  },
  meeting: {
    named: "عقد اجتماع معنا بعنوان {thing}",
    namedTwo: "عقد اجتماعين معنا: {thing}",
    namedSeveral: "عقد اجتماعات معنا: {thing}",
    bare: "عقد اجتماع معنا",
    several: "عقد {count} معنا",
    noun: "meeting",
  },
  chat: {
    named: "التواصل معنا {thing}",
    bare: "التواصل معنا عبر محادثة",
    several: "التواصل معنا عبر {count}",
    noun: "chat",
  },
  introduction: {
    named: "التعارف بيننا عن طريق {thing}",
    bare: "التعارف بيننا عن طريق طرف ثالث",
  },
  task: { named: "تكليف بالمهمة {thing}", bare: "تكليف بمهمة" },
  note: {
    named: "ترك ملاحظة لنا بشأن {thing}",
    namedTwo: "ترك ملاحظتين لنا بشأن {thing}",
    namedSeveral: "ترك ملاحظات لنا بشأن {thing}",
    bare: "ترك ملاحظة لنا",
    several: "ترك {count} لنا",
    noun: "note",
  },
  "stage-change": { named: "الانتقال إلى المرحلة {thing}", bare: "الانتقال إلى مرحلة أخرى" },
  "handoff-event": { named: "تسليم الملف: {thing}", bare: "تسليم الملف" },
};

const OUR_ACTS: Readonly<Partial<Record<TouchKind, ActPhrase>>> = {
  "email-sent": {
    named: "إرسال الرسالة {thing}",
    namedTwo: "إرسال الرسالتين {thing}",
    namedSeveral: "إرسال الرسائل {thing}",
    bare: "إرسال رسالة",
    several: "إرسال {count}",
    noun: "message",
  },
  call: { named: "الاتصال هاتفيًا بشأن {thing}", bare: "الاتصال هاتفيًا" },
  meeting: {
    named: "عقد اجتماع بعنوان {thing}",
    namedTwo: "عقد اجتماعين: {thing}",
    namedSeveral: "عقد اجتماعات: {thing}",
    bare: "عقد اجتماع",
    several: "عقد {count}",
    noun: "meeting",
  },
  chat: {
    named: "المراسلة {thing}",
    bare: "المراسلة عبر محادثة",
    several: "المراسلة عبر {count}",
    noun: "chat",
  },
  introduction: { named: "تسجيل تعارف عن طريق {thing}", bare: "تسجيل تعارف" },
  task: {
    named: "استحقاق المهمة {thing}",
    namedTwo: "استحقاق المهمتين {thing}",
    namedSeveral: "استحقاق المهام {thing}",
    bare: "استحقاق مهمة",
    several: "استحقاق {count}",
    noun: "task",
  },
  note: {
    named: "تدوين ملاحظة بشأن {thing}",
    namedTwo: "تدوين ملاحظتين بشأن {thing}",
    namedSeveral: "تدوين ملاحظات بشأن {thing}",
    bare: "تدوين ملاحظة",
    several: "تدوين {count}",
    noun: "note",
  },
};

/** Talks that are only recorded: who took part is not said. */
const RECORDED = {
  call: {
    named: "تسجيل مكالمة بشأن {thing}",
    bare: "تسجيل مكالمة",
    several: "تسجيل {count}",
    noun: "call",
  },
  meeting: {
    named: "تسجيل اجتماع بعنوان {thing}",
    bare: "تسجيل اجتماع",
    several: "تسجيل {count}",
    noun: "meeting",
  },
  chat: {
    named: "تسجيل تواصل {thing}",
    bare: "تسجيل محادثة",
    several: "تسجيل {count}",
    noun: "chat",
  },
} as const satisfies Readonly<Partial<Record<TouchKind, ActPhrase>>>;

const SYSTEM_ACTS: Readonly<Partial<Record<TouchKind, ActPhrase>>> = {
  "first-seen": { named: "إنشاء السجل عبر {thing}", bare: "إنشاء السجل" },
  "email-sent": {
    named: "إرسال رسالتنا الآلية {thing}",
    namedTwo: "إرسال رسالتينا الآليتين {thing}",
    namedSeveral: "إرسال رسائلنا الآلية {thing}",
    bare: "إرسال رسالة آلية",
    several: "إرسال {count} آليًا",
    noun: "message",
  },
  task: {
    named: "استحقاق المهمة {thing}",
    namedTwo: "استحقاق المهمتين {thing}",
    namedSeveral: "استحقاق المهام {thing}",
    bare: "استحقاق مهمة",
    several: "استحقاق {count}",
    noun: "task",
  },
  note: {
    named: "إضافة ملاحظة بشأن {thing}",
    namedTwo: "إضافة ملاحظتين بشأن {thing}",
    namedSeveral: "إضافة ملاحظات بشأن {thing}",
    bare: "إضافة ملاحظة",
    several: "إضافة {count}",
    noun: "note",
  },
  ...RECORDED,
};

const PLANNED_ACTS: Readonly<Partial<Record<TouchKind, ActPhrase>>> = {
  call: { named: "مكالمة مقررة في {date}: {thing}", bare: "مكالمة مقررة في {date}" },
  meeting: { named: "اجتماع مقرر في {date}: {thing}", bare: "اجتماع مقرر في {date}" },
  task: { named: "مهمة مستحقة في {date}: {thing}", bare: "مهمة مستحقة في {date}" },
  "event-attendance": {
    named: "التسجيل لحضور {thing} في {date}",
    bare: "التسجيل لحضور فعالية في {date}",
  },
};

export const ACTS: ActTables<ActPhrase> = {
  buyer: BUYER_ACTS,
  us: OUR_ACTS,
  system: SYSTEM_ACTS,
  planned: PLANNED_ACTS,
  recorded: {
    ...RECORDED,
    "email-sent": { named: "تسجيل رسالة بعنوان {thing}", bare: "تسجيل رسالة بريد إلكتروني" },
  },
  returns: {
    "page-view": {
      named: "العودة إلى {thing}",
      bare: "العودة إلى موقعنا",
      several: "العودة إلى موقعنا وزيارة {count} منه",
      noun: "page",
    },
  },
  signedUp: {
    named: "التسجيل في {thing}",
    bare: "التسجيل في إحدى الفعاليات",
    several: "التسجيل في {count}",
    noun: "event",
  },
};
