import type { TouchFact } from "../../touch-facts/touch-facts.ts";
import type { Grammar } from "../grammar.ts";
import { quoted } from "./quote.ts";

const FACTS: Readonly<Record<TouchFact, string>> = {
  introducer: "التعارف عن طريق",
  problem: "المشكلة",
  market: "السوق",
  proof: "الإثبات المطلوب",
  nextStep: "الخطوة التالية المطلوبة",
  sector: "القطاع",
  origin: "بداية التواصل",
};

/** What a talk outside the CRM told us. */
export const TALK: Grammar["talk"] = {
  introduced: "التعارف عن طريق {name}",
  wasIntroduced: "التعارف بيننا عن طريق طرف ثالث",
  noted: "ملاحظتنا: ",
  recorded: {
    call: "تسجيل مكالمة",
    chat: "تسجيل محادثة",
    meeting: "تسجيل اجتماع",
    email: "تسجيل رسالة بريد إلكتروني",
  },
  clause: (fact, value) => `${FACTS[fact]} ${quoted(value)}`,
  names: FACTS,
  markets: { local: "شركة محلية", "entering-market": "شركة في مرحلة دخول السوق" },
};
