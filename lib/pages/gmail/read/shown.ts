import { closest, holds, real } from "./dom.ts";

/** Where nothing is laid out, only what the page itself says of an element can be seen. */
const HIDDEN = ["display:none", "display: none", "visibility:hidden", "visibility: hidden"]
  .map((style) => `[style*="${style}"]`)
  .concat("[hidden]")
  .join(",");

/**
 * Tells which elements a person can see. A document that is laid out is asked itself; one that is not (a
 * saved page) is read by its own marks, and what bears none counts as visible.
 */
export function eyes(document: Document): (element: Element) => boolean {
  const top: Element | null = real(document, "documentElement");
  // Older documents have no such method, and one without a window says no to everything.
  const isLaidOut = typeof top?.checkVisibility === "function" && top.checkVisibility();
  return (element) =>
    isLaidOut
      ? real(element, "checkVisibility").call(element, { visibilityProperty: true })
      : closest(element, HIDDEN) === null;
}

/**
 * Whether the page keeps the element from everybody who listens to it. Gmail does so with parts that it
 * keeps for later; around the whole page it only means that a dialog lies on top.
 */
export function isVeiled(element: Element, within: Element): boolean {
  const veil = closest(element, '[aria-hidden="true"]');
  return veil !== null && holds(within, veil);
}
