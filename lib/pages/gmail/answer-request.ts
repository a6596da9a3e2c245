import { isPageRequest, type PageAnswer } from "../../messages/page-port.ts";
import type { Carets } from "./carets.ts";
import { insertText } from "./insert-text.ts";
import type { KnownTexts } from "./known-texts.ts";
import { countHits } from "./read/count-hits.ts";
import { all, attribute } from "./read/dom.ts";
import { contentOf, type EditorElements, findEditors } from "./read/find-editors.ts";
import { textIn } from "./read-text.ts";

/** Does what the person pressed for in the sidebar. Nothing of a message's text is read before that. */
export function answerRequest(
  document: Document,
  carets: Carets,
  texts: KnownTexts,
  request: unknown,
): PageAnswer {
  if (!isPageRequest(request)) return { type: "refused", why: "not-here" };
  if (request.type === "count-hits") return { type: "hits", hits: countHits(document) };
  const { editorId } = request;
  const editor = findEditors(document).find(({ id }) => id === editorId);
  const body = editor?.body;
  if (editor === undefined || !(body instanceof HTMLElement)) {
    return { type: "refused", why: isThere(document, editorId) ? "minimised" : "no-editor" };
  }
  if (request.type === "read-editor") {
    const text = { subject: editor.subject?.value ?? "", body: textIn(body) };
    return { type: "editor-text", text, mark: texts.keep(editor, text.body, text.subject) };
  }
  if (isFlat(body)) return { type: "refused", why: "minimised" };
  if (!insertText(body, carets.in(body), request.body, request.direction)) {
    return { type: "refused", why: "not-taken" };
  }
  const subject = fillSubject(editor, request.subject);
  const mark = texts.keep(editor, request.body, subject ? request.subject : null);
  return { type: "inserted", subject, mark };
}

/** An editor that is minimised may be there without its parts having any size: nobody would see the text. */
function isFlat(body: HTMLElement): boolean {
  const { width, height } = body.getBoundingClientRect();
  const page = body.ownerDocument.documentElement.getBoundingClientRect();
  // Without any layout nothing has a size.
  return width === 0 && height === 0 && page.width > 0;
}

/** Whether an editor is there that cannot be written into now. */
function isThere(document: Document, editorId: string): boolean {
  return all(document, "[data-compose-id],input[name=composeid]").some((it) =>
    [attribute(it, "data-compose-id"), contentOf(it)].includes(editorId),
  );
}

/** A new message without a subject gets one; a reply has its conversation's. */
function fillSubject({ kind, subject: field }: EditorElements, subject: string): boolean {
  if (kind === "reply" || field === null || field.value !== "" || subject === "") return false;
  // The page has its own view of the element: here the setter is always the browser's.
  field.value = subject;
  for (const type of ["input", "change"]) field.dispatchEvent(new Event(type, { bubbles: true }));
  return field.value === subject;
}
