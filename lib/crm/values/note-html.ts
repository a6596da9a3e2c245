import { type Failure, fail, type Outcome, succeed } from "../../domain/failure.ts";
import type { TimelineNoteWrite } from "../../domain/write.ts";
import { textToHtml } from "./text-to-html.ts";

/** Where notes of HTML are kept, and how long they may be. */
export interface NoteRules {
  /** As people know it. */
  readonly crm: string;
  /** The CRM's name of the field with the text. */
  readonly field: string;
  /** The most characters that fit, HTML included. */
  readonly longest: number;
}

/** A note as HTML: its text, and at its end the marker by which a repeat is recognised. */
export function toNoteBody({ text, marker }: TimelineNoteWrite): string {
  return `${textToHtml(text.trim())}<br><br>ref ${textToHtml(marker)}`;
}

/** As above, `rejected` when it does not fit. */
export function toFittingNote(write: TimelineNoteWrite, rules: NoteRules): Outcome<string> {
  const { crm, longest } = rules;
  return fitting(toNoteBody(write), rules, (length) => {
    return `The note needs ${length} characters in ${crm}, which keeps at most ${longest}. Shorten it.`;
  });
}

/** The text that holds a handoff as HTML, `rejected` when it does not fit. */
export function toHandoffHtml(text: string, rules: NoteRules): Outcome<string> {
  // Quotes need no escape between tags, and a log is full of them.
  const html = textToHtml(text).replaceAll("&quot;", '"').replaceAll("&#39;", "'");
  return fitting(html, rules, (length) => {
    return `The handoff needs ${length} characters in ${rules.crm}'s note, which keeps at most ${rules.longest}. Shorten its texts.`;
  });
}

/** A note that was deleted a moment ago says nothing of the record: looking again finds what to do. */
export function noteRemoved(now: number): Failure {
  const detail = "The note that holds the handoff was removed a moment ago.";
  return { type: "busy", retryAt: now + 2_000, detail };
}

/** After a write that was answered with another note. */
export function otherNote(crm: string): Failure {
  const detail = `${crm} answered for another note than the one that was written.`;
  return { type: "unknown", cause: "bad-reply", detail };
}

function fitting(
  html: string,
  { field, longest }: NoteRules,
  why: (length: number) => string,
): Outcome<string> {
  if (html.length <= longest) return succeed(html);
  return fail({ type: "rejected", issues: [{ field, message: why(html.length) }] });
}
