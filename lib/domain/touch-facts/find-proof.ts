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
    return ASKS.test(clause.folded) || isQuestion(text);
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
  "reference|references",
  "case study|studies",
  "customer|client|success story|stories",
  "case|example … show",
  "testimonial|testimonials",
  "certificate|certificates|certified|certification",
  "iso|soc|pdpl|gdpr|sama|nca|zatca",
  "compliance|compliant statement|documents|certificate|proof|report",
  "compliance",
  "proof|evidence|track record",
  "hosted in|inside|within",
  "who else",
  "similar clients|customers|companies|projects",
  "speak|talk to|with … customer|client",
  "مراجع|مرجع|مرجعيات",
  "دراسة|دراسات حالة",
  "قصة|قصص نجاح",
  "شهادة|شهادات|آيزو",
  "سابقة|سوابق أعمال|الأعمال",
  "أعمال سابقة",
  "امتثال|إثبات|إثباتات",
  "مستضافة|مستضاف|استضافة",
  "عميل|عملاء حالي|حاليين",
  "شركات|مشاريع مشابهة",
]);

const ASKS = toCues([
  "need|needs|needed|want|wants|require|requires|required|ask|asks|asked",
  "see|show|share|send|provide|looking|like|must|have to",
  "with|without",
  "نحتاج|يحتاج|يحتاجون|تحتاج|نبي|نبغى|ابغى|تبغى|يبغون|نريد|اريد|يريدون|يريد|تريد",
  "نرغب|يرغب|يرغبون|ترغب|نطلب|يطلبون|مطلوب|يهمنا|نشوف|اشوف|أرسل*|نرجو|لازم|يشترط*|عندكم|لديكم",
]);

/** What they have themselves. */
const OWN =
  /(?:we|they|i) (?:are|have|got|hold|own) (?:[^\s.,]+ ){0,2}(?:certif|iso|soc)|our (?:iso|certif|case)|(?:حصلنا علي|عندنا|لدينا) شهاد/u;
