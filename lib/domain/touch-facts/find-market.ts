import { isQuestion } from "../text/questions.ts";
import { afterLabel, clauseAt, type FoundFact, findClause, isDenied } from "./clauses.ts";
import { toCues } from "./cues.ts";
import type { Said } from "./sentences-said.ts";
import type { Market } from "./touch-facts.ts";

/**
 * Whether the buyer is a company of the market or is entering it. Where a talk says both, it depends on
 * which market is meant, and that is for a person to say.
 */
export function findMarket(said: readonly Said[]): FoundFact | null {
  const labelled = afterLabel(said, LABEL);
  const told = said.filter(({ text }) => !isQuestion(text));
  const entering = findClause(told, ENTERING, (clause) => !isDenied(clause));
  const local = labelled === null ? findLocal(told) : null;
  const stated = labelled === null ? null : marketOfLabel(labelled);
  if (stated !== null) return stated;
  if (entering !== null && local !== null) return null;
  const found = entering ?? local ?? findClause(told, NATIONAL, (clause) => !isDenied(clause));
  const market: Market = entering === null ? "local" : "entering-market";
  return found === null ? null : { value: market, sentence: found.sentence.text };
}

function findLocal(told: readonly Said[]): { readonly sentence: Said } | null {
  const called = findClause(told, LOCAL, (clause) => !isDenied(clause));
  if (called !== null) return called;
  const seated = told.find((sentence) => {
    const place = SEATED.exec(sentence.folded);
    return place !== null && !isDenied(clauseAt(sentence, place.index));
  });
  return seated === undefined ? null : { sentence: seated };
}

function marketOfLabel({ value, sentence }: FoundFact): FoundFact | null {
  if (/local|محلي/iu.test(value)) return { value: "local", sentence };
  return /enter|entry|new|دخول|يدخل/iu.test(value) ? { value: "entering-market", sentence } : null;
}

const LABEL = /^(?:the )?(?:market|السوق) ?[:：-] ?/u;

const GULF_PLACES =
  "saudi|saudi arabia|the kingdom|kingdom|ksa|riyadh|jeddah|dammam|khobar|mecca|medina|neom|uae|the uae|the emirates|dubai|abu dhabi|sharjah|qatar|doha|kuwait|bahrain|manama|oman|muscat|cairo|egypt|jordan|amman|the gulf|gulf|gcc|the gcc|the region|region|mena|the middle east";
const ARABIC_PLACES =
  "السعوديه|المملكه|الرياض|جده|الدمام|الخبر|مكه|المدينه|نيوم|الامارات|دبي|ابوظبي|ابو ظبي|الشارقه|قطر|الدوحه|الكويت|البحرين|المنامه|عمان|مسقط|القاهره|مصر|الاردن|الخليج|المنطقه";

const ENTERING = new RegExp(
  [
    toCues([
      "enter|entering … market|kingdom|saudi|ksa|gulf|gcc|region",
      "market entry",
      "into … market|kingdom|saudi|ksa|gulf|gcc",
      "new to the|this market",
      "new in the market",
      "first entity|branch|office in",
      "ندخل|سندخل|يدخلون|تدخل|دخول|الدخول|داخلين … السوق|سوق|الأسواق",
      "نتوسع|يتوسعون|تتوسع|التوسع|توسع في|الى|إلى",
      "نتوسع|يتوسعون|تتوسع|التوسع|توسع ل*|بالسعودية",
      "نفتح|نفتتح|سنفتح|سنفتتح|يفتحون|افتتاح|فتح … فرع|مكتب|مقر",
      "نؤسس|تأسيس|سنؤسس شركة|كيان|فرع",
      "جدد|جديد|جدد في|على السوق",
    ]).source,
    `(?<!\\p{L})(?:نفتح|نفتتح|سنفتح|يفتحون|نبدا|نطلق|ندشن)(?: [^\\s.،]+){0,3}? (?:في |ب)?(?:${ARABIC_PLACES})(?!\\p{L})`,
    `(?<!\\p{L})(?:open|opens|opening|set up|setting up|set up shop|launch|launches|launching|expand|expands|expanding|establish|establishing|start|starting)(?:\\s+[^\\s.;]+){0,5}\\s+(?:in|to|into|across)\\s+(?:${GULF_PLACES})(?!\\p{L})`,
  ].join("|"),
  "u",
);

const LOCAL = new RegExp(
  [
    toCues([
      "local company|firm|business|player|group|buyer|contractor|chain",
      "شركة|مؤسسة|مجموعة|مصنع|سلسلة … محلية|محلي",
    ]).source,
    "[,;]\\s*local\\s*(?=[.,;]|$)",
  ].join("|"),
  "u",
);

/** Of a country of the region; a company of one of them may well be entering another. */
const NATIONAL = new RegExp(
  [
    toCues([
      "شركة|مؤسسة|مجموعة|مصنع … سعودية|سعودي|إماراتية|قطرية|كويتية|مصرية|أردنية|عمانية|بحرينية",
    ]).source,
    "(?<!\\p{L})(?:saudi|emirati|qatari|kuwaiti|bahraini|omani|egyptian|jordanian)(?:\\s+(?!market|arabia)[^\\s.,;]+){0,3}\\s+(?:company|firm|group|business|contractor|manufacturer|distributor|bank|startup)(?!\\p{L})",
  ].join("|"),
  "u",
);

/** Where they sit, or that they are something there ("a food distributor in Dammam", "مصنع في الدمام"). */
const SEATED = new RegExp(
  [
    `(?<!\\p{L})(?:based|headquartered|located|established|founded|hq|head office)(?: is)? in (?:${GULF_PLACES})(?!\\p{L})`,
    `(?<!\\p{L})(?:we are|we're|we r|they are|they're|it is|it's) an? (?:[^\\s.,;]+\\s+){1,4}in (?:${GULF_PLACES})(?!\\p{L})`,
    `(?<!\\p{L})(?:runs|run|makes|make|operates|operate|builds|build|owns|own|manages|manage|sells|sell|produces|produce|serve|serves) (?:[^\\s.,;]+\\s+){1,4}in (?:${GULF_PLACES})(?!\\p{L})`,
    `(?<!\\p{L})(?:مقرنا|مقرهم|مقرها|مقره|مركزنا|مركزهم)(?: الرييسي| الرئيسي)?(?: في| ب)? ?(?:${ARABIC_PLACES})(?!\\p{L})`,
    `(?<!\\p{L})(?:شركه|مصنع|مؤسسه|مجموعه|متجر|محلات|بنك|مستشفي|مدرسه|فندق|سلسله|مطعم|مطاعم)(?: [^\\s.،]+){0,2} (?:في|ب) ?(?:${ARABIC_PLACES})(?!\\p{L})`,
  ].join("|"),
  "u",
);
