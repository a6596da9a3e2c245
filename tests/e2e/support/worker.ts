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
