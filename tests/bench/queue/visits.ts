import { setTimeout as rest } from "node:timers/promises";
import { evaluate, type Session } from "../browser/cdp.ts";
import type { Contender } from "../world.ts";
import { type Keystroke, MARK_ROWS, pressQueue, timeOfRows, typeAndTime } from "./in-page.ts";

const PATIENCE_MS = 60_000;
const TAB_STARTS_MS = 300;
/** By then a page has read everything and does nothing by itself any more. */
const PAGE_RESTS_MS = 1_500;
const MB = 1_048_576;

export interface Visit {
  readonly painted: number;
  /** What the page's own thread did until then, in milliseconds of its own: not what others did meanwhile. */
  readonly threadUntilRows: number;
  /** The same for each keystroke. */
  readonly threadAKeystroke: number | null;
  readonly keystrokes: readonly Keystroke[];
  readonly heapMb: number;
}

/** Opens a page in a tab of its own and types into its filter. */
export async function visitPage(
  { browser, origin }: Contender,
  page: string,
  typed: readonly string[],
): Promise<Visit> {
  const { session, close } = await browser.openTab();
  await session.send("Page.addScriptToEvaluateOnNewDocument", { source: MARK_ROWS });
  await rest(TAB_STARTS_MS);
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  await session.send("Page.navigate", { url: `${origin}/${page}` });
  const painted = await evaluate(session, timeOfRows, PATIENCE_MS);
  const threadUntilRows = await threadTime(session);
  await rest(PAGE_RESTS_MS);
  const before = await threadTime(session);
  const keystrokes = typed.length === 0 ? [] : await evaluate(session, typeAndTime, typed);
  const typing = (await threadTime(session)) - before;
  await session.send("HeapProfiler.enable");
  await session.send("HeapProfiler.collectGarbage");
  const { usedSize } = await session.send<{ usedSize: number }>("Runtime.getHeapUsage");
  await close();
  return {
    painted,
    threadUntilRows,
    threadAKeystroke: keystrokes.length === 0 ? null : typing / keystrokes.length,
    keystrokes,
    heapMb: usedSize / MB,
  };
}

/** Milliseconds from a press on "Queue" in an open sidebar until rows are on screen. */
export async function pressInSidebar({ browser, origin }: Contender): Promise<number> {
  const { session, close } = await browser.openTab();
  await rest(TAB_STARTS_MS);
  await session.send("Page.navigate", { url: `${origin}/sidebar.html` });
  await rest(PAGE_RESTS_MS);
  const painted = await evaluate(session, pressQueue, PATIENCE_MS);
  await close();
  return painted;
}

/** Milliseconds that the page's thread has worked since it began. */
async function threadTime(session: Session): Promise<number> {
  const { metrics } = await session.send<{
    metrics: readonly { readonly name: string; readonly value: number }[];
  }>("Performance.getMetrics");
  return 1_000 * (metrics.find(({ name }) => name === "TaskDuration")?.value ?? Number.NaN);
}
