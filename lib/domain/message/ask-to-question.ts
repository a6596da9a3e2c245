import { lowerFirst, upperFirst } from "../text/upper-first.ts";
import { ARABIC_TEMPLATES } from "./templates/arabic.ts";
import type { AskKind } from "./templates/draft-templates.ts";
import { ENGLISH_TEMPLATES } from "./templates/english.ts";

/**
 * Turns a playbook's ask ("Twenty minutes to go through their systems", "Name the report …") into one
 * question to the reader. An ask that is a question already stays as it is.
 */
export function askToQuestion(ask: string, language: "en" | "ar" = "en"): string {
  const bare = ask.trim().replace(/[\s.!]+$/u, "");
  const text = language === "en" ? addressReader(bare) : bare;
  if (/[?؟]$/u.test(text)) return upperFirst(text);
  if (language === "ar" && /^(?:هل|كيف|متى|أين|كم|لماذا|ما|من|أي) /u.test(text)) return `${text}؟`;
  const [main = text, ...detail] = text.split(/: /u);
  const { ask: forms } = language === "en" ? ENGLISH_TEMPLATES : ARABIC_TEMPLATES;
  const { kind, text: asked } = language === "en" ? readEnglish(main) : readArabic(main);
  const question = put(forms[kind], "ask", asked);
  return detail.length === 0
    ? question
    : `${question} ${put(forms.detail, "detail", detail.join(": "))}`;
}

/** A playbook speaks of the buyer as "they"; a message says "you". */
export function addressReader(text: string): string {
  return text.replace(/\b(?:theirs|their|them|they're|they've|they|themselves)\b/giu, (word) => {
    const reader = READER[word.toLowerCase()] ?? word;
    return /^\p{Lu}/u.test(word) ? upperFirst(reader) : reader;
  });
}

function put(template: string, token: "ask" | "detail", text: string): string {
  return template.replace(`{{${token}}}`, () => text);
}

function readEnglish(ask: string): { readonly kind: AskKind; readonly text: string } {
  const bare = ask.replace(/^(?:offer|propose|suggest|request|ask for)\s+/iu, "");
  const first = /^[\p{L}\p{N}'-]+/u.exec(bare)?.[0].toLowerCase() ?? "";
  // A name at the front keeps its capital, so only words that we know lose it.
  const known = KNOWN_STARTS.test(first) || SHARED_ACTS.has(first) || READERS_ACTS.has(first);
  const text = known ? lowerFirst(bare) : bare;
  return { kind: kindInEnglish(first, text), text };
}

function kindInEnglish(first: string, text: string): AskKind {
  if (/^(?:whether|if|who|what|which|how|when|where)$/u.test(first)) return "know";
  if (SHARED_ACTS.has(first)) return "together";
  if (READERS_ACTS.has(first)) return "reader";
  if (/^(?:\p{N}+|ten|fifteen|twenty|thirty|half)\b.{0,12}(?:minute|hour)/u.test(text))
    return "minutes";
  if (/^(?:an?|another|one)\b/u.test(text)) return MEETING.test(text) ? "meeting" : "send";
  return /^(?:the|your)\b/u.test(text) ? "send" : "other";
}

function readArabic(text: string): { readonly kind: AskKind; readonly text: string } {
  const first = /^\p{L}+/u.exec(text)?.[0] ?? "";
  if (/^(?:ما إذا|إن كان|إذا كان)/u.test(text)) return { kind: "know", text };
  if (/^(?:مراجعة|المرور|الاطلاع|ترتيب|مقارنة|مناقشة|بحث)$/u.test(first))
    return { kind: "together", text };
  if (/^(?:تحديد|ذكر|إرسال|مشاركة|تزويد|اختيار|تأكيد|إخبار|تسمية|وصف)/u.test(first))
    return { kind: "reader", text };
  if (/^(?:اسم|قائمة|رقم|نسخة)/u.test(first)) return { kind: "send", text };
  // The verb before a feminine noun is feminine: "هل تناسبكم مكالمة", "هل يناسبكم لقاء".
  if (/^(?:\p{N}+|(?:عشر|خمس|ثلاث|أربع)\p{L}*)(?: عشرة)? دقيقة/u.test(text))
    return { kind: "minutes", text };
  return { kind: first.endsWith("ة") ? "meeting" : "other", text };
}

const READER: Readonly<Record<string, string>> = {
  their: "your",
  theirs: "yours",
  them: "you",
  they: "you",
  "they're": "you are",
  "they've": "you have",
  themselves: "yourselves",
};
const KNOWN_STARTS =
  /^(?:an?|another|one|the|your|whether|if|who|what|which|how|when|where|ten|fifteen|twenty|thirty|half)$/u;
const MEETING =
  /\b(?:call|meeting|conversation|demo|session|walk-?through|workshop|chat|talk|visit|minutes?|hour|date|time|slot|look)\b/u;
const SHARED_ACTS: ReadonlySet<string> = new Set(
  "book look set go walk talk schedule meet arrange review plan compare map agree find start try run discuss verify settle see work explore take have hold".split(
    " ",
  ),
);
const READERS_ACTS: ReadonlySet<string> = new Set(
  "name send share tell confirm reply choose pick check forward introduce point describe list give let answer show bring invite connect say".split(
    " ",
  ),
);
