import { setTimeout as sleep } from "node:timers/promises";
import { evaluate, type Session } from "../browser/cdp.ts";
import type { Tab } from "../browser/chromium.ts";
import { attachToFrame } from "../browser/extension.ts";
import { awaitHeading, drawn, timeOfHeading } from "../measures/in-page.ts";
import { interleave } from "../measures/interleave.ts";
import type { Contender } from "../world.ts";
import { mailPage, TALKS } from "./talks.ts";
import type { MailWorld } from "./world.ts";

export type SwitchSeries = "full" | "almostEmpty";

/** Click on another conversation in the list → its lead on screen; milliseconds. */
export type MailSwitch = Readonly<Record<SwitchSeries, readonly number[]>>;

interface Open {
  readonly tab: Tab;
  readonly sidebar: Session;
}

/** Nobody finds the next conversation in a list sooner; the page has come to rest by then. */
const LOOKING_MS = 500;
const LIST_HEADING = "No conversation open";

/** Opens one conversation after the other from the list, with 10,000 leads in the cache and with a few. */
export async function measureSwitch(world: MailWorld, switches: number): Promise<MailSwitch> {
  const painted: Record<SwitchSeries, number[]> = { full: [], almostEmpty: [] };
  const full = await openList(world.handrail);
  const almostEmpty = await openList(world.almostEmpty);
  const series = (name: SwitchSeries, open: Open) => async (round: number) => {
    await backToList(open);
    await sleep(LOOKING_MS);
    await world.calm.wait();
    const time = await openTalk(open, TALKS[round % TALKS.length] ?? TALKS[0]);
    // The first visits fetch what the frame loads later.
    if (round >= TALKS.length) painted[name].push(time);
  };
  await interleave(switches + TALKS.length, [
    series("full", full),
    series("almostEmpty", almostEmpty),
  ]);
  for (const { tab } of [full, almostEmpty]) await tab.close();
  return painted;
}

async function openList({ browser, origin }: Contender): Promise<Open> {
  const tab = await browser.openTab();
  await tab.session.send("Page.navigate", { url: mailPage(0, TALKS[0].hash) });
  await evaluate(tab.session, drawn, "[role=main] h2");
  const sidebar = await attachToFrame(browser, origin);
  await evaluate(sidebar, awaitHeading, TALKS[0].name, true);
  await evaluate(sidebar, timeOfHeading);
  return { tab, sidebar };
}

async function backToList({ tab, sidebar }: Open): Promise<void> {
  await evaluate(sidebar, awaitHeading, LIST_HEADING, false);
  await evaluate(tab.session, goToList);
  await evaluate(sidebar, timeOfHeading);
}

async function openTalk(
  { tab, sidebar }: Open,
  talk: { readonly name: string; readonly threadId: string },
): Promise<number> {
  await evaluate(sidebar, awaitHeading, talk.name, true);
  const clicked = await evaluate(tab.session, clickRow, talk.threadId);
  return (await evaluate(sidebar, timeOfHeading)) - clicked;
}

/** In the page. */
function goToList(): void {
  location.hash = "#inbox";
}

/** In the page: opens the conversation by its row; tells when, in milliseconds since 1970. */
function clickRow(threadId: string): number {
  const row = document.querySelector(`[role=main] tr[data-row="${threadId}"] [role=link]`);
  if (!(row instanceof HTMLElement)) throw new Error(`The list has no row for ${threadId}.`);
  const now = performance.timeOrigin + performance.now();
  row.click();
  return now;
}
