import { cleanSelection } from "#lib/domain/touch-facts/selected-text.ts";
import type { Selection } from "#lib/platform/selection-menu.ts";
import type { Store } from "#lib/store/databases.ts";
import { keepSelection } from "#lib/store/selection-inbox.ts";

/** Puts selected text where the sidebar finds it, in whatever window it is opened. */
export function createSelectionTaker(
  store: Store,
  newId: () => string,
): (selection: Selection) => void {
  return ({ text, address }) => {
    const selection = cleanSelection(text, address);
    if (selection === null) return;
    keepSelection(store, newId(), selection, Date.now()).catch(reportError);
  };
}
