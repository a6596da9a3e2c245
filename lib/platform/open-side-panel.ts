import { browser } from "wxt/browser";

/**
 * Opens the browser's own side panel beside the tab of this frame. Only inside a press of the person's:
 * the browser refuses otherwise, and nothing happens.
 */
export async function openSidePanel(): Promise<void> {
  const tab = await browser.tabs.getCurrent();
  if (tab?.id === undefined) return;
  await browser.sidePanel.open({ tabId: tab.id }).catch(() => undefined);
}
