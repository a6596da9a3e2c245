import { displayLine } from "../text/display-text.ts";
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
  if (step.voice === "buyer" && step.touch.kind === "chat") {
    const words = buyersLines(step.words ?? "", buyerName);
    return { text: quotableWords({ words, voice: "buyer" }), onlyFields: false };
  }
  if (step.voice !== "buyer" || !FORMS.has(step.touch.kind))
    return { text: quotableWords(step), onlyFields: false };
  const { fields, free } = readFormFields((step.words ?? "").slice(0, READ_FOR_A_QUOTE));
  const own = quotableWords({ words: free, voice: "buyer" });
  if (own !== "" || fields.length === 0)
    return { text: own === "" ? quotableWords(step) : own, onlyFields: false };
  return { text: displayLine(fields.map(fieldToText).join(" / ")), onlyFields: true };
}

/** A quote is short, so the start of a long text is enough. In UTF-16 units. */
const READ_FOR_A_QUOTE = 3000;
