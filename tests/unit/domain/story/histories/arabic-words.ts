import { makeEvent, makeLog, makeRecord, makeTouch } from "../make-record.ts";
import type { Histories } from "./history.ts";

/** Buyers who write Arabic; the story around their words is in the reader's language. */
export const ARABIC_WORDS: Histories = {
  "mixed channels in Arabic": makeRecord({
    name: "سارة القحطاني",
    jobTitle: "Procurement Manager",
    country: "Saudi Arabia",
    company: {
      name: "رمال الخليج",
      domain: null,
      industry: "Food production",
      employees: 340,
      country: "Saudi Arabia",
    },
    source: { original: null, latest: null, campaign: null, firstPage: null, lastPage: null },
    handoff: {
      log: makeLog(
        makeEvent("added-touch", "11-10", {
          words: "Introduction: Khalid from the chamber of commerce gave her our number",
        }),
      ),
    },
    touches: [
      makeTouch("chat", "11-11", {
        asset: "WhatsApp",
        words: "السلام عليكم، نبحث عن نظام لتخطيط الصيانة في مصنعين. هل الواجهة بالعربية؟",
      }),
      makeTouch("page-view", "11-12", { asset: "Customers page" }),
      makeTouch("email-received", "11-14", {
        asset: "طلب عرض سعر",
        words: "نرجو إرسال عرض رسمي لمصنعين.\nمع التحية\nسارة",
      }),
    ],
  }),
  "facts of a talk in Arabic": makeRecord({
    name: "فهد العتيبي",
    jobTitle: "مدير المشتريات",
    country: "Saudi Arabia",
    company: {
      name: "مصنع واحة التمور",
      domain: null,
      industry: null,
      employees: 85,
      country: "Saudi Arabia",
    },
    source: { original: null, latest: null, campaign: null, firstPage: null, lastPage: null },
    handoff: {
      log: makeLog(
        makeEvent("added-touch", "11-16", {
          by: "2",
          words: "Meeting:",
          facts: {
            introducer: "الأستاذ ماجد",
            problem: "نطبع كل دفعة مرتين بسبب خطأ في تاريخ الصلاحية",
            market: "local",
            proof: "مرجع من بنك سعودي",
            nextStep: "ملف تعريفي",
          },
        }),
      ),
    },
  }),
  "an Arabic form with fields": makeRecord({
    name: "ليلى حسن",
    jobTitle: null,
    touches: [
      makeTouch("page-view", "11-18 09:00", { asset: "ملصقات التصدير بأكثر من لغة", count: 2 }),
      makeTouch("form-submission", "11-18 09:30", {
        asset: "اتصل بنا",
        words: "عدد المواقع: ثلاثة\nالرسالة: نحتاج إلى ملصقات بلغتين. كم يستغرق التركيب؟",
      }),
    ],
  }),
};
