import { WRITTEN } from "./selectors.ts";

/**
 * The members of a node that its makers gave it. A page can name a form's field "closest" or an image
 * "title", which then stand in their place.
 */
export function real<N extends Node, K extends keyof N>(node: N, key: K): N[K] {
  const found = node[key];
  // No element that a page puts in the way is a function.
  return typeof found === "function" ? found : Reflect.get(Object.getPrototypeOf(node), key, node);
}

/** Everything below the node that the selector names, in the page's order. */
export function all(node: Document | Element, selector: string): readonly Element[] {
  return [...real(node, "querySelectorAll").call(node, selector)];
}

/** The first element below the node that the selector names and that passes. */
export function find(
  node: Document | Element,
  selector: string,
  passes: (element: Element) => boolean,
): Element | null {
  // Mostly the first one does, and a browser finds it long before it has found them all.
  const first = real(node, "querySelector").call(node, selector);
  return first === null || passes(first) ? first : (all(node, selector).find(passes) ?? null);
}

/** The element itself or its nearest ancestor that the selector names. */
export function closest(element: Element, selector: string): Element | null {
  return real(element, "closest").call(element, selector);
}

/** Whether the selector names the element. */
export function is(element: Element, selector: string): boolean {
  return real(element, "matches").call(element, selector);
}

/** What an attribute says; empty where it is missing. */
export function attribute(element: Element, name: string): string {
  return real(element, "getAttribute").call(element, name) ?? "";
}

/** Whether the second lies in the first, or is it. */
export function holds(outer: Element, inner: Element): boolean {
  return real(outer, "contains").call(outer, inner);
}

export function parentOf(element: Element): Element | null {
  return real(element, "parentElement");
}

/** Whether somebody wrote the element: it is part of a message or of a draft. */
export function isWritten(element: Element): boolean {
  const above = parentOf(element);
  return above !== null && closest(above, WRITTEN) !== null;
}

/** Everything that the selector names and that nobody wrote: a message can imitate whatever we look for. */
export function own(element: Element, selector: string): readonly Element[] {
  return all(element, selector).filter((part) => !isWritten(part));
}
