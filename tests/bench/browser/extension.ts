import { setTimeout as sleep } from "node:timers/promises";
import { PROBE_PAGE } from "../extensions/build-all.ts";
import { evaluate, type Session } from "./cdp.ts";
import type { BenchBrowser, Tab } from "./chromium.ts";

const PATIENCE_MS = 10_000;

/** Where the pages of the one extension in a browser live, read from its worker. */
export async function extensionOrigin(browser: BenchBrowser): Promise<string> {
  const worker = await until("The extension's worker did not start.", async () =>
    (await browser.targets()).find(isWorker),
  );
  return `chrome-extension://${new URL(worker.url).host}`;
}

/** Opens the bench's own page inside the extension. */
export async function openProbe(browser: BenchBrowser, origin: string): Promise<Tab> {
  const tab = await browser.openTab(`${origin}/${PROBE_PAGE}`);
  await until("The bench's page did not load.", () =>
    evaluate(tab.session, () => "handrailBench" in window),
  );
  return tab;
}

/** The frame in the page that is open; a conversation with it starts only now. */
export async function attachToFrame(browser: BenchBrowser, origin: string): Promise<Session> {
  const frame = await until("The sidebar's frame is not there.", async () =>
    (await browser.targets()).find(
      ({ type, url }) => type === "iframe" && url.startsWith(`${origin}/sidebar.html`),
    ),
  );
  return browser.cdp.attach(frame.targetId);
}

/** The extension's worker, woken when it sleeps; it lives on as long as somebody is attached to it. */
export async function attachToWorker(browser: BenchBrowser, origin: string): Promise<Session> {
  const { session, close } = await openProbe(browser, origin);
  await evaluate(session, () => chrome.runtime.sendMessage({ type: "bench" }));
  await close();
  const worker = await until("The worker does not run.", async () =>
    (await browser.targets()).find(isWorker),
  );
  return browser.cdp.attach(worker.targetId);
}

/** Stops the extension's worker and sees to it that it is gone. */
export async function stopWorker(browser: BenchBrowser, origin: string): Promise<void> {
  const tab = await openProbe(browser, origin);
  await tab.session.send("ServiceWorker.enable");
  await tab.session.send("ServiceWorker.stopAllWorkers");
  await until("The worker goes on running.", async () => !(await isAwake(browser)));
  await tab.close();
}

/** Whether the extension's worker runs now. */
export async function isAwake(browser: BenchBrowser): Promise<boolean> {
  return (await browser.targets()).some(isWorker);
}

function isWorker({ type, url }: { type: string; url: string }): boolean {
  return type === "service_worker" && url.startsWith("chrome-extension://");
}

/** Asks again and again until there is an answer. */
async function until<Answer>(
  complaint: string,
  ask: () => Promise<Answer | undefined | false>,
): Promise<Answer> {
  const latest = Date.now() + PATIENCE_MS;
  while (Date.now() < latest) {
    const answer = await ask();
    if (answer !== undefined && answer !== false) return answer;
    await sleep(25);
  }
  throw new Error(complaint);
}
