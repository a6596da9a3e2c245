import { SHELL_CSS } from "./styles.ts";

/** Where a mounted host is remembered: content scripts see this property, the page does not. */
const MOUNTED = Symbol.for("handrail.host");

export interface HostElement {
  readonly element: HTMLElement;
  readonly root: ShadowRoot;
}

/** The host that an earlier run of this script has put into the page, if it still stands. */
export function mountedHost(document: Document): HTMLElement | null {
  const mounted: unknown = Reflect.get(document, MOUNTED);
  return mounted instanceof HTMLElement ? mounted : null;
}

/**
 * Puts the one element that Handrail adds to a page at the end of `<html>`. A bare `div`, so that a page
 * has no name to look for; closed, so that it cannot look inside. Its style lives wholly in the shadow
 * root: there, `!important` outranks everything the page can write, even an inline style, and a
 * constructed sheet passes any content policy. Gone when the signal ends.
 */
export function mountHost(document: Document, html: HTMLElement, signal: AbortSignal): HostElement {
  const element = document.createElement("div");
  const root = element.attachShadow({ mode: "closed" });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(SHELL_CSS);
  root.adoptedStyleSheets = [sheet];
  keepEventsInside(root);
  html.append(element);
  Reflect.set(document, MOUNTED, element);
  signal.addEventListener("abort", () => {
    element.remove();
    Reflect.deleteProperty(document, MOUNTED);
  });
  return { element, root };
}

/**
 * Mounted before the page's own `<head>` and `<body>` were there, the host stands before them. Moving an
 * element in the ordinary way would reload its frame, so where the browser cannot move it whole
 * (Chrome before 133) it stays: it is placed by its style, not by its order.
 */
export function moveToEnd(html: HTMLElement, element: HTMLElement): void {
  if (html.lastElementChild === element || element.parentNode !== html) return;
  if ("moveBefore" in html) html.moveBefore(element, null);
}

/** The page's shortcuts and "clicked outside" handlers must not react to the handle and the edge. */
function keepEventsInside(root: ShadowRoot): void {
  for (const type of ["click", "keydown", "keyup", "mousedown", "pointerdown"]) {
    root.addEventListener(type, (event) => event.stopPropagation());
  }
}
