import { browser } from "wxt/browser";
import type { ToggleMessage } from "../messages/page-port.ts";
import { maySidebarStand } from "./sidebar-pages.ts";

const TOGGLE_COMMAND = "toggle-sidebar";

/**
 * Hands the keyboard shortcut to the content script of the tab in which it was pressed. Beside a CRM on a
 * server of one's own nothing of ours stands in the page: there it opens the browser's side panel. The
 * browser tells the address only of pages that somebody allowed, and opens the panel only at once, while
 * it is still certain that a person pressed something.
 */
export function forwardToggle(): void {
  browser.commands.onCommand.addListener((command, tab) => {
    if (command !== TOGGLE_COMMAND || tab?.id === undefined) return;
    if (tab.url !== undefined && !maySidebarStand(tab.url)) {
      // A browser that refuses leaves the button beside its address bar.
      browser.sidePanel.open({ tabId: tab.id }).catch(() => undefined);
      return;
    }
    const message: ToggleMessage = { type: "toggle" };
    // A tab without our content script has nobody to receive it; there is nothing to open there.
    browser.tabs.sendMessage(tab.id, message, { frameId: 0 }).catch(() => undefined);
  });
}
