import type { Grammar } from "../grammar.ts";

/** The steps of a handoff. The lead is "الملف", the file, which has no gender of a person. */
export const HANDOFF: Grammar["handoff"] = {
  events: {
    drafted: ["العمل على مذكرة التسليم"],
    offered: ["تسليم الملف", " إلى {to}"],
    accepted: ["قبول التسليم"],
    rejected: ["رفض التسليم", " بسبب «{reason}»"],
    recycled: ["إعادة الملف إلى التسويق", " بسبب «{reason}»"],
    reassigned: ["تحويل الملف", " إلى {to}"],
    touched: ["التواصل", "{channel}"],
    dispositioned: ["تسجيل النتيجة", " «{outcome}»", " ({reason})"],
    escalated: ["تصعيد الملف", " إلى {to}"],
    "added-touch": ["إضافة تواصل يدويًا"],
    undone: ["التراجع عن الخطوة الأخيرة"],
    decided: ["الاختيار بين قيمتين لأحد الحقول"],
    "call-notes": ["تدوين ملاحظات مكالمة"],
    qualified: ["مراجعة قائمة التأهيل"],
    snoozed: ["تأجيل التنبيه"],
    completed: ["إكمال البيانات الناقصة"],
  },
  tookOver: "تولي الملف",
  missed: ["انقضاء وقت الرد دون رد", "، والمسؤول عنه {to}"],
  channels: {
    email: " بالبريد الإلكتروني",
    call: " بالهاتف",
    chat: " عبر محادثة",
    meeting: " خلال اجتماع",
    introduction: " عبر تعارف",
  },
  note: "كتابة مذكرة تسليم",
  step: "تسجيل خطوة من خطوات التسليم",
};
