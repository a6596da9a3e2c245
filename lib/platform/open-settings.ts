import { browser } from "wxt/browser";

/** Opens Settings in a tab of its own, at a section. */
export function openSettings(section = "connections"): void {
  void browser.tabs.create({ url: `${location.origin}/settings.html#${section}` });
}
