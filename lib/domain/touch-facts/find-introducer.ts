import type { FoundFact } from "./clauses.ts";
import { toCues } from "./cues.ts";
import { NAME, readName } from "./read-name.ts";
import { isSameName, type Said } from "./sentences-said.ts";

/**
 * Who brought them to us, with their company where it is said: whoever introduces in the talk itself, or
 * whom somebody names ("Khalid from Noor gave me your number").
 */
export function findIntroducer(
  said: readonly Said[],
  signature: string | null,
  buyerName: string,
): FoundFact | null {
  const isOther = (name: string | null): name is string =>
    name !== null && !isSameName(name, buyerName);
  const speaking = said.find(({ voice }) => voice === "introducer");
  if (speaking !== undefined) {
    const name = speaking.speaker ?? signature;
    if (isOther(name)) return { value: name, sentence: speaking.text };
  }
  for (const sentence of said) {
    const name = nameAfter(sentence) ?? nameBefore(sentence);
    if (isOther(name)) return { value: name, sentence: sentence.text };
  }
  return null;
}

/** "referred by Fahad Mansour of Delta", "رشحكم لي أحمد الزهراني من بنك الرياض". */
function nameAfter({ text, folded }: Said): string | null {
  const cue = BEFORE_NAME.exec(folded);
  return cue === null ? null : readName(text.slice(cue.index + cue[0].length));
}

/** "Khalid from Noor Group gave me your number", "خالد من شركة الأفق أعطاني رقمكم". */
function nameBefore({ text, folded }: Said): string | null {
  const cue = AFTER_NAME.exec(folded);
  if (cue === null) return null;
  const before = text.slice(0, cue.index).trimEnd();
  const clause =
    before
      .split(/[,،:;!.](?=\s)/u)
      .at(-1)
      ?.trim() ?? "";
  if (PRONOUN.test(clause.toLowerCase())) return lastName(before);
  // In English the name is the capitals nearest to the cue; in Arabic nothing marks it but its place.
  const start = ARABIC.test(clause) ? 0 : clause.search(NAMED_AT_END);
  return start < 0 ? null : readName(clause.slice(start));
}

/** "I worked with Huda Saleh at Almarai, she told me to write": whom the pronoun stands for. */
function lastName(text: string): string | null {
  const names = [...text.matchAll(new RegExp(NAMED, "gu"))].map(([name]) => name);
  return readName(names.findLast((name) => name.includes(" ")) ?? "");
}

const PRONOUN = /(?:^|\s)(?:she|he|they|who)$/u;
const BEFORE_NAME = toCues([
  "referred|introduced|recommended|sent|connected … by",
  "intro|introduction|referral|recommendation by|from",
  "got|get|have|had|took … number|name|contact|details from",
  "your number|name|contact|details … from",
  "through|via our|my|your|her|his partner|colleague|friend|client|customer",
  "heard about|of us|you from",
  "introducer:",
  "رشحكم|رشحك|رشحكن لي|لنا",
  "رشحكم|رشحك",
  "دلني|دلنا عليكم|عليك",
  "عن طريق",
  "من طرف|خلال",
  "بتوصية|بترشيح|بتوجيه من",
  "أخذت|اخذت|أخذنا|أخدت|جبت|خذيت … رقمكم|رقمك|الرقم من",
  "رقمكم|رقمك|الرقم … من",
  "عرفني|عرفنا عليكم|بكم",
]);
const AFTER_NAME = toCues([
  "gave|passed|sent|forwarded|shared me|us your|ur",
  "shared your|ur number|contact|name|details",
  "recommended|mentioned you|your",
  "suggested you|your|that|i|we",
  "referred|sent|pointed me|us to",
  "told me|us about you",
  "told|asked|advised|encouraged me|us to",
  "introduced us|me",
  "أعطاني|أعطانا|عطاني|عطانا رقمكم|رقمك",
  "أرسل لي|لنا رقمكم|رقمك",
  "قال لي|لنا أكلمكم|أتواصل|نتواصل|نكلمكم|أكلمك",
  "نصحني|نصحنا|نصحوني|وجهني|حولني|حولنا بكم|فيكم|لكم|عليكم|إليكم",
  "رشح|رشحكم لنا|لي",
]);
const ARABIC = /\p{Script=Arabic}/u;
const NAMED = `${NAME.source}(?:,? (?:from|of|at) (?:the )?${NAME.source})?`;
const NAMED_AT_END = new RegExp(`${NAMED}$`, "u");
