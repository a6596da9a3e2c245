import { browser } from "wxt/browser";
import type { ToggleMessage } from "../messages/page-port.ts";

const TOGGLE_COMMAND = "toggle-sidebar";

/** Hands the keyboard shortcut to the content script of the tab in which it was pressed. */
export function forwardToggle(): void {
  browser.commands.onCommand.addListener((command, tab) => {
    if (command !== TOGGLE_COMMAND || tab?.id === undefined) return;
    const message: ToggleMessage = { type: "toggle" };
    // A tab without our content script has nobody to receive it; there is nothing to open there.
    browser.tabs.sendMessage(tab.id, message, { frameId: 0 }).catch(() => undefined);
  });
}
