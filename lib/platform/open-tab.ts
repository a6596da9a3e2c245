import { browser } from "wxt/browser";

/**
 * Goes to the tab that shows this address, where the browser tells which one does, else opens one. The
 * browser tells it only of pages that somebody allowed.
 */
export async function openTab(address: string): Promise<void> {
  const tab = await findTab(address);
  if (tab?.id === undefined) {
    await browser.tabs.create({ url: address });
    return;
  }
  await browser.tabs.update(tab.id, { active: true });
  if (tab.windowId !== undefined) await browser.windows.update(tab.windowId, { focused: true });
}

/** Opens the queue; with a lead's key, at the question until when its alert is put off. */
export async function openQueue(snooze: string | null): Promise<void> {
  const place = snooze === null ? "" : `#snooze/${snooze}`;
  await browser.tabs.create({ url: `${location.origin}/queue.html${place}` });
}

async function findTab(address: string) {
  const { origin, pathname } = new URL(address);
  try {
    const [found] = await browser.tabs.query({ url: `${origin}${pathname}*` });
    return found;
  } catch {
    // Not every address makes a pattern.
    return undefined;
  }
}
