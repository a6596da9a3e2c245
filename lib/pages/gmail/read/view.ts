import { closest, find, is, isWritten } from "./dom.ts";
import { MAIN } from "./selectors.ts";
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

const SILENT = '[aria-hidden="true"]';

/**
 * Gmail keeps the list and the conversation that were there before, so only the main part that is visible
 * counts. Where the page has no main part at all (a window of its own), the whole page stands in for it if
 * a conversation is open there.
 */
export function viewOf(document: Document): View {
  const isShown = eyes(document);
  const isUsed = (one: Element) => isShown(one) && !is(one, SILENT) && !isWritten(one);
  // A dialog on top silences the page around its main part; then there is no better one.
  const main =
    find(document, MAIN, (one) => isUsed(one) && closest(one, SILENT) === null) ??
    find(document, MAIN, isUsed);
  const scope: Element | null =
    main ??
    (find(document, MAIN, (one) => !isWritten(one)) ? null : find(document, "body", Boolean));
  const thread = scope && openThread(scope, isShown);
  return { document, isShown, main: main ?? (thread && scope), thread };
}
