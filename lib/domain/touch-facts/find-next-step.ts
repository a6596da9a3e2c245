import { isQuestion } from "../text/questions.ts";
import { upperFirst } from "../text/upper-first.ts";
import { afterLabel, clauseAt, type FoundFact, isDenied, tidy } from "./clauses.ts";
import { toCues } from "./cues.ts";
import { isAboutProof } from "./find-proof.ts";
import { foldLine } from "./fold-line.ts";
import type { Said } from "./sentences-said.ts";
import { USUAL_STEPS } from "./usual-steps.ts";

/**
 * What they want next, the last of what they asked for: one of the usual steps, else in their own words.
 * What we offered counts when they said yes to it.
 */
export function findNextStep(all: readonly Said[]): FoundFact | null {
  const theirs = all.filter(({ voice }) => voice !== "ours" && voice !== "other");
  const labelled = afterLabel(theirs, LABEL);
  if (labelled !== null)
    return { ...labelled, value: usualStep(labelled.value) ?? upperFirst(labelled.value) };
  const asked = all.flatMap((sentence, index) => {
    if (sentence.voice === "other") return [];
    const found = sentence.voice === "ours" ? agreedStep(all, index) : askedStep(sentence);
    return found === null ? [] : [found];
  });
  return asked.at(-1) ?? null;
}

function askedStep(sentence: Said): FoundFact | null {
  const isAsked = sentence.voice === "buyer" && isQuestion(sentence.text);
  for (const match of sentence.folded.matchAll(new RegExp(STEP, "gu"))) {
    const clause = clauseAt(sentence, match.index);
    const wanted =
      isAsked ||
      ASKS.test(clause.folded) ||
      BARE.test(clause.folded) ||
      WISH_BEFORE.test(sentence.folded.slice(0, match.index));
    if (isDenied(clause) || !wanted) continue;
    return { value: usualStep(match[0]) ?? upperFirst(tidy(clause.text)), sentence: sentence.text };
  }
  const place = SEND.exec(sentence.folded)?.index;
  if (place === undefined) return null;
  const clause = clauseAt(sentence, place);
  if (isDenied(clause) || isAboutProof(clause.folded)) return null;
  return { value: upperFirst(tidy(clause.text)), sentence: sentence.text };
}

/** What we offered in the sentence at `index`, where the first thing that they said after it is yes. */
function agreedStep(all: readonly Said[], index: number): FoundFact | null {
  const offer = all[index];
  if (offer === undefined || !isQuestion(offer.text)) return null;
  const step = STEP.exec(offer.folded)?.[0];
  const answer = all.find(({ voice }, later) => later > index && voice === "buyer");
  const value = step === undefined ? null : usualStep(step);
  if (value === null || answer === undefined || !YES.test(answer.folded)) return null;
  return { value, sentence: `${offer.text} ${answer.text}` };
}

function usualStep(words: string): (typeof USUAL_STEPS)[number] | null {
  const { folded } = foldLine(words);
  const index = [CALL, CREDENTIALS, PROPOSAL].findIndex((cues) => cues.test(folded));
  return USUAL_STEPS[index] ?? null;
}

const LABEL =
  /^(?:the )?(?:next steps?|agreed|next|الخطوه (?:القادمه|التاليه)|المطلوب|الاتفاق|اتفقنا علي) ?[:：-] ?/u;

const CALL = toCues([
  "call|meeting|zoom|teams|appointment",
  "ring|phone me|us",
  "can|shall|let's|could we meet",
  "مكالمة|مكالمه|اجتماع|لقاء|موعد|اتصال|كول",
  "نجتمع|نلتقي|نتقابل|نتكلم",
]);
const CREDENTIALS = toCues([
  "credentials",
  "company|corporate profile|brochure|presentation",
  "profile of your company",
  "capability statement|deck",
  "ملف|الملف|ملفكم … تعريفي|التعريفي",
  "ملف الشركة|شركتكم",
  "بروفايل",
  "نبذة عن شركتكم|الشركة",
]);
const PROPOSAL = toCues([
  "proposal|quotation|quote|rfp|rfq",
  "technical|commercial|financial|formal|written|compliant offer",
  "technical and commercial offer",
  "offer … procurement",
  "عرض سعر|السعر|أسعار|الأسعار|فني|مالي|رسمي",
  "العرض الفني|المالي",
  "عرض",
]);
const OTHERS = toCues([
  "demo|workshop|pilot|poc|trial|nda",
  "site visit",
  "price list",
  "ورشة|تجربة|زيارة|ديمو",
  "قائمة الأسعار|أسعار",
  "عرض توضيحي|تقديمي",
]);
const STEP = new RegExp(
  [OTHERS, CREDENTIALS, PROPOSAL, CALL].map(({ source }) => `(?:${source})`).join("|"),
  "u",
);

/** Wishes, also those that a note reports. */
const ASKS = toCues([
  "can|could|shall|let's|possible|please|book|schedule|arrange|set|fix|plan|expect|expects|decide|agreed",
  "want|wants|wanted|need|needs|like|prefer|prefers|send|share|email|mail|prepare",
  "ask|asks|asked for|us",
  "ممكن|نبغى|ابغى|تبغى|يبغون|نبي|أبي|تبي|نريد|أريد|يريد|يريدون|تريد|نرغب|يرغب|يرغبون|ترغب|محتاجين|ودنا|ودي",
  "نرتب|نحدد|نحجز|نسوي|تحديد|خلونا|خلينا|متى|نحتاج|يحتاجون|نأمل|نرجو|أرجو|زودونا|تزويدنا|موافاتنا|أرسل*|نقدر|يطلبون|طلب*",
]);
const WISH_BEFORE = toCues(["wants|want|asked|asks|needs", "يريدون|طلبوا|طلبت|تبغى"]);
/** The answer to "what would help?", which names the step alone. */
const BARE =
  /^\s*(?:(?:an?|one|maybe|perhaps|just|short|quick)\s|(?:pls )?(?:call|ring|phone) (?:me|us)(?!\p{L}))/u;
const SEND = toCues(["send|email|share me|us", "أرسل*|ارسل* لي|لنا", "زودونا|تزويدنا"]);
const YES =
  /^(?:yes|yep|yeah|sure|ok|okay|of course|please do|great|sounds good|perfect|agreed|with pleasure|(?:\p{L}+day|tomorrow|today)\b.*\b(?:works|fine|good|ok)|نعم|ايه|اي|ايوه|اكيد|تمام|طيب|ممتاز|اوكي|حلو|مناسب|موافق|بالتاكيد|حياك|يناسب|زين)(?!\p{L})/u;
