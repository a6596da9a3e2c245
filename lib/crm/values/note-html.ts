import { type Failure, fail, type Outcome, succeed } from "../../domain/failure.ts";
import type { FoundNote } from "../../domain/gateway.ts";
import type { TimelineNoteWrite } from "../../domain/write.ts";
import { bearsMarker } from "./bears-marker.ts";
import { htmlToText } from "./html-to-text.ts";
import { textToHtml } from "./text-to-html.ts";

/** What notes and tasks have in common: words, and the marker by which a repeat is recognised. */
export type MarkedText = Pick<TimelineNoteWrite, "text" | "marker">;

/** Where notes of HTML are kept, and how long they may be. */
export interface NoteRules {
  /** As people know it. */
  readonly crm: string;
  /** What it is there; left out for a note. */
  readonly what?: "note" | "task";
  /** The CRM's name of the field with the text. */
  readonly field: string;
  /** The most characters that fit, HTML included. */
  readonly longest: number;
}

/** A note or a task as HTML: its text, and at its end the marker by which a repeat is recognised. */
export function toNoteBody({ text, marker }: MarkedText): string {
  return `${textToHtml(text.trim())}<br><br>ref ${textToHtml(marker)}`;
}

/** As above, `rejected` when it does not fit. */
export function toFittingNote(write: MarkedText, rules: NoteRules): Outcome<string> {
  const { crm, longest, what = "note" } = rules;
  return fitting(toNoteBody(write), rules, (length) => {
    return `The ${what} needs ${length} characters in ${crm}, which keeps at most ${longest}. Shorten it.`;
  });
}

/** A text of HTML as a copy of what was written, with nothing where it bears another marker or none. */
export function toCopies(
  remoteId: string,
  html: string | null | undefined,
  write: MarkedText,
): readonly FoundNote[] {
  const text = htmlToText(html ?? "");
  if (!bearsMarker(text, write.marker)) return [];
  return [{ remoteId, edited: text !== htmlToText(toNoteBody(write)) }];
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
