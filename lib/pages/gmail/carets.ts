import { closest, holds } from "./read/dom.ts";
import { WRITING } from "./read/selectors.ts";

export interface Carets {
  /** Where the caret is in this text, or was when the focus left it; null where it never was. */
  in(body: Element): Range | null;
  /** Remembers from now on. */
  watch(signal: AbortSignal): void;
}

/**
 * Remembers where the caret was in a text that is left: pressing a button in the sidebar takes the focus
 * out of it, and the page may put its selection elsewhere. A range follows what happens to its text.
 */
export function createCarets(document: Document): Carets {
  const left = new WeakMap<Element, Range>();
  const present = (body: Element): Range | null => {
    const selection = document.getSelection();
    const range = selection?.rangeCount ? selection.getRangeAt(0) : null;
    return range !== null && isIn(body, range) ? range : null;
  };
  return {
    watch(signal) {
      document.addEventListener(
        "focusout",
        ({ target }) => {
          const body = target instanceof Element ? closest(target, WRITING) : null;
          const range = body && present(body);
          if (body && range) left.set(body, range.cloneRange());
        },
        { signal },
      );
    },
    in(body) {
      const range = present(body) ?? left.get(body) ?? null;
      return range !== null && isIn(body, range) ? range.cloneRange() : null;
    },
  };
}

function isIn(body: Element, { commonAncestorContainer: node }: Range): boolean {
  const element = node instanceof Element ? node : node.parentElement;
  return element !== null && holds(body, element);
}
