import { displayLine } from "../text/display-text.ts";
import { shortenText } from "../text/shorten-text.ts";
import type { Touch, TouchKind } from "../touch.ts";
import type { DraftLanguage } from "./draft-language.ts";

/**
 * A first message in Arabic, in the polite plural. Playbook texts are used where they are Arabic
 * themselves: an English sentence in the middle of an Arabic mail helps nobody.
 */
export const draftInArabic: DraftLanguage = {
  greeting: (name) => (name === null ? "السلام عليكم ورحمة الله،" : `مرحباً ${name}،`),
  subject: (lead, topic) => {
    const about = topic !== null && isArabic(topic) ? `: ${topic}` : "";
    return `${lead === null ? "بخصوص ما تعملون عليه" : (SUBJECTS[lead.kind] ?? "بخصوص زيارتكم لموقعنا")}${about}`;
  },
  why: (lead, interest, topic) => {
    const also =
      interest === null ? "" : ` ولاحظت اهتمامكم أيضاً بـ${quoted(interest.asset ?? "")}.`;
    if (lead === null)
      return topic !== null && isArabic(topic)
        ? `أكتب إليكم بخصوص ${topic}.`
        : "أكتب إليكم بخصوص ما تعملون عليه حالياً.";
    return (REASONS[lead.kind]?.(lead) ?? "شكراً لاهتمامكم بما نقدمه.") + also;
  },
  recall: (words, asks) =>
    asks ? `سألتم: «${words}» وأود أن أجيبكم عن ذلك بوضوح.` : `كتبتم لنا: «${words}»`,
  suggests: (problem) =>
    isArabic(problem) ? `ما فهمته، وصححوني إن أخطأت: ${sentence(problem)}` : null,
  proof: (proof) => (isArabic(proof) ? `وقد يفيدكم ما يلي: ${sentence(proof)}` : null),
  ask: (ask) => askInArabic(ask),
  signOff: (name) => (name === null ? "مع خالص التحية" : `مع خالص التحية،\n${name}`),
};

function askInArabic(ask: string): string {
  const text = ask.trim().replace(/[\s.!]+$/u, "");
  if (isArabic(text)) return /[؟?]$/u.test(text) ? text : `هل يناسبكم ${text}؟`;
  const minutes = MINUTES.find(([pattern]) => pattern.test(text))?.[1];
  if (minutes !== undefined) return `هل تناسبكم مكالمة مدتها ${minutes} دقيقة هذا الأسبوع؟`;
  return /\bdemo\b/iu.test(text)
    ? "هل يناسبكم موعد هذا الأسبوع لعرض توضيحي قصير؟"
    : "هل تناسبكم مكالمة قصيرة هذا الأسبوع؟";
}

function quoted(asset: string): string {
  return `«\u2068${shortenText(displayLine(asset), 80)}\u2069»`;
}

function sentence(text: string): string {
  return /[.!?؟…]$/u.test(text) ? text : `${text}.`;
}

function isArabic(text: string): boolean {
  return /\p{Script=Arabic}/u.test(text);
}

const MINUTES: readonly (readonly [RegExp, string])[] = [
  [/\b(?:10|ten)[ -]minutes?\b/iu, "10"],
  [/\b(?:15|fifteen)[ -]minutes?\b/iu, "15"],
  [/\b(?:20|twenty)[ -]minutes?\b/iu, "20"],
  [/\b(?:30|thirty)[ -]minutes?\b/iu, "30"],
];

const SUBJECTS: Readonly<Partial<Record<TouchKind, string>>> = {
  "demo-request": "بخصوص طلبكم لعرض توضيحي",
  "pricing-request": "بخصوص سؤالكم عن الأسعار",
  "form-submission": "بخصوص رسالتكم إلينا",
  "content-download": "بخصوص الملف الذي نزّلتموه",
  "event-attendance": "بعد حضوركم فعاليتنا",
  "email-received": "بخصوص رسالتكم",
  chat: "بخصوص محادثتنا",
  call: "بخصوص مكالمتكم",
  meeting: "بخصوص اجتماعنا",
  introduction: "بخصوص تعارفنا",
};

const readPage = (touch: Touch) =>
  touch.asset === null
    ? "أكتب إليكم بعد زيارتكم لموقعنا."
    : `أكتب إليكم لأنكم اطلعتم على ${quoted(touch.asset)} في موقعنا.`;

const REASONS: Readonly<Partial<Record<TouchKind, (touch: Touch) => string>>> = {
  "demo-request": () => "شكراً لطلبكم عرضاً توضيحياً.",
  "pricing-request": () => "شكراً لسؤالكم عن الأسعار.",
  "form-submission": (touch) =>
    touch.asset === null
      ? "شكراً لتعبئة النموذج على موقعنا."
      : `شكراً لتعبئة النموذج ${quoted(touch.asset)}.`,
  "content-download": (touch) =>
    touch.asset === null
      ? "أكتب إليكم بخصوص الملف الذي نزّلتموه من موقعنا."
      : `أكتب إليكم بخصوص ${quoted(touch.asset)} الذي نزّلتموه من موقعنا.`,
  "event-attendance": (touch) =>
    touch.asset === null ? "شكراً لحضوركم فعاليتنا." : `شكراً لحضوركم ${quoted(touch.asset)}.`,
  "email-received": (touch) =>
    touch.asset === null ? "شكراً لرسالتكم." : `شكراً لرسالتكم بخصوص ${quoted(touch.asset)}.`,
  chat: () => "شكراً على محادثتنا.",
  call: () => "شكراً لاتصالكم بنا.",
  meeting: () => "شكراً على اجتماعنا.",
  introduction: () => "تعرّفنا إليكم مؤخراً، وسأختصر عليكم.",
  "page-view": readPage,
  "first-seen": readPage,
  "ad-click": (touch) =>
    touch.asset === null
      ? "أكتب إليكم بعد زيارتكم لموقعنا."
      : `أكتب إليكم بعد اطلاعكم على إعلاننا ${quoted(touch.asset)}.`,
};
