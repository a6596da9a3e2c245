import { browser } from "wxt/browser";

const MENU_ITEM = "add-selection";

/** What the browser tells of a selection: its text and the address of the page, not the page. */
export interface Selection {
  readonly text: string;
  readonly address: string;
}

/**
 * Offers "Add to a Handrail record" on selected text of any page, and opens the side panel when somebody
 * takes it. Register it in the worker's first turn. The panel opens only at once, while it is certain that
 * a person pressed something, so it comes before everything that takes time.
 */
export function offerSelections(take: (selection: Selection) => void): void {
  browser.runtime.onInstalled.addListener(() => {
    // An item of an earlier version bears the same id, and the browser keeps it.
    void browser.contextMenus.removeAll().then(() => {
      browser.contextMenus.create({
        id: MENU_ITEM,
        title: "Add to a Handrail record",
        contexts: ["selection"],
      });
    });
  });
  browser.contextMenus.onClicked.addListener((info, tab) => {
    if (info.menuItemId !== MENU_ITEM) return;
    // A browser that refuses leaves the button beside its address bar; the text waits there.
    if (tab?.id !== undefined) browser.sidePanel.open({ tabId: tab.id }).catch(() => undefined);
    take({ text: info.selectionText ?? "", address: info.pageUrl ?? "" });
  });
}
