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
    const found = findClause(told, cues, (_, { folded }) => !NO_PROBLEM.test(folded));
    if (found !== null) return { value: tidy(found.clause.text), sentence: found.sentence.text };
  }
  return null;
}

const LABEL =
  /^(?:the )?(?:main |biggest )?(?:problem|challenge|pain|pain point|issue|need|needs|المشكله|مشكلتهم|التحدي|الاحتياج) ?[:：-] ?/u;

const NAMED = toCues([
  "problem|problems|issue|issues|challenge|challenges|pain|pains|headache|bottleneck|obstacle|hurdle",
  "struggle|struggles|struggling|trouble|troubles|frustrated|frustrating",
  "difficult|difficulty|difficulties",
  "hard to",
  "complain|complains|complaining|complaints",
  "مشكلة|مشكله|مشكلتنا|مشاكل|مشكلتهم|مشاكلنا",
  "نعاني|يعاني|يعانون|تعاني|نشتكي|يشتكي|تشتكي|يشتكون",
  "صعوبة|صعوبات|صعب",
  "تحد|تحدي|تحديات|تحديا|عائق|عوائق",
  "نواجه|يواجه|يواجهون|تواجه",
]);

const SOUNDING = toCues([
  "by hand",
  "manual|manually|twice|spreadsheets|overdue|unnoticed",
  "retype*|re-type*|retyping|re-enter*",
  "copy|copies|copying … over|again|everything|into",
  "double entry",
  "never|hardly|barely|stuck|blocked|broken|idle|chaos|mess|messy|confusing|nightmare|tedious|inefficient",
  "break|breaks|breaking down",
  "crash|crashes|drop|drops|miss|misses|suffer|suffers|drain|drains|reject|rejects|damaged|stolen|stops|stopped",
  "backlog|downtime|outage|outages|gap|gaps|shortages|penalty|penalties|fines|fraud|theft|returns|discrepancies|risk|risks",
  "overloaded|overwhelmed|understaffed|unreliable|impossible|unhappy|annoying|painful|awake|worried|afraid",
  "pile|piles|piling up",
  "cost|costs us|them … too|double|more|twice|a",
  "high|higher|rising costs|cost|churn|turnover|rates|prices",
  "not … enough",
  "shortage|lack|lacks|lacking|duplicate|duplicates|inconsistent|outdated|incomplete|inaccurate|turnover|churn",
  "stand|stands|standing still|idle",
  "sit|sits|wait|waits|waiting … for days|weeks|hours|months",
  "out of|not|never in stock",
  "on paper",
  "lose|loses|losing|lost|waste|wastes|wasting|forget|forgets|fail|fails|fined|leak|leaks",
  "late|delay|delays|delayed|slow|wrong|errors|mistakes|expired|expire|expires|missing|unclear",
  "take|takes|taking … days|weeks|months|hours|ages|people|forever",
  "wait … too long",
  "too late|long|slow|expensive|many|much|high",
  "can't|cant|cannot … see|find|track|know|tell|measure|reach|trust",
  "unable to",
  "do|does not show|know|see|match|arrive|work|talk|fit",
  "don't|dont|doesn't|doesnt … show|know|see|match|arrive|work|talk|fit",
  "nobody|no-one … knows|sees|owns|checks",
  "no one … knows|sees|owns|checks",
  "no visibility|overview|control|idea",
  "never know|knows|see|sees|match",
  "run|runs|running out of",
  "different|several|many|two|three|four|five|ten … formats|systems|places|portals|sources|tools|ways|lists|files",
  "تأخير|تأخر|تاخر|تتأخر|يتأخر|نتأخر|متأخر*",
  "ازدواجية|هدر|تسرب|فوضى|عشوائي|عشوائية|تعطل|أعطال|تكدس|نفاد|خسائر|شكاوى|عجز|توقف|زحمة|تنتهي",
  "غير دقيق*|كاف|كافي",
  "يدوي|يدويا|يدوية|أخطاء|خطأ|غلط|مرتين",
  "يضيع|تضيع|نضيع|ضياع|ضايع|ضايعة|ننسى|ينسون|يزعلون",
  "يأخذ|تأخذ|ياخذ|تاخذ … أسبوع|أسابيع|أيام|شهر|ساعات|وقت",
  "طول وقت",
  "بطيء|بطيئة|بطء|نقص|ضعف|تكرار|نفقد|نخسر|متعب|غالي",
  "على ورق|الورق",
  "تتعطل|يتعطل|تعطلت|تنقطع|ينقطع|تفشل|يفشل|يتكدس|تتكدس|تتراكم|يتراكم|نرفض|يرفض|تضعف|تزيد|ترتفع|تنخفض|يقل",
  "أزمة|ضغوط|تعقيد|معقد|معقدة|مرهق|مكلف|مكلفة|مخالفات|غرامات|شكوى|مرتجعات|تلف|سرقة|احتيال|مخاطر|تفاوت|اختلاف",
  "ما عندنا|عندهم|لدينا|فيه",
  "لا يوجد|توجد|نملك|يملكون",
  "ما|لا|مش|مو|مب يعرف*|نعرف|ندري|يدرون|نقدر|يقدرون|نستطيع|مضبوط|مظبوط|واضح|دقيق|شغال|متوفر",
]);

const LOOKING_FOR = toCues([
  "looking for a|an|some|someone|somebody|ways|help",
  "want|wants|trying|hope|hopes|need|needs to reduce|avoid|stop|cut|fix|solve|automate|replace|improve|speed|shorten|simplify",
  "need|needs a|an better|system|solution|tool|way",
  "need|needs help",
  "help|helps with",
  "نبحث|يبحثون|ندور|يدورون|تبحث عن|على",
  "نحتاج|يحتاجون|نبي|نبغى|محتاجين حل|نظام|أداة|برنامج",
  "نريد|نبغى|نبي|نحتاج تقليل|تحسين|أتمتة|توحيد|نقلل|نحسن|نوحد|نسرع|نضبط",
  "محتاجين|يحتاجون|نحتاج … يساعد*|مساعدة",
]);

/** Politeness about late answers is no problem of the buyer's. */
const NO_PROBLEM = new RegExp(
  [
    "(?:no|not a|isn't a|without) (?:problem|issue|trouble)|never ?mind|no worries",
    "(?<!\\p{L})(?:sorry|apolog|excuse|pardon)|(?:late|delayed|slow) (?:reply|response|answer)|running late|be late",
    "(?:ما|لا|مافي|بدون|ما في|ما عندنا|ولا) (?:مشكله|مشاكل)",
    "(?<!\\p{L})(?:اسفه?|نعتذر|اعتذر|معليش|عذرا|سامح|السموحه)",
  ].join("|"),
  "u",
);
