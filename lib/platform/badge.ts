import { browser } from "wxt/browser";
import type { Badge } from "../domain/alerts/decide-alerts.ts";

/** Amber and red of the look's table, dark enough for the white number on them. */
const COLOURS: Readonly<Record<Badge["tone"], string>> = { soon: "#865000", overdue: "#b0261f" };
const TITLE = "Open Handrail in the side panel";

/** Shows how many leads press, on the button beside the address bar; in words, too. */
export async function showBadge({ count, tone, words }: Badge): Promise<void> {
  // The badge has room for three characters.
  const text = count === 0 ? "" : count > 99 ? "99+" : String(count);
  await Promise.all([
    browser.action.setBadgeText({ text }),
    browser.action.setBadgeBackgroundColor({ color: COLOURS[tone] }),
    browser.action.setBadgeTextColor({ color: "#ffffff" }),
    browser.action.setTitle({ title: words === "" ? TITLE : `${words}. ${TITLE}` }),
  ]);
}
