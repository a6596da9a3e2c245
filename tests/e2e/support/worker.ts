import type { Launched } from "../../support/launch.ts";

/** Stops the extension's worker the way the browser does: at once, wherever it stands. */
export async function stopWorker(launched: Launched): Promise<void> {
  // The debugger stops the workers of the page that it looks at; a picture runs nothing itself.
  const page = await launched.openExtensionPage("icon/16.png");
  const session = await launched.context.newCDPSession(page);
  const stopped = new Promise<void>((resolve) => {
    session.on("ServiceWorker.workerVersionUpdated", ({ versions }) => {
      if (versions.some((version) => version.runningStatus === "stopped")) resolve();
    });
  });
  await session.send("ServiceWorker.enable");
  await session.send("ServiceWorker.stopAllWorkers");
  await stopped;
  await page.close();
}

/** Presses the keyboard shortcut in the tab in front, as the browser reports it to the worker. */
export async function pressShortcut(launched: Launched): Promise<void> {
  const worker = await launched.worker();
  await worker.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    await chrome.tabs.sendMessage(tab?.id ?? -1, { type: "toggle" });
  });
}

/** Gets ready to replace the extension under its open pages, as an update does: at once when called. */
export async function prepareUpdate(launched: Launched): Promise<() => Promise<void>> {
  const page = await launched.context.newPage();
  await page.goto("chrome://extensions");
  // Without it the browser does not start an unpacked extension again.
  await page.evaluate(
    "chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true })",
  );
  await page.close();
  const worker = await launched.worker();
  return async () => {
    const back = launched.context.waitForEvent("serviceworker");
    await worker.evaluate(() => void setTimeout(() => chrome.runtime.reload()));
    await back;
  };
}
