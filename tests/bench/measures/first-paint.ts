import { setTimeout as rest } from "node:timers/promises";
import { contactUrl } from "#tests/support/sidebar.ts";
import { evaluate } from "../browser/cdp.ts";
import { attachToFrame } from "../browser/extension.ts";
import type { Contender, World } from "../world.ts";
import { MARK_SHOWN, pageTimes, timeNow, timeOfMark } from "./in-page.ts";
import { interleave } from "./interleave.ts";
import { waitAsleep, waitAwake } from "./worker-state.ts";

const RECORD_PAINTED = "handrail:record-painted";
const PATIENCE_MS = 10_000;
const TAB_STARTS_MS = 400;

/** One visit, in milliseconds since navigation start. */
interface Visit {
  readonly painted: number;
  readonly domContentLoaded: number;
  /** By how much the clocks of page and frame may differ, as far as two looks at the page's can tell. */
  readonly clockDifference: number | null;
}

export interface FirstPaint {
  /** Navigation start → record on screen, by contender and state of its worker. */
  readonly painted: Readonly<Record<PaintSeries, readonly number[]>>;
  readonly domContentLoaded: readonly number[];
  /** By how much Handrail was there before DOMContentLoaded. */
  readonly ahead: readonly number[];
  readonly clockDifference: readonly number[];
  /** In how many runs with a stopped worker it was seen to be stopped just before. */
  readonly seenAsleep: number;
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
  const clockDifference: number[] = [];
  let seenAsleep = 0;
  const series = (name: PaintSeries, contender: Contender, asleep: boolean) => {
    return async (round: number): Promise<void> => {
      const lead = world.leads[round % world.leads.length];
      if (lead === undefined) throw new Error("There is no lead to open.");
      if (asleep && (await waitAsleep(contender, world.calm))) seenAsleep += 1;
      if (!asleep) await waitAwake(contender, world.calm);
      const visit = await openRecord(contender, lead.key.recordId);
      painted[name].push(visit.painted);
      domContentLoaded.push(visit.domContentLoaded);
      if (visit.clockDifference !== null) clockDifference.push(visit.clockDifference);
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
  return { painted, domContentLoaded, ahead, clockDifference, seenAsleep };
}

async function openRecord(contender: Contender, id: string): Promise<Visit> {
  const { browser, origin, sidebar } = contender;
  const { session, close } = await browser.openTab();
  await session.send("Page.addScriptToEvaluateOnNewDocument", { source: MARK_SHOWN });
  // The tab itself has started when the person goes somewhere.
  await rest(TAB_STARTS_MS);
  await session.send("Page.navigate", { url: contactUrl(id, "?variant=slow&dcl=500&poll=0") });
  const { navigationStart, domContentLoaded } = await evaluate(session, pageTimes);
  const visit = { domContentLoaded: domContentLoaded - navigationStart };
  if (sidebar === "shadow-root") {
    const painted = await evaluate(session, timeOfMark, RECORD_PAINTED, PATIENCE_MS);
    await close();
    return { ...visit, painted: painted - navigationStart, clockDifference: null };
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
    clockDifference: Math.max(Math.abs(between - before), Math.abs(after - between)),
  };
}
