import { closest, real } from "./dom.ts";

/** Where nothing is laid out, only what the page itself says of an element can be seen. */
const HIDDEN =
  '[hidden],[style*="display:none"],[style*="display: none"],[style*="visibility: hidden"]';

/**
 * Tells which elements a person can see. A document that is laid out is asked itself; one that is not (a
 * saved page) is read by its own marks, and what bears none counts as visible.
 */
export function eyes(document: Document): (element: Element) => boolean {
  const top: Element | null = real(document, "documentElement");
  // Some have no such method, and a document without a window says no to everything.
  return top?.checkVisibility?.()
    ? (element) => real(element, "checkVisibility").call(element)
    : (element) => closest(element, HIDDEN) === null;
}
