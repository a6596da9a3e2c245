export interface FocusKeeper {
  /** Notes which element of the page has the focus now. */
  remember(): void;
  /** Gives the focus back, if it is still ours to give; without an owner, to the handle. */
  giveBack(panel: { readonly handle: HTMLElement; readonly frame: HTMLElement }): void;
}

/** Opening takes the focus away from the page; closing must put the caret back where it was. */
export function createFocusKeeper(document: Document, host: HTMLElement): FocusKeeper {
  // Open from the start, the sidebar has taken the focus from nothing but the page.
  let owner: HTMLElement | "page" | null = "page";
  return {
    remember() {
      const active = deepest(document.activeElement);
      if (active === host) owner = null;
      else owner = active?.localName === "body" ? "page" : active;
    },
    giveBack({ handle, frame }) {
      if (document.activeElement !== host) return;
      // The page as a whole had it, which cannot be focused: its shortcuts work once nothing else is.
      if (owner === "page") frame.blur();
      else (owner?.isConnected ? owner : handle).focus({ preventScroll: true });
      owner = null;
    },
  };
}

/** The focused element itself, also where the page keeps it in open shadow roots of its own. */
function deepest(element: Element | null): HTMLElement | null {
  const inner = element?.shadowRoot?.activeElement;
  if (inner) return deepest(inner);
  return element instanceof HTMLElement ? element : null;
}
