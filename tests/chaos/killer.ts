import type { Launched } from "../support/launch.ts";

/** Stops the extension's worker the way the browser does: at once, wherever it stands. */
export interface Killer {
  readonly kill: () => Promise<void>;
}

/** Keeps one debugger attached, so that a worker dies within milliseconds of the wish. */
export async function createKiller(launched: Launched): Promise<Killer> {
  // The debugger stops the workers of the page that it looks at; a picture runs nothing itself.
  const page = await launched.openExtensionPage("icon/16.png");
  const session = await launched.context.newCDPSession(page);
  const running = new Set<string>();
  let stopped = Promise.withResolvers<void>();
  session.on("ServiceWorker.workerVersionUpdated", ({ versions }) => {
    for (const { versionId, runningStatus } of versions) {
      if (runningStatus === "stopped") running.delete(versionId);
      else running.add(versionId);
    }
    if (running.size > 0) return;
    stopped.resolve();
  });
  await session.send("ServiceWorker.enable");
  return {
    kill: async () => {
      if (running.size === 0) return;
      stopped = Promise.withResolvers<void>();
      await session.send("ServiceWorker.stopAllWorkers");
      await stopped.promise;
    },
  };
}
