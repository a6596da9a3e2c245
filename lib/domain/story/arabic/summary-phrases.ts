import type { SummaryPhrases } from "../tell-summary.ts";
import { counted } from "./counted.ts";
import { NOUNS } from "./nouns.ts";
import { inArabic, quoted } from "./quote.ts";

/** The two lines of the summary. */
export const SUMMARY: SummaryPhrases = {
  unknownName: "اسم غير معروف",
  employees: (count, write) => counted(count, NOUNS.employee, write),
  position: (job, place) => `${job} لدى ${place}`,
  problem: ({ text, from }, person) => {
    const told = from === "us" ? inArabic(text) : quoted(text);
    const line = `${LEADS[from]}: ${told}`;
    return person === null ? line : `${person}؛ ${line}`;
  },
  engaged: "الاطلاع على {things}",
  engagedMost: "أكثر ما لفت الاهتمام: {things}",
  attended: "حضور {event}",
  introducedBy: "التعارف عن طريق {name}",
  talked: {
    call: "مكالمة معنا",
    chat: "محادثة معنا",
    meeting: "اجتماع معنا",
    email: "مراسلة معنا",
  },
  readiness: (text) => `الاستعداد: ${inArabic(text)}`,
};

const LEADS = {
  us: "المشكلة",
  "their-question": "السؤال المطروح",
  "their-answer": "ورد بالنص",
} as const;
