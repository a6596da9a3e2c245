import type { ReadDraft } from "./read-draft.ts";

/** The draft's language, as far as a repair needs it. */
export function languageOf(read: ReadDraft): "en" | "ar" {
  const text = `${read.subject} ${read.body}`;
  const arabic = text.match(/\p{Script=Arabic}/gu)?.length ?? 0;
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  return arabic > latin ? "ar" : "en";
}

/** The text without these parts, and without the space that they leave behind. */
export function without(text: string, parts: readonly string[]): string {
  return parts.reduce((rest, part) => replaced(rest, part, ""), text);
}

/** The text with one part in the place of another. Unchanged where it does not hold the part. */
export function replaced(text: string, part: string, by: string): string {
  const at = part === "" ? -1 : text.indexOf(part);
  if (at < 0) return text;
  const before = text.slice(0, at);
  const after = text.slice(at + part.length);
  if (by !== "") return before + by + after;
  if (before.trim() === "") return after.trimStart();
  const joint = /\n\s*$/u.test(before) || /^\s*\n/u.test(after) ? breakBetween(before, after) : " ";
  return (before.trimEnd() + joint + after.trimStart()).trimEnd();
}

/** Puts a sentence at the start of the message, after its greeting. */
export function withOpening({ body, greeting }: ReadDraft, sentence: string): string {
  const end = greeting === null ? 0 : Math.max(0, body.indexOf(greeting)) + greeting.length;
  const before = body.slice(0, end).trimEnd();
  const after = body.slice(end).trimStart();
  return [before, `${sentence} ${after}`].filter((part) => part !== "").join("\n\n");
}

/** Puts a sentence at the end of the message, before its sign-off. */
export function withClosing({ body, sentences }: ReadDraft, sentence: string): string {
  const last = sentences.findLast((each) => body.includes(each)) ?? "";
  const end = body.lastIndexOf(last) + last.length;
  return [body.slice(0, end).trimEnd(), sentence, body.slice(end).trim()]
    .filter((part) => part !== "")
    .join("\n\n");
}

/** A paragraph that lost a sentence stays a paragraph; one that lost its only sentence is gone. */
function breakBetween(before: string, after: string): string {
  const breaks = `${/\n\s*$/u.exec(before)?.[0] ?? ""}${/^\s*\n/u.exec(after)?.[0] ?? ""}`;
  return breaks.split("\n").length > 2 ? "\n\n" : "\n";
}
