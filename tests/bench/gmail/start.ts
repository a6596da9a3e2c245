import { evaluate, type Session } from "../browser/cdp.ts";
import type { BenchBrowser } from "../browser/chromium.ts";
import { type Cost, measureLoad } from "../measures/host-cost.ts";
import { interleave } from "../measures/interleave.ts";
import { mailPage, TALKS } from "./talks.ts";
import type { MailWorld } from "./world.ts";

export type StartSeries = "bare" | "handrail" | "inboxSdk";

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

/** Loads the page with a conversation open: without an extension, with Handrail, with InboxSDK. */
export async function measureMailStart(world: MailWorld, rounds: number): Promise<MailStart> {
  const empty = (): Record<StartSeries, number[]> => ({ bare: [], handrail: [], inboxSdk: [] });
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
    series("handrail", world.handrail.browser, async () => expectFrame(world)),
    series("inboxSdk", world.inboxSdk, expectReady),
  ]);
  return { script, tasks };
}

/** A page without the sidebar costs nothing and says nothing. */
async function expectFrame({ handrail: { browser, origin } }: MailWorld): Promise<void> {
  const targets = await browser.targets();
  if (!targets.some(({ url }) => url.startsWith(`${origin}/sidebar.html`))) {
    throw new Error("Handrail's frame does not stand beside the page of mail.");
  }
}

async function expectReady(session: Session): Promise<void> {
  const state = await evaluate(session, () => document.documentElement.dataset["inboxSdk"]);
  if (state !== "ready") throw new Error("InboxSDK did not load.");
}
