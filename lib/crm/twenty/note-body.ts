import type { TimelineNoteWrite } from "../../domain/write.ts";
import type { MarkedText } from "../values/note-html.ts";
import { markdownToText, textToMarkdown } from "./markdown.ts";
import { readText } from "./text.ts";
import { uuidOf } from "./uuid.ts";
import type { Workspace } from "./workspace.ts";

const TITLE_MAX = 80;

/** The note's id: the same for every repeat of one write. */
export function noteIdOf({ marker }: TimelineNoteWrite): string {
  return uuidOf(`note ${marker}`);
}

/** The whole note or task: its text, and at its end the marker by which people and we recognise it. */
function noteText({ text, marker }: MarkedText): string {
  return `${text.trim()}\n\nref ${marker}`;
}

/** The first line is what lists show of a note. */
export function noteTitle({ text }: TimelineNoteWrite): string {
  const [line = ""] = text.trim().split("\n");
  return line.length > TITLE_MAX ? `${line.slice(0, TITLE_MAX).toWellFormed().trimEnd()}…` : line;
}

/** The note's words in the field that the server has for them; the server makes its own format of Markdown. */
export function bodyFields(markdown: string, workspace: Workspace) {
  return workspace.body === "bodyV2"
    ? { bodyV2: { markdown, blocknote: null } }
    : { body: markdown };
}

export function toMarkdown(write: MarkedText): string {
  return textToMarkdown(noteText(write));
}

/** What is asked of a note or a task to have its words. */
export function bodySelection(workspace: Workspace): string {
  return workspace.body === "bodyV2" ? "bodyV2 { markdown }" : "body";
}

/** The words of a note or a task, as plain text; null when it has none. */
export function wordsOf(row: unknown): string | null {
  const markdown = readText(row, "bodyV2.markdown") ?? readText(row, "body");
  return markdown === null ? null : markdownToText(markdown) || null;
}
