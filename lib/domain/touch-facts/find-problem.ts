import { isQuestion } from "../text/questions.ts";
import { afterLabel, type FoundFact, findClause, tidy } from "./clauses.ts";
import { toCues } from "./cues.ts";
import type { Said } from "./sentences-said.ts";

/** What the buyer wants to solve: what they call a problem, else what sounds like one, else what they look for. */
export function findProblem(said: readonly Said[]): FoundFact | null {
  const labelled = afterLabel(said, LABEL);
  if (labelled !== null) return labelled;
  const told = said.filter(({ text }) => !isQuestion(text));
  for (const cues of [NAMED, SOUNDING, LOOKING_FOR]) {
    const found = findClause(told, cues, ({ folded }) => !NO_PROBLEM.test(folded));
    if (found !== null) return { value: tidy(found.clause.text), sentence: found.sentence.text };
  }
  return null;
}

const LABEL =
  /^(?:the )?(?:main |biggest )?(?:problem|challenge|pain|pain point|issue|need|المشكله|مشكلتهم|التحدي|الاحتياج) ?[:：-] ?/u;

const NAMED = toCues([
  "problem|problems",
  "issue|issues|challenge|challenges|pain|pains|headache|bottleneck",
  "struggle|struggles|struggling",
  "trouble|troubles",
  "difficult|difficulty|difficulties|hard to",
  "complain|complains|complaining|frustrated",
  "مشكلة|مشكله|مشكلتنا|مشاكل|مشكلتهم",
  "نعاني|يعاني|يعانون|تعاني|نشتكي|يشتكي|تشتكي|يشتكون",
  "صعوبة|صعوبات|صعب",
  "تحد|تحدي|تحديات|تحديا",
  "نواجه|يواجه|يواجهون|تواجه",
]);

const SOUNDING = toCues([
  "by hand",
  "manual|manually",
  "twice",
  "retype*|re-type*|retyping|re-enter*",
  "double entry",
  "on paper",
  "spreadsheets",
  "lose|loses|losing|lost",
  "waste|wastes|wasting",
  "late|delay|delays|delayed|slow",
  "take|takes|taking … days|weeks|months|hours|ages|people",
  "wait … too long",
  "too long|slow|many errors|expensive to",
  "wrong|errors|mistakes|expired|missing",
  "can't|cant|cannot … see|find|track|know|tell|measure",
  "nobody|no-one knows|sees",
  "no one knows|sees",
  "no visibility|overview|control",
  "never know|see",
  "run|runs|running out of",
  "different formats|systems|places",
  "three|four|five|several|many systems",
  "تأخير|تأخر|تاخر|تتأخر|يتأخر|متأخر*",
  "يدوي|يدويا|يدوية",
  "أخطاء|خطأ|غلط",
  "يضيع|تضيع|نضيع|ضياع",
  "مرتين",
  "يأخذ|تأخذ|ياخذ|تاخذ … أسبوع|أسابيع|أيام|شهر|ساعات|وقت",
  "طول وقت",
  "بطيء|بطيئة|بطء",
  "نقص|ضعف|تكرار|نفقد|نخسر",
  "على ورق|الورق",
]);

const LOOKING_FOR = toCues([
  "looking for a|an|some|ways",
  "want|wants|trying|hope|hopes to reduce|avoid|stop|cut|fix|solve|automate|replace|improve|speed|shorten",
  "need|needs to reduce|avoid|stop|cut|fix|solve|automate|replace|improve|speed|shorten",
  "need|needs a|an better|system|solution|tool|way",
  "نبحث|يبحثون|ندور عن|على نظام|حل|طريقة|أداة",
  "نحتاج|يحتاجون حل|نظام|أداة",
  "نريد|نبغى|نبي تقليل|تحسين|أتمتة|توحيد|نقلل|نحسن|نوحد",
]);

const NO_PROBLEM =
  /(?:no|not a|isn't a|without) (?:problem|issue|trouble)|(?:ما|لا|مافي|بدون|ما في|ما عندنا) (?:مشكله|مشاكل)/u;
