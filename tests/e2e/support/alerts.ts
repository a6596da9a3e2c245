import type { Launched } from "../../support/launch.ts";

type Request = "check-clock" | "pull";

/** Asks the worker for what an alarm would ask for, from a page of the extension. */
export async function askWorker(launched: Launched, type: Request): Promise<void> {
  const page = await launched.openExtensionPage("settings.html");
  await page.evaluate((it) => chrome.runtime.sendMessage({ type: it }), type);
  await page.close();
}

/** The number on the extension's button. */
export async function badge(launched: Launched): Promise<string> {
  const worker = await launched.worker();
  return worker.evaluate(() => chrome.action.getBadgeText({}));
}

/** The ids of what is on show as notifications. */
export async function notifications(launched: Launched): Promise<readonly string[]> {
  const worker = await launched.worker();
  return worker.evaluate(async () => Object.keys(await chrome.notifications.getAll()));
}
