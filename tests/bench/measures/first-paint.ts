import { contactUrl } from "#tests/support/sidebar.ts";
import { evaluate } from "../browser/cdp.ts";
import { attachToFrame, isAwake, openProbe, stopWorker } from "../browser/extension.ts";
import type { Contender, World } from "../world.ts";
import type { Calm } from "./calm.ts";
import { MARK_SHOWN, pageTimes, timeNow, timeOfMark } from "./in-page.ts";
import { interleave } from "./interleave.ts";

const RECORD_PAINTED = "handrail:record-painted";
const PATIENCE_MS = 10_000;

/** One visit, in milliseconds since navigation start. */
interface Visit {
  readonly painted: number;
  readonly domContentLoaded: number;
  /** How far the frame's clock lies outside of two looks at the page's clock around it. */
  readonly skew: number;
}

export interface FirstPaint {
  /** Navigation start → record on screen, by contender and state of its worker. */
  readonly painted: Readonly<Record<PaintSeries, readonly number[]>>;
  readonly domContentLoaded: readonly number[];
  /** By how much Handrail was there before DOMContentLoaded. */
  readonly ahead: readonly number[];
  readonly largestSkew: number;
}

export type PaintSeries =
  | "handrail"
  | "baselineAtStart"
  | "baselineAtIdle"
  | "handrailAsleep"
  | "baselineAtStartAsleep";

/**
 * Opens contacts on a page whose DOMContentLoaded comes half a second after navigation start, and reads
 * when the cached record was on screen: rendered, two frames old, and not hidden by the page's side.
 */
export async function measureFirstPaint(world: World, rounds: number): Promise<FirstPaint> {
  const painted: Record<PaintSeries, number[]> = {
    handrail: [],
    baselineAtStart: [],
    baselineAtIdle: [],
    handrailAsleep: [],
    baselineAtStartAsleep: [],
  };
  const domContentLoaded: number[] = [];
  const ahead: number[] = [];
  let largestSkew = 0;
  const series = (name: PaintSeries, contender: Contender, asleep: boolean) => {
    return async (round: number): Promise<void> => {
      const lead = world.leads[round % world.leads.length];
      if (lead === undefined) throw new Error("There is no lead to open.");
      const visit = await openRecord(contender, lead.key.recordId, asleep, world.calm);
      painted[name].push(visit.painted);
      domContentLoaded.push(visit.domContentLoaded);
      largestSkew = Math.max(largestSkew, visit.skew);
      if (name === "handrail") ahead.push(visit.domContentLoaded - visit.painted);
    };
  };
  await interleave(rounds, [
    series("handrail", world.handrail, false),
    series("baselineAtStart", world.baselineAtStart, false),
    series("baselineAtIdle", world.baselineAtIdle, false),
    series("handrailAsleep", world.handrail, true),
    series("baselineAtStartAsleep", world.baselineAtStart, true),
  ]);
  return { painted, domContentLoaded, ahead, largestSkew };
}

async function openRecord(
  contender: Contender,
  id: string,
  asleep: boolean,
  calm: Calm,
): Promise<Visit> {
  const { browser, origin, sidebar } = contender;
  if (asleep) await stopWorker(browser, origin);
  else await wake(contender);
  const { session, close } = await browser.openTab();
  await session.send("Page.addScriptToEvaluateOnNewDocument", { source: MARK_SHOWN });
  // The browser has started the tab, and cleared the one before away, when the person goes somewhere.
  await calm.wait();
  if (asleep && (await isAwake(browser))) throw new Error(`${contender.name}: the worker woke up.`);
  await session.send("Page.navigate", { url: contactUrl(id, "?variant=slow&dcl=500&poll=0") });
  const { navigationStart, domContentLoaded } = await evaluate(session, pageTimes);
  const visit = { domContentLoaded: domContentLoaded - navigationStart };
  if (sidebar === "shadow-root") {
    const painted = await evaluate(session, timeOfMark, RECORD_PAINTED, PATIENCE_MS);
    await close();
    return { ...visit, painted: painted - navigationStart, skew: 0 };
  }
  const shown = await evaluate(session, timeOfMark, "bench:shown", PATIENCE_MS);
  const frame = await attachToFrame(browser, origin);
  const rendered = await evaluate(frame, timeOfMark, RECORD_PAINTED, PATIENCE_MS);
  const before = await evaluate(session, timeNow);
  const between = await evaluate(frame, timeNow);
  const after = await evaluate(session, timeNow);
  await close();
  return {
    ...visit,
    painted: Math.max(shown, rendered) - navigationStart,
    skew: Math.max(0, before - between, between - after),
  };
}

/** A worker that is idle but running, as after any recent use. */
async function wake({ browser, origin }: Contender): Promise<void> {
  if (await isAwake(browser)) return;
  const { session, close } = await openProbe(browser, origin);
  // Whatever it says to that: it had to start first.
  await evaluate(session, () => chrome.runtime.sendMessage({ type: "bench" }));
  await close();
}
