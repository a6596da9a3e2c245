import { browser } from "wxt/browser";

const READER = "gmail-reader-content.js";

/**
 * Has the page of mail beside us read from now on: the page of the tab that this frame stands in, or, in the
 * side panel, of the active tab. Asked again, or in a page that has no use for it, it changes nothing.
 */
export async function startMailReader(): Promise<void> {
  const own = await browser.tabs.getCurrent();
  const [tab] =
    own === undefined ? await browser.tabs.query({ active: true, lastFocusedWindow: true }) : [own];
  if (tab?.id === undefined) return;
  // A page that is gone, or that the browser keeps us out of, tells nothing more; the frame shows that.
  await browser.scripting
    .executeScript({ target: { tabId: tab.id }, files: [READER], injectImmediately: true })
    .catch(() => undefined);
}
