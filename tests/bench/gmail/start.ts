import { evaluate, type Session } from "../browser/cdp.ts";
import type { BenchBrowser } from "../browser/chromium.ts";
import { openProbe } from "../browser/extension.ts";
import { type Cost, measureLoad } from "../measures/host-cost.ts";
import { interleave } from "../measures/interleave.ts";
import type { Contender } from "../world.ts";
import { mailPage, TALKS } from "./talks.ts";
import type { MailWorld } from "./world.ts";

/** `closed`: the sidebar was closed when the page was left, so that nothing of the mailbox is read. */
export type StartSeries = "bare" | "handrail" | "closed" | "inboxSdk";

/** What the page's main thread worked from its start until it is quiet; milliseconds of processor time. */
export interface MailStart {
  readonly script: Readonly<Record<StartSeries, readonly number[]>>;
  /** Everything: script, style, layout, painting. */
  readonly tasks: Readonly<Record<StartSeries, readonly number[]>>;
}

/** Lists as long as Gmail shows them. */
const ROWS = 100;

/** Both libraries look around for a while after the page has loaded. */
const SETTLE_MS = 4000;

/** Loads the page with a conversation open: without an extension, with Handrail open and closed, with InboxSDK. */
export async function measureMailStart(world: MailWorld, rounds: number): Promise<MailStart> {
  const empty = (): Record<StartSeries, number[]> => ({
    bare: [],
    handrail: [],
    closed: [],
    inboxSdk: [],
  });
  await closeSidebar(world.almostEmpty);
  const [script, tasks] = [empty(), empty()];
  const keep = (name: StartSeries, cost: Cost) => {
    script[name].push(cost.script);
    tasks[name].push(cost.tasks);
  };
  const series =
    (name: StartSeries, browser: BenchBrowser, look?: (session: Session) => Promise<void>) =>
    async (round: number): Promise<void> => {
      const talk = TALKS[round % TALKS.length] ?? TALKS[0];
      await world.calm.wait();
      const visit = { settleMs: SETTLE_MS, ...(look === undefined ? {} : { look }) };
      keep(name, await measureLoad(browser, mailPage(ROWS, talk.hash), visit));
    };
  await interleave(rounds, [
    series("bare", world.bare),
    series("handrail", world.handrail.browser, async () => expectFrame(world.handrail)),
    series("closed", world.almostEmpty.browser, async () => expectFrame(world.almostEmpty)),
    series("inboxSdk", world.inboxSdk, expectReady),
  ]);
  return { script, tasks };
}

/** A page without the sidebar costs nothing and says nothing. */
async function expectFrame({ browser, origin }: Contender): Promise<void> {
  const targets = await browser.targets();
  if (!targets.some(({ url }) => url.startsWith(`${origin}/sidebar.html`))) {
    throw new Error("Handrail's frame does not stand beside the page of mail.");
  }
}

/** Leaves the sidebar as somebody does who closes it. */
async function closeSidebar({ browser, origin }: Contender): Promise<void> {
  const { session, close } = await openProbe(browser, origin);
  await evaluate(session, writeClosed);
  await close();
}

/** Runs in the browser. */
async function writeClosed(): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open("handrail-ops");
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  await new Promise<void>((resolve, reject) => {
    const transaction = database.transaction("preferences", "readwrite");
    transaction.objectStore("preferences").put({ name: "sidebar-open", value: false });
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
  });
  database.close();
}

async function expectReady(session: Session): Promise<void> {
  const state = await evaluate(session, () => document.documentElement.dataset["inboxSdk"]);
  if (state !== "ready") throw new Error("InboxSDK did not load.");
}
