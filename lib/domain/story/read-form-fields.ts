import { displayLine } from "../text/display-text.ts";
import { isUnknownAnswer } from "../text/unknown-answer.ts";
import { countWords } from "../text/words.ts";
import type { TouchKind } from "../touch.ts";

/** What a form touch holds: answered fields, and what the buyer wrote freely, line by line. */
export interface FormWords {
  readonly fields: readonly FormField[];
  readonly free: string;
}

export interface FormField {
  /** As the form asks it: "Company size", "How many plants do you run?" */
  readonly label: string;
  readonly value: string;
}

/** Kinds whose words are a form's answers, a line each. */
export const FORMS: ReadonlySet<TouchKind> = new Set([
  "form-submission",
  "content-download",
  "demo-request",
  "pricing-request",
  "event-attendance",
]);

/**
 * The words of a form in its fields ("Company size: 240") and the rest. A message field is free text;
 * fields that only say who somebody is or what they consent to answer nothing and are left out.
 */
export function readFormFields(words: string): FormWords {
  const fields: FormField[] = [];
  const free: string[] = [];
  for (const line of words.split(FIELD_ENDS)) {
    const { label = "", value = "" } = FIELD.exec(line)?.groups ?? {};
    const isField = label !== "" && countWords(label) <= LONGEST_LABEL;
    if (!isField) free.push(line);
    else if (MESSAGE.test(label)) free.push(value);
    else if (!WHO.test(label) && !isUnknownAnswer(value))
      fields.push({ label: displayLine(label), value: bareValue(displayLine(value)) });
  }
  return { fields, free: free.join("\n") };
}

/** "Company size: 240"; a form's question keeps its mark: "How many plants do you run? 3". */
export function fieldToText({ label, value }: FormField): string {
  return /[?؟]$/u.test(label) ? `${label} ${value}` : `${label}: ${value}`;
}

/** "240.", as it stands when fields follow each other on a line, without its stop. */
function bareValue(value: string): string {
  return countWords(value) <= 3 ? value.replace(/[.;,]$/u, "") : value;
}

/** A line's end, or the next label on the same line: "Company size: 40. Role: intern." */
const FIELD_ENDS = /\n|(?<=[.;,]) (?=\p{Lu}[\p{L} ]{1,30}: )/u;
/** In words; a longer beginning is a sentence with a colon in it. */
const LONGEST_LABEL = 10;
const FIELD = /^\s*(?<label>\p{L}[^:\n.!]{1,79}?)\s?: (?<value>\S.*)$/u;
const MESSAGE =
  /^(?:your |ihre |votre )?(?:message|comments?|questions?|notes?|enquiry|inquiry|nachricht|anything else.*|how can we help.*|what can we .*|رسالتك|الرسالة|ملاحظات)[?؟]?$/iu;
const WHO =
  /^(?:(?:work |business |your )?e-?mail(?: address)?|(?:first|last|full|your)? ?name|(?:mobile |your )?phone(?: number)?|company(?: name)?|job title|(?:i )?(?:consent|agree|accept).*|.*(?:newsletter|privacy|terms).*|البريد.*|الاسم.*|الهاتف.*)$/iu;
