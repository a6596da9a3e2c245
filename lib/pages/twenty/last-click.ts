import { type NamedRecord, recordInLink } from "./record-path.ts";

export interface RecordClick {
  readonly record: NamedRecord;
  /** The text of what was clicked: the record's name. */
  readonly name: string;
}

/** By document, and gone with it. */
const clicks = new WeakMap<Document, RecordClick>();

/** The record whose link was clicked last in this document, null before the first. */
export function lastClickIn(document: Document): RecordClick | null {
  return clicks.get(document) ?? null;
}

/** Remembers which record was clicked: Twenty opens it at the side and leaves the address as it is. */
export function rememberClicks(document: Document, signal: AbortSignal): void {
  const remember = (event: Event) => {
    // A page cannot make us believe in a click that nobody made.
    if (!event.isTrusted) return;
    const [target] = event.composedPath();
    const link = target instanceof Element ? target.closest('a[href*="/object/"]') : null;
    if (link === null) return;
    const record = recordInLink(link, new URL(document.URL));
    if (record !== null) clicks.set(document, { record, name: link.textContent ?? "" });
  };
  document.addEventListener("click", remember, { capture: true, passive: true, signal });
  signal.addEventListener("abort", () => clicks.delete(document));
}
