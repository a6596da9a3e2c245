import type { LeadTrigger } from "../../playbook/schema.ts";
import { knownAnswer } from "../known-answers.ts";
import type { NoteField } from "../note.ts";
import {
  labelOf,
  type NoteContext,
  type NoteFinding,
  severityOf,
  toFinding,
  WRITTEN_FIELDS,
} from "../note-rule.ts";
import { ASK } from "../words/honest-unknown.ts";
import { isListed, toWords, wordList } from "../words/tokens.ts";

/** An answer that says no more than the question: "Likely problem: the problem", "الخطوة التالية". */
export function restatesLabel(context: NoteContext): readonly NoteFinding[] {
  return WRITTEN_FIELDS.filter((field) => restates(context, field)).map((field) =>
    toFinding(
      "restates-label",
      field,
      severityOf(context, field),
      `This repeats the name of the field. ${hintOf(context, field)}`,
      knownAnswer(context, field) ?? (field === "problem" ? ASK : null),
    ),
  );
}

function restates(context: NoteContext, field: NoteField): boolean {
  const words = context.tokens[field].map((token) => token.word);
  if (words.length === 0) return false;
  if (field === "trigger" || field === "problem") {
    const kind = kindsOfLead(context);
    if (
      words.some((word) => isListed(word, kind)) &&
      words.every((word) => isListed(word, kind) || isListed(word, ACTS))
    )
      return true;
  }
  const question = wordList(labelOf(context, field), hintOf(context, field), NAMES[field] ?? "");
  const name = wordList(labelOf(context, field), NAMES[field] ?? "");
  return (
    words.every((word) => isListed(word, question) || FILLERS.has(word)) &&
    (words.length >= A_WHOLE_QUESTION || words.some((word) => isListed(word, name))) &&
    !isAnswer(field, words)
  );
}

/** "Demo request" where the lead type says so already: which demo, and why, is what the field asks. */
function kindsOfLead({ leadType }: NoteContext): ReadonlySet<string> {
  const kinds = leadType?.startedBy ?? [];
  return kinds.length === 0 ? NONE : new Set(kinds.flatMap((kind) => [...KINDS[kind]]));
}

const NONE: ReadonlySet<string> = new Set();

const KINDS: Readonly<Record<LeadTrigger, ReadonlySet<string>>> = {
  "demo-request": wordList("demo demonstration consultation trial عرض تجريبي ديمو تجربة استشارة"),
  "pricing-request": wordList(
    "price prices pricing quote quotation proposal cost سعر أسعار تسعير تسعيرة عرض",
  ),
  event: wordList(
    "event webinar conference fair booth stand expo فعالية ندوة ويبينار مؤتمر معرض جناح",
  ),
  "content-download": wordList(
    "download content guide ebook document تحميل تنزيل حمل نزل محتوى دليل ملف",
  ),
  "inbound-mail": wordList("mail email e message inbound بريد ايميل إيميل رسالة"),
  referral: wordList("referral referred introduction introduced intro إحالة توصية تعريف"),
  "whatsapp-introduction": wordList("whatsapp introduction introduced intro واتساب واتس تعريف"),
};

/** How a lead of a kind comes about, in words that fit all of its kind. */
const ACTS = wordList(
  `a an the our us we by via from through on at of for to with in request requested requesting asked ask wants want
   wanted would like booked book submitted submit filled fill form attended attend came come joined visited visit
   got received sent wrote online website site web page new interested interest lead customer client prospect`,
  `طلب طلبت طلبوا يطلب حضر حضرت أرسل ارسل أرسلت ارسلت وصل من عبر عن طريق في على الموقع نموذج يريد تريد مهتم مهتمة بـ ب
   العميل عميل زيارة زار سجل سجلت قام قامت`,
);

/** So many of its words are the hint itself. */
const A_WHOLE_QUESTION = 5;

/** "Early-stage" and its like stand in the hint of readiness as the answers to choose from (R-DQ-20). */
function isAnswer(field: NoteField, words: readonly string[]): boolean {
  return field === "readiness" && words.some((word) => READINESS_LEVELS.has(word));
}

function hintOf(context: NoteContext, field: NoteField): string {
  return context.fields.find((rule) => rule.field === field)?.hint ?? "";
}

const READINESS_LEVELS = new Set(toWords("early exploratory active urgent"));
const FILLERS = wordList("the a an is are has have of for this their there to see in هو هي هناك");

/** Other names of the fields, the Arabic ones among them. */
const NAMES: Readonly<Partial<Record<NoteField, string>>> = {
  lead: "العميل المحتمل الحساب",
  source: "lead origin المصدر مصدر العميل",
  trigger: "trigger action event المحفز الإجراء المحفز سبب التحويل",
  problem:
    "problem pain issue challenge buyer customer lead المشكلة المشكلة المحتملة التحدي للعميل لدى العميل",
  asset: "asset page campaign content الصفحة الحملة المحتوى ذات الصلة",
  fit: "fit signal مؤشر الملاءمة إشارة الملاءمة",
  readiness: "readiness ready signal مؤشر الجاهزية الاستعداد جاهز",
  nextStep: "next step action recommended take الخطوة التالية الموصى بها المقترحة",
};
