import { isPageRequest, type PageAnswer } from "../../messages/page-port.ts";
import type { Carets } from "./carets.ts";
import { insertText } from "./insert-text.ts";
import { countHits } from "./read/count-hits.ts";
import { all, attribute } from "./read/dom.ts";
import { contentOf, type EditorElements, findEditors } from "./read/find-editors.ts";
import { textIn } from "./read-text.ts";

/** Does what the person pressed for in the sidebar. Nothing of a message's text is read before that. */
export function answerRequest(document: Document, carets: Carets, request: unknown): PageAnswer {
  if (!isPageRequest(request)) return { type: "refused", why: "not-here" };
  if (request.type === "count-hits") return { type: "hits", hits: countHits(document) };
  const { editorId } = request;
  const editor = findEditors(document).find(({ id }) => id === editorId);
  const body = editor?.body;
  if (editor === undefined || !(body instanceof HTMLElement)) {
    return { type: "refused", why: isFolded(document, editorId) ? "minimised" : "no-editor" };
  }
  if (request.type === "read-editor") {
    return {
      type: "editor-text",
      text: { subject: editor.subject?.value ?? "", body: textIn(body) },
    };
  }
  return insertText(body, carets.in(body), request.body, request.direction)
    ? { type: "inserted", subject: fillSubject(editor, request.subject) }
    : { type: "refused", why: "not-taken" };
}

/** An editor without size is there, but nobody would see what is put into it. */
function isFolded(document: Document, editorId: string): boolean {
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
