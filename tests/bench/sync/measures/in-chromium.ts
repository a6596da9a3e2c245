import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as rest } from "node:timers/promises";
import { createRandom } from "#tests/sandbox/random.ts";
import { addObject } from "#tests/sandbox/seed/writer.ts";
import { type RunningSandbox, startSandbox } from "#tests/sandbox/server.ts";
import { contactUrl } from "#tests/support/sidebar.ts";
import { evaluate, type Session } from "../../browser/cdp.ts";
import { type BenchBrowser, startBrowser } from "../../browser/chromium.ts";
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
import { type HeapUse, heapInUse, watchHeap } from "./heap.ts";
import { openPanel, timePanel } from "./outbox-panel.ts";
import { type Push, readPush, WINDOW_MS } from "./push.ts";

const WAITING = 10_000;
const OPENINGS = 30;
/** Before each answer; the way over the loopback is next to nothing. */
const LATENCY_MS = 125;
const PATIENCE_MS = 10 * 60_000;

export interface InChromium {
  readonly browser: string;
  /** From the press until the outbox was on screen, in milliseconds, with ten thousand writes waiting. */
  readonly panel: readonly number[];
  /** With everything waiting, at each look while it drained, and afterwards. */
  readonly heap: {
    readonly waiting: HeapUse;
    readonly draining: readonly HeapUse[];
    readonly after: HeapUse;
  };
  /** From the word to send until nothing waited, in milliseconds. */
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
  const probe = await openProbe(browser, origin);
  const fill = { ...account, total: account.leads.length };
  await evaluate(probe.session, (filling) => window.handrailBench.fill(filling), fill);
  const { connection } = account;
  const waiting = await evaluate(
    probe.session,
    (id, accountId, ids) => window.handrailBench.addWaiting(id, accountId, ids),
    connection.id,
    connection.account.id,
    recordIds,
  );
  if (waiting !== WAITING) throw new Error(`${waiting} writes wait.`);

  say("  opening the outbox");
  const sidebar = await openSidebar(browser, origin, account);
  const panel = await timePanel(sidebar, OPENINGS, createCalm());
  await evaluate(sidebar, openPanel, 10_000);
  const worker = await attachToWorker(browser, origin);
  const contexts = { worker, sidebar };
  const atRest = await heapInUse(contexts);

  say("  draining it");
  // What the account's leads were read with counts no longer.
  await rest(WINDOW_MS);
  const before = sandbox.requests.length;
  await evaluate(probe.session, () => window.handrailBench.releaseWaiting());
  await evaluate(sidebar, () => chrome.runtime.sendMessage({ type: "drain" }));
  const startedAt = Date.now();
  const draining = await watchHeap(contexts, async () => {
    if (Date.now() - startedAt > PATIENCE_MS) throw new Error("The outbox never got empty.");
    return (await evaluate(probe.session, () => window.handrailBench.countWaiting())) === 0;
  });
  const drainMs = Date.now() - startedAt;
  return {
    browser: browser.version,
    panel,
    drainMs,
    heap: { waiting: atRest, draining, after: await heapInUse(contexts) },
    push: readPush(sandbox, before),
  };
}

async function openSidebar(
  browser: BenchBrowser,
  origin: string,
  { leads }: Account,
): Promise<Session> {
  const lead = createRandom(1).pick(leads as [(typeof leads)[0], ...(typeof leads)[0][]]);
  const tab = await browser.openTab();
  await tab.session.send("Page.navigate", { url: contactUrl(lead.key.recordId, "?poll=0") });
  await evaluate(tab.session, drawn, "[data-record-id]");
  const sidebar = await attachToFrame(browser, origin);
  await evaluate(sidebar, drawn, "[role=status][aria-label=Sync] button");
  return sidebar;
}
