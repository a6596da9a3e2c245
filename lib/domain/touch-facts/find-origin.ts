import { type FoundFact, tidy } from "./clauses.ts";
import { toCues } from "./cues.ts";
import type { FoldedLine } from "./fold-line.ts";
import type { Said } from "./sentences-said.ts";

/** The page or place where it began, as somebody names it ("your pricing page", "LEAP", "معرض ليب"). */
export function findOrigin(said: readonly Said[]): FoundFact | null {
  for (const sentence of said) {
    const value = pageOf(sentence) ?? placeOf(sentence);
    if (value !== null) return { value, sentence: sentence.text };
  }
  return null;
}

/** What they saw or read, where it is a thing of ours. */
function pageOf({ text, folded }: FoldedLine): string | null {
  const came = CAME_BY.exec(folded);
  if (came === null) return null;
  const start = came.index + came[0].length;
  const end = start + (END.exec(folded.slice(start))?.index ?? folded.length - start);
  const thing = THING.exec(folded.slice(start, end));
  if (thing === null) return null;
  // English names the page before the noun ("pricing page"), Arabic after it ("صفحة الأسعار").
  const from = ARABIC.test(thing[0]) ? start + thing.index : start;
  return tidy(text.slice(from, end).replace(POSSESSIVE, ""));
}

/** A fair, a search engine, a network: named after "met at", "found you on". */
function placeOf({ text, folded }: FoldedLine): string | null {
  const at = PLACE.exec(folded);
  if (at === null) return null;
  const rest = text.slice(at.index + at[0].length);
  const name = PLACE_NAME.exec(rest)?.[0] ?? "";
  return name === "" ? null : tidy(name);
}

const CAME_BY = toCues([
  "saw|read|watched|visited|downloaded|attended|found|heard|liked|seen|clicked|noticed|discovered|followed|opened|checked|joined|browsed|reading|visiting|browsing",
  "came|come|coming across|from|through|via",
  "here from|through",
  "looked|looking at",
  "شفت|شفنا|رأيت|رأينا|شاهدت|شاهدنا|قرأت|قرأنا|قريت|قرينا|حضرت|حضرنا|سمعت",
  "اطلعنا|اطلعت على",
  "دخلت|دخلنا|تصفحت|تصفحنا|فتحت|لقيت|لقينا|تابعت|تابعنا|حملت|حملنا|نزلت|جربت|وصلني|وصلتني|عجبني|عجبتني",
  "جيتكم|جيناكم|وصلتكم|وصلناكم من|عن",
  "وصلت|وصلنا لكم من|عن",
  "تعرفت|تعرفنا عليكم|عليك في|من",
  "قابلناكم|قابلتكم|لقيتكم|لقيناكم|تقابلنا|التقينا|اجتمعنا في|على|من",
  "اجتماع|التقينا|قابلنا|تقابلنا … في",
]);
const THING = toCues([
  "case study|studies",
  "page|guide|post|webinar|ad|advert|article|whitepaper|white-paper|report|video|website|site|blog",
  "newsletter|podcast|booth|stand|event|talk|brochure|ebook|e-book|comparison|calculator|campaign|catalogue|session|conference|exhibition|checklist|template",
  "صفحة|صفحه|إعلان*|مقال*|دليل|منشور*|بوست|ندوة|ورشة|ورشتكم|محاضرة|محاضرتكم|حساب*|موقع*|معرض|مؤتمر|ملتقى|منتدى|فعالية|تقرير|فيديو|ويبينار|كتيب|نشرة",
  "whitepaper",
]);
const PLACE = toCues(["met … at", "found|saw you|us on|in|at", "heard about|of you|us on|in|at"]);
const PLACE_NAME =
  /^\s*(?:the )?(?:(?:\p{Lu}[\p{L}\d&'-]*)(?: (?:\p{Lu}|\d)[\p{L}\d&'-]*){0,3}|\p{Script=Arabic}+)/u;
const POSSESSIVE = /^\s*(?:your|the|our|a|an|that|this|from)\s+(?:own )?/iu;
const END =
  /[.,،;!?؟\n]| (?:yesterday|today|last|and|this week|عندكم|حقكم|في موقعكم|امس|اليوم)(?!\p{L})/u;
const ARABIC = /\p{Script=Arabic}/u;
