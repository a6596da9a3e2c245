import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as rest } from "node:timers/promises";
import { createRandom } from "#tests/sandbox/random.ts";
import { addObject } from "#tests/sandbox/seed/writer.ts";
import { type RunningSandbox, startSandbox } from "#tests/sandbox/server.ts";
import { contactUrl } from "#tests/support/sidebar.ts";
import { evaluate, type Session } from "../../browser/cdp.ts";
import { type BenchBrowser, startBrowser, type Tab } from "../../browser/chromium.ts";
import {
  attachToFrame,
  attachToWorker,
  extensionOrigin,
  openProbe,
} from "../../browser/extension.ts";
import { buildHandrail } from "../../extensions/build-all.ts";
import { createCalm } from "../../measures/calm.ts";
import { drawn } from "../../measures/in-page.ts";
import { type Account, readAccount } from "../../seed/leads.ts";
import { type HeapUse, heapInUse, readUse, watchHeap } from "./heap.ts";
import { openPanel, type PanelTimes, timePanel } from "./outbox-panel.ts";
import { type Push, readPush, WINDOW_MS } from "./push.ts";

const WAITING = 10_000;
const OPENINGS = { fresh: 12, again: 30 };
/** What is done after a drain is done by then. */
const AFTERWARDS_MS = 15_000;
/** Before each answer; the way over the loopback is next to nothing. */
const LATENCY_MS = 125;
const PATIENCE_MS = 10 * 60_000;

export interface InChromium {
  readonly browser: string;
  /** From the press until the outbox was on screen, in milliseconds, with ten thousand writes waiting. */
  readonly panel: PanelTimes;
  /** Worker and sidebar. In one drain garbage was left lying, in another one it was taken away at each look. */
  readonly heap: {
    readonly waiting: HeapUse;
    readonly withGarbage: readonly HeapUse[];
    readonly inUse: readonly HeapUse[];
    readonly after: HeapUse;
  };
  /** Until nothing waited, in milliseconds; garbage was left lying. */
  readonly drainMs: number;
  /** What the drain of all of it made of the limit. */
  readonly push: Push;
}

/** The built extension in a browser, with ten thousand writes waiting, each for another contact. */
export async function measureInChromium(say: (line: string) => void): Promise<InChromium> {
  const folder = mkdtempSync(join(tmpdir(), "handrail-bench-sync-"));
  const sandbox = await startSandbox({ plan: "starter" });
  let browser: BenchBrowser | null = null;
  try {
    say("  building the extension, filling account and outbox");
    const account = await readAccount(sandbox.sandbox);
    browser = await startBrowser(await buildHandrail(folder), sandbox.port);
    return await measure(browser, sandbox, account, say);
  } finally {
    await browser?.close();
    await sandbox.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measure(
  browser: BenchBrowser,
  { sandbox }: RunningSandbox,
  account: Account,
  say: (line: string) => void,
): Promise<InChromium> {
  const recordIds = Array.from({ length: WAITING }, (_, index) => {
    const values = { email: `buyer-${index}@buyers.example` };
    return addObject(sandbox.world, "contacts", values, sandbox.world.now()).id;
  });
  sandbox.faults.add({ match: {}, effect: { delayMs: LATENCY_MS }, times: "always" });
  const origin = await extensionOrigin(browser);
  const { session: probe } = await openProbe(browser, origin);
  const filling = { ...account, total: account.leads.length };
  await evaluate(probe, (given) => window.handrailBench.fill(given), filling);
  await fillOutbox(probe, account, recordIds, 0);

  say("  opening the outbox");
  const load = () => openSidebar(browser, origin, account);
  const panel = await timePanel(load, OPENINGS, createCalm());
  const { session: sidebar } = await load();
  await evaluate(sidebar, openPanel, 10_000);
  const contexts = { worker: await attachToWorker(browser, origin), sidebar };
  const waiting = await heapInUse(contexts);

  say("  draining it");
  // What the account's leads were read with counts no longer.
  await rest(WINDOW_MS);
  const before = sandbox.requests.length;
  const startedAt = Date.now();
  const withGarbage = await watchDrain(probe, sidebar, () => readUse(contexts));
  const drainMs = Date.now() - startedAt;
  const push = readPush(sandbox, before);

  say("  and once more, taking garbage away");
  await fillOutbox(probe, account, recordIds, 1);
  const inUse = await watchDrain(probe, sidebar, () => heapInUse(contexts));
  await rest(AFTERWARDS_MS);
  const after = await heapInUse(contexts);
  const heap = { waiting, withGarbage, inUse, after };
  return { browser: browser.version, panel, heap, drainMs, push };
}

async function fillOutbox(
  probe: Session,
  { connection }: Account,
  recordIds: readonly string[],
  turn: number,
): Promise<void> {
  const waiting = { connectionId: connection.id, account: connection.account.id, recordIds, turn };
  const count = await evaluate(probe, (it) => window.handrailBench.addWaiting(it), waiting);
  if (count !== WAITING) throw new Error(`${count} writes wait.`);
}

/** Lets everything go, and looks at the heap until nothing waits. */
async function watchDrain(
  probe: Session,
  sidebar: Session,
  look: () => Promise<HeapUse>,
): Promise<readonly HeapUse[]> {
  const latest = Date.now() + PATIENCE_MS;
  await evaluate(probe, () => window.handrailBench.releaseWaiting());
  await evaluate(sidebar, () => chrome.runtime.sendMessage({ type: "drain" }));
  return watchHeap(look, async () => {
    if (Date.now() > latest) throw new Error("The outbox never got empty.");
    return (await evaluate(probe, () => window.handrailBench.countWaiting())) === 0;
  });
}

async function openSidebar(
  browser: BenchBrowser,
  origin: string,
  { leads }: Account,
): Promise<Tab> {
  const lead = createRandom(1).pick(leads as [(typeof leads)[0], ...(typeof leads)[0][]]);
  const tab = await browser.openTab();
  await tab.session.send("Page.navigate", { url: contactUrl(lead.key.recordId, "?poll=0") });
  await evaluate(tab.session, drawn, "[data-record-id]");
  const sidebar = await attachToFrame(browser, origin);
  await evaluate(sidebar, drawn, "[role=status][aria-label=Sync] button");
  return { session: sidebar, close: tab.close };
}
