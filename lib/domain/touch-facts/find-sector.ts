import { afterLabel, type FoundFact, tidy } from "./clauses.ts";
import { toCues } from "./cues.ts";
import { isAboutProof } from "./find-proof.ts";
import type { Said } from "./sentences-said.ts";

/** The buyer's line of business where they say that it is theirs; `companyName` is no description. */
export function findSector(said: readonly Said[], companyName: string): FoundFact | null {
  const labelled = afterLabel(said, LABEL);
  if (labelled !== null) return labelled;
  for (const sentence of said) {
    const value = sectorOf(sentence, companyName);
    if (value !== null) return { value, sentence: sentence.text };
  }
  return null;
}

function sectorOf({ text, folded }: Said, companyName: string): string | null {
  // "References from the health sector" is about others.
  if (isAboutProof(folded) && !IS_A.test(folded)) return null;
  const named = NAMED_SECTOR.exec(folded);
  const { sector1, sector2, sector3 } = named?.indices?.groups ?? {};
  const [from, to] = sector1 ?? sector2 ?? sector3 ?? [0, 0];
  if (to > from) return tidy(text.slice(from, to));
  const description = IS_A.exec(folded);
  if (description === null) return null;
  const start = description.index + description[0].length;
  const rest = folded.slice(start);
  const masked = rest.replaceAll(companyName.toLowerCase(), (name) => " ".repeat(name.length));
  const clause = masked.split(/[,،.;]/u, 1)[0] ?? "";
  const line = LINES_OF_BUSINESS.exec(clause);
  return line === null
    ? null
    : tidy(text.slice(start + line.index, start + line.index + line[0].length));
}

const LABEL = /^(?:sector|industry|القطاع|المجال|النشاط) ?[:：-] ?/u;

/** "in the oil and gas sector", "healthcare sector", "قطاع التأمين", "في مجال الأغذية". */
const NAMED_SECTOR =
  /(?<![\p{L}])(?:(?:in|from) (?:the )?(?<sector1>[\p{L}&-]+(?: (?:and |& )?[\p{L}-]+){0,2}) (?:sector|industry|business|space)|(?<sector2>[\p{L}&-]+) sector|(?:ال)?(?:قطاع|مجال) (?<sector3>(?:ال ?)?[\p{L}]+(?: و[\p{L}]+)?))(?!\p{L})/du;

/** How somebody says what they are, or a note what the buyer is. */
const IS_A = toCues([
  "we|they are",
  "we're|they're",
  "it is|it's",
  "she|he is|runs|manages|heads … for|at|of",
  "we|they build|run|operate|manage|make|sell|own",
  "is a|an",
  "نحن|احنا|هم",
  "ندير|نملك|نشغل",
]);

const LINES_OF_BUSINESS = toCues([
  "freight|logistics|shipping|transport|transportation|warehousing",
  "oil and gas|oil & gas|petrochemical|petrochemicals|energy|utilities|utility|solar",
  "construction|contracting|contractor|real estate|property|facility management",
  "retail|retailer|e-commerce|ecommerce|fmcg|wholesale",
  "food|beverage|catering|restaurant|restaurants|dairy",
  "healthcare|hospital|hospitals|clinic|clinics|pharma|pharmaceutical|pharmaceuticals|medical",
  "bank|banks|banking|insurance|insurer|fintech|investment",
  "telecom|telecoms|telecommunications",
  "hotel|hotels|hospitality|tourism|travel|airline|aviation",
  "education|school|schools|university|training",
  "manufacturing|manufacturer|factory|automotive|steel|chemicals|textile|packaging",
  "government|ministry|public sector|municipality",
  "agriculture|mining|media|advertising|software|consulting|legal",
  "مقاولات|مقاول|إنشاءات|عقار|عقارات|عقارية|تطوير عقاري",
  "لوجستية|نقل|شحن|تخزين|تجزئة|تجارة إلكترونية",
  "أغذية|غذائية|مطاعم|ألبان|أدوية|صحي|صحية|مستشفى|مستشفيات|عيادات|عيادة",
  "بنك|بنوك|تأمين|تمويل|استثمار|اتصالات|تقنية",
  "فنادق|فندق|سياحة|سفر|طيران|تعليم|مدرسة|مدارس|جامعة|تدريب",
  "تصنيع|صناعي|صناعية|حديد|طاقة|نفط|بتروكيماويات|كهرباء",
  "حكومي|حكومية|وزارة|بلدية|زراعة|تعدين|إعلام|إعلان",
]);
