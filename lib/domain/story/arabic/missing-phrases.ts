import type { MissingPhrases } from "../tell-missing.ts";
import { counted } from "./counted.ts";
import { NOUNS } from "./nouns.ts";

/** What is missing, in plain words, and what would fill it. */
export const MISSING: MissingPhrases = {
  context: {
    source: "مصدر الاهتمام غير مسجل؛ تكشفه أول صفحة أو الحملة أو سؤال في المكالمة.",
    trigger: "لا سجل لما أدى إلى هذا التسليم؛ يكفي في المذكرة سطر عن سبب التوقيت.",
    topic: "ما وراء الاهتمام من موضوع أو مشكلة غير معروف؛ تكشفه الصفحة أو الحملة أو نص الرسائل.",
    role: "المنصب غير معروف؛ يكشفه توقيع رسالة أو سؤال واحد في المكالمة.",
    company: "الشركة غير معروفة؛ يكشفها عنوان البريد أو سؤال واحد في المكالمة.",
    "role-and-company": "المنصب والشركة غير معروفين؛ الأولى السؤال عنهما قبل أي شيء آخر.",
    readiness: "لا شيء يبيّن مدى قرب القرار؛ السؤال المفيد: ماذا يحدث إذا تأجل الأمر؟",
    "next-step":
      "لا توجد خطوة تالية مقترحة؛ تحددها المذكرة: اتصال أو مراسلة أو تأهيل أو متابعة لاحقة أو بحث.",
    asset: "لا توجد صفحة أو مستند أو حملة مسجلة تبيّن على أي توقعات بُني الاهتمام.",
    "form-promise": "لا سجل لما وعد به النموذج؛ تكشفه صفحة النموذج أو حملته.",
  },
  silentTalk: "لا شيء مدوّن عن {talks}؛ ويمكن لمن حضر إضافته.",
  talks: {
    call: "المكالمة في {date}",
    meeting: "الاجتماع في {date}",
    chat: "المحادثة في {date}",
  },
  undated: (count, write) =>
    `ينقص السجل تاريخ ${counted(count, NOUNS.step, write)}، فالموضع في القصة غير محدد.`,
  countedPages: (count, write) =>
    `يذكر السجل ${counted(count, NOUNS.visit, write)} بالعدد فقط، دون الصفحة أو التاريخ.`,
  logLines: (count, write) =>
    `تتعذر على هذا الإصدار قراءة ${counted(count, NOUNS.line, write)} من سجل التسليم.`,
  closed: "لا يسمح المفتاح بقراءة {what}، فالقصة تُروى من دونها؛",
  opened: "الصلاحية المطلوبة: {scopes}.",
  openedBySome: "ويمكن لمسؤول النظام منح الصلاحية.",
  unreadable: {
    contacts: "جهات الاتصال المرتبطة بالعملاء المحتملين",
    companies: "الشركات",
    deals: "الصفقات",
    notes: "الملاحظات",
    emails: "رسائل البريد الإلكتروني",
    calls: "المكالمات",
    meetings: "الاجتماعات",
    chats: "المحادثات",
    tasks: "المهام",
    events: "الفعاليات التسويقية",
    forms: "الإجابات في النماذج",
    "page-views": "تفاصيل زيارات الصفحات",
    campaigns: "أسماء الحملات",
  },
};
