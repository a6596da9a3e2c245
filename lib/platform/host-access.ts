import { browser } from "wxt/browser";

/** Whether the browser lets Handrail reach every one of these patterns. */
export function isAllowed(origins: readonly string[]): Promise<boolean> {
  return browser.permissions.contains({ origins: [...origins] });
}

/**
 * The same, asking the person where it is not allowed yet. Call it inside a click of theirs, before
 * anything slow: the browser asks at no other time. A browser that does not even ask (a policy forbids
 * it) answers like a person who says no.
 */
export async function allow(origins: readonly string[]): Promise<boolean> {
  try {
    return await browser.permissions.request({ origins: [...origins] });
  } catch {
    return false;
  }
}

/** The patterns that somebody allowed, beside those that the extension was installed with. */
export async function allowedByPerson(): Promise<readonly string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  const own = new Set(browser.runtime.getManifest().host_permissions ?? []);
  const pages = new Set(
    browser.runtime.getManifest().content_scripts?.flatMap(({ matches = [] }) => matches),
  );
  return origins.filter((origin) => !own.has(origin) && !pages.has(origin));
}

/** Calls back when the person, or a policy, allows hosts or takes them back. In the worker's first turn. */
export function onAccessChanged(changed: () => void): void {
  browser.permissions.onAdded.addListener(changed);
  browser.permissions.onRemoved.addListener(changed);
}
