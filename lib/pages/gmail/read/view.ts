import { all, closest, is, parentOf, real } from "./dom.ts";
import { BODY } from "./selectors.ts";
import { eyes } from "./shown.ts";
import { openThread, type Thread } from "./thread.ts";

/** What can be seen of a page of mail, before anything of it is put into words. */
export interface View {
  readonly document: Document;
  readonly isShown: (element: Element) => boolean;
  /** Null where the page has no main part, and nothing that stands in for it. */
  readonly main: Element | null;
  readonly thread: Thread | null;
}

/**
 * Gmail keeps the list and the conversation that were there before, so only the main part that is visible
 * counts. Where the page has no main part at all (a window of its own), the whole page stands in for it if
 * a conversation is open there.
 */
export function viewOf(document: Document): View {
  const isShown = eyes(document);
  const mains = all(document, "[role=main],main").filter((main) => !isWritten(main));
  const shown = mains.filter((main) => isShown(main) && !is(main, '[aria-hidden="true"]'));
  // A dialog on top hides the page from those who listen to it; then there is no better one.
  const main = shown.find((one) => closest(one, '[aria-hidden="true"]') === null) ?? shown[0];
  if (main !== undefined) return { document, isShown, main, thread: openThread(main, isShown) };
  const body: Element | null = mains.length > 0 ? null : real(document, "body");
  const thread = body === null ? null : openThread(body, isShown);
  return { document, isShown, main: thread === null ? null : body, thread };
}

/** Whether somebody wrote the element: it is part of a message or of a draft. */
export function isWritten(element: Element): boolean {
  const above = parentOf(element);
  return above !== null && closest(above, BODY) !== null;
}
