import { isQuestion } from "../text/questions.ts";
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
  if ((isAboutProof(folded) || isQuestion(text)) && !IS_A.test(folded)) return null;
  const named = NAMED_SECTOR.exec(folded);
  const { sector1, sector2, sector3 } = named?.indices?.groups ?? {};
  const [from, to] = sector1 ?? sector2 ?? sector3 ?? [0, 0];
  if (to > from) return tidy(text.slice(from, to));
  const start = startOfDescription(folded);
  if (start === null) return null;
  const rest = folded.slice(start);
  const masked = rest.replaceAll(companyName.toLowerCase(), (name) => " ".repeat(name.length));
  const clause = masked.split(/[,،.;]/u, 1)[0] ?? "";
  const line = LINES_OF_BUSINESS.exec(clause);
  return line === null
    ? null
    : tidy(text.slice(start + line.index, start + line.index + line[0].length));
}

/** Where somebody begins to say what the buyer is; a line of notes may begin with it at once. */
function startOfDescription(folded: string): number | null {
  if (TITLE_OF_COMPANY.test(folded)) return 0;
  const description = IS_A.exec(folded);
  return description === null ? null : description.index + description[0].length;
}

/** "Telecom operator, local", "شركة عائلية". */
const TITLE_OF_COMPANY =
  /^[\p{L}&-]+(?: [\p{L}&-]+)? (?:operator|company|firm|group|provider|manufacturer|distributor|contractor|startup|broker|agency|chain|trader|dealer|producer|developer|wholesaler)(?!\p{L})|^(?:شركه|مجموعه|سلسله|مصنع|مؤسسه|مستشفي|فندق|متجر) /u;

const LABEL = /^(?:sector|industry|القطاع|المجال|النشاط) ?[:：-] ?/u;

/** "in the oil and gas sector", "healthcare sector", "قطاع التأمين", "في مجال الأغذية". */
const NAMED_SECTOR =
  /(?<![\p{L}])(?:(?:in|from) (?:the )?(?!same|this|that|our|your|their|any|which|every)(?<sector1>[\p{L}&-]+(?: (?:and |& )?[\p{L}-]+){0,2}) (?:sector|industry|business|space)|(?<sector2>[\p{L}&-]+) sector|(?:ال)?(?:قطاع|مجال) (?<sector3>(?:ال ?)?[\p{L}]+(?: و[\p{L}]+)?))(?!\p{L})/du;

/** How somebody says what they are, or a note what the buyer is. */
const IS_A = toCues([
  "we|they are|r|were|build|run|operate|manage|make|sell|own|distribute|manufacture|produce|supply|export|import",
  "we're|they're|it's",
  "it is",
  "she|he is|runs|manages|heads|owns|leads",
  "is a|an",
  "runs|makes|operates|builds|manufactures|sells|distributes|produces|supplies|exports|imports",
  "a chain|group|network of",
  "نحن|احنا|حنا|هم|عندنا|لدينا شركة|مصنع|مؤسسة|سلسلة|مجموعة|محلات",
  "نحن|احنا|حنا",
  "ندير|نملك|نشغل|يديرون|تدير",
]);

/** One phrase between two bars. */
const LINES_OF_BUSINESS = toCues(
  [
    "freight|logistics|shipping|transport|transportation|warehousing|customs clearance|trucking",
    "oil and gas|oil & gas|petrochemical|petrochemicals|energy|utilities|utility|solar|power",
    "construction|contracting|contractor|real estate|property|facility management|engineering",
    "retail|retailer|e-commerce|ecommerce|fmcg|wholesale|fashion|furniture",
    "food|beverage|catering|restaurant|restaurants|dairy|bakery|coffee",
    "healthcare|hospital|hospitals|clinic|clinics|dental clinics|dental|pharma|pharmacy|pharmacies",
    "pharmaceutical|pharmaceuticals|medical|laboratory|laboratories",
    "bank|banks|banking|insurance|insurer|fintech|investment|payments|leasing",
    "telecom|telecoms|telecommunications|hotel|hotels|hospitality|tourism|travel|airline|aviation",
    "education|higher education|school|schools|university|universities|training|recruitment|staffing",
    "manufacturing|manufacturer|automotive|steel|steel frames|aluminium|glass|chemicals|textile|packaging|plastics|cement",
    "government|ministry|public sector|municipality|defence|security",
    "agriculture|farming|mining|media|advertising|software|consulting|legal|cleaning|events|event",
    "مقاولات|مقاول|إنشاءات|عقار|عقارات|عقارية|تطوير عقاري|هندسية|صيانة",
    "لوجستية|نقل|شحن|تخزين|تخليص جمركي|تجزئة|تجارة إلكترونية|أزياء|أثاث",
    "أغذية|غذائية|مطاعم|ألبان|قهوة|أدوية|صحي|صحية|مستشفى|مستشفيات|عيادات|عيادة|صيدليات|مختبرات",
    "بنك|بنوك|تأمين|تمويل|استثمار|اتصالات|تقنية|مدفوعات",
    "فنادق|فندق|ضيافة|سياحة|سفر|طيران|تعليم|تعليمية|مدرسة|مدارس|جامعة|تدريب|توظيف",
    "تصنيع|صناعي|صناعية|حديد|بلاستيك|أسمنت|طاقة|نفط|بتروكيماويات|كهرباء|تغليف",
    "حكومي|حكومية|وزارة|بلدية|زراعة|زراعية|تعدين|إعلام|إعلان|أمن|نظافة",
  ].flatMap((line) => line.split("|")),
);
