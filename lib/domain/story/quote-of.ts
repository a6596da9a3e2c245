import { toOneLine } from "../text/display-text.ts";
import type { Touch } from "../touch.ts";
import { quotableWords } from "./quotable-words.ts";
import { FORMS, fieldToText, readFormFields } from "./read-form-fields.ts";
import { buyersLines } from "./said-by-buyer.ts";
import type { Step } from "./step.ts";

/** What a sentence quotes of a step. */
export interface Quote {
  readonly text: string;
  /** The buyer filled in fields and wrote nothing freely. */
  readonly onlyFields: boolean;
}

/**
 * The words worth quoting: of a form what was written freely, its fields where nothing was; of a chat the
 * buyer's lines.
 */
export function quoteOf(step: Step, buyerName: string | null): Quote {
  if (step.voice !== "buyer") return { text: quotableWords(step), onlyFields: false };
  const { kind } = step.touch;
  const words = step.words ?? "";
  const own = quotableWords({ words: freeWords({ kind, words }, buyerName), voice: "buyer" });
  if (own !== "" || !FORMS.has(kind)) return { text: own, onlyFields: false };
  const { fields } = readFormFields(words.slice(0, READ_FOR_A_QUOTE));
  if (fields.length === 0) return { text: quotableWords(step), onlyFields: false };
  return { text: toOneLine(fields.map(fieldToText).join(" / ")), onlyFields: true };
}

/** What a buyer wrote freely: their own lines of a chat, a form without its fields; enough for a quote. */
export function freeWords(
  { kind, words }: Pick<Touch, "kind" | "words">,
  buyerName: string | null,
): string {
  if (words === null) return "";
  if (kind === "chat") return buyersLines(words, buyerName);
  return FORMS.has(kind) ? readFormFields(words.slice(0, READ_FOR_A_QUOTE)).free : words;
}

/** A quote is short, so the start of a long text is enough. In UTF-16 units. */
const READ_FOR_A_QUOTE = 3000;
