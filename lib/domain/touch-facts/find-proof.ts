import { isQuestion } from "../text/questions.ts";
import { afterLabel, type FoundFact, findClause, isDenied, tidy } from "./clauses.ts";
import { toCues } from "./cues.ts";
import type { Said } from "./sentences-said.ts";

/** What they want to see before they believe us: references, a case, a certificate, compliance. */
export function findProof(said: readonly Said[]): FoundFact | null {
  const labelled = afterLabel(said, LABEL);
  if (labelled !== null) return labelled;
  const found = findClause(said, PROOF, (clause, { text }) => {
    if (isDenied(clause) || OWN.test(clause.folded)) return false;
    return ASKS.test(clause.folded) || BARE.test(clause.folded) || isQuestion(text);
  });
  return found === null ? null : { value: tidy(found.clause.text), sentence: found.sentence.text };
}

/** Whether a clause is about proof, so that asking for it is not taken for another next step. */
export function isAboutProof(folded: string): boolean {
  return PROOF.test(folded);
}

const LABEL =
  /^(?:proof(?: needed)?|evidence|references|الاثبات(?: المطلوب)?|المراجع|اثبات مطلوب) ?[:：-] ?/u;

const PROOF = toCues([
  "reference|references|testimonial|testimonials|compliance|proof|evidence",
  "case study|studies",
  "customer|client|success story|stories",
  "case|example … show",
  "track record",
  "certificate|certificates|certified|certification|accreditation|licence|license",
  "iso|soc|pdpl|gdpr|sama|nca|zatca|cst",
  "compliant statement|with",
  "hosted in|inside|within",
  "who else",
  "similar|comparable clients|customers|companies|projects",
  "speak|talk|meet to|with … customer|customers|client|clients|user|users",
  "do you have … customers|clients|experience|projects",
  "visit|see|meet … existing|current|reference customer|client|site",
  "مراجع|مرجع|مرجعيات|ضمانات",
  "دراسة|دراسات حالة",
  "قصة|قصص نجاح",
  "تجربة|تجارب عميل|عملاء|عملائكم",
  "شهادة|شهادات|آيزو|اعتماد|اعتمادات|ترخيص",
  "سابقة|سوابق أعمال|الأعمال",
  "مشاريع|أعمال|تجارب سابقة|مماثلة",
  "عندكم|لديكم … عملاء|زبائن|خبرة|تجارب",
  "أعمال سابقة",
  "امتثال|إثبات|إثباتات|متوافق|متوافقين|مطابق",
  "مستضافة|مستضاف|استضافة",
  "عميل|عملاء|زبون|زبائن حالي|حاليين",
  "شركات|مشاريع|مشروع|جهات مشابهة|مشابه",
]);

const ASKS = toCues([
  "need|needs|needed|want|wants|require|requires|required|ask|asks|asked|expect|expects|must",
  "see|show|share|send|provide|looking|like|with|without",
  "have to",
  "نحتاج|يحتاج|يحتاجون|تحتاج|محتاجين|نبي|تبي|يبون|نبغى|ابغى|تبغى|يبغون|نريد|اريد|يريدون|يريد|تريد|ودنا",
  "نرغب|يرغب|يرغبون|ترغب|نطلب|يطلبون|طلبت|طلبوا|طلب|مطلوب|المطلوب|يهمنا|نشوف|اشوف|تشوف|أرسل*|نرجو|نأمل|لازم|يشترط*|عندكم|لديكم",
]);

/** The answer to "what would help?", which names the thing alone. */
const BARE = /^\s*(?:some|a few|two|three|an?|any|one)\s/u;

/** What they have themselves. */
const OWN =
  /(?:we|they|i) (?:are|have|got|hold|own) (?:[^\s.,]+ ){0,2}(?:certif|iso|soc)|(?<!\p{L})our (?:iso|certif|case)|(?:حصلنا علي|عندنا|لدينا) شهاد/u;
