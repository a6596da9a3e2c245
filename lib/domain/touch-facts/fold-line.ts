import { displayText } from "../text/display-text.ts";

/** A text and its twin for matching; both have the same length, so that a place in one is one in the other. */
export interface FoldedLine {
  /** As people see it, without vowel marks and stretched letters. */
  readonly text: string;
  /** Lower case, one form of each Arabic letter, Western digits, straight apostrophes. */
  readonly folded: string;
}

/** Prepares a text for rules that answer with a part of it. */
export function foldLine(raw: string): FoldedLine {
  const text = displayText(raw).normalize("NFC").replaceAll(MARKS, "");
  return { text, folded: text.replaceAll(FOLDED_SIGNS, foldSign) };
}

/** One sign for one sign: what would change the length stays as it is. */
function foldSign(sign: string): string {
  const digit = ARABIC_DIGITS.indexOf(sign);
  if (digit >= 0) return String(digit % 10);
  const lower = TWINS.get(sign) ?? sign.toLowerCase();
  return lower.length === sign.length ? lower : sign;
}

const MARKS = /[\u064B-\u065F\u0670\u0640]/gu;
const FOLDED_SIGNS = /[\p{Lu}\u0660-\u0669\u06F0-\u06F9أإآٱىةیک’]/gu;
const ARABIC_DIGITS = "٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹";
const TWINS: ReadonlyMap<string, string> = new Map([
  ["أ", "ا"],
  ["إ", "ا"],
  ["آ", "ا"],
  ["ٱ", "ا"],
  ["ى", "ي"],
  ["ی", "ي"],
  ["ة", "ه"],
  ["ک", "ك"],
  ["’", "'"],
]);
