import { setTimeout as sleep } from "node:timers/promises";
import { contactUrl } from "#tests/support/sidebar.ts";
import { evaluate, type Session } from "../browser/cdp.ts";
import type { BenchBrowser } from "../browser/chromium.ts";
import type { World } from "../world.ts";
import { pageTimes } from "./in-page.ts";
import { interleave } from "./interleave.ts";
import { recordTasks, taskTimes } from "./tasks.ts";

/** Long enough for the record, the CRM's fresh answer and the second painting that follows it. */
const SETTLE_MS = 1500;

export type CostSeries = "bare" | "handrail" | "baseline";

/**
 * What the page's main thread worked, from navigation start until the page is quiet. Processor time, not
 * time on the clock: whatever else the machine does at the moment does not count.
 */
export interface HostCost {
  readonly script: Readonly<Record<CostSeries, readonly number[]>>;
  /** Everything: script, style, layout, painting. */
  readonly tasks: Readonly<Record<CostSeries, readonly number[]>>;
  readonly longest: Readonly<Record<CostSeries, readonly number[]>>;
}

/** Loads the same record page without an extension, with Handrail, and with the baseline. */
export async function measureHostCost(world: World, rounds: number): Promise<HostCost> {
  const empty = (): Record<CostSeries, number[]> => ({ bare: [], handrail: [], baseline: [] });
  const [script, tasks, longest] = [empty(), empty(), empty()];
  const series = (name: CostSeries, browser: BenchBrowser) => {
    return async (round: number): Promise<void> => {
      const lead = world.leads[round % world.leads.length];
      if (lead === undefined) throw new Error("There is no lead to open.");
      const cost = await measureLoad(
        browser,
        contactUrl(lead.key.recordId, "?variant=slow&dcl=500&poll=0"),
      );
      script[name].push(cost.script);
      tasks[name].push(cost.tasks);
      longest[name].push(cost.longest);
    };
  };
  await interleave(rounds, [
    series("bare", world.bare),
    series("handrail", world.handrail.browser),
    series("baseline", world.baselineAtStart.browser),
  ]);
  return { script, tasks, longest };
}

/** Milliseconds of processor time on the page's main thread. */
export interface Cost {
  readonly script: number;
  readonly tasks: number;
  readonly longest: number;
}

interface Visit {
  /** How long after loading the page is watched on, in milliseconds. */
  readonly settleMs?: number;
  /** Asked just before the end; complains by throwing. */
  readonly look?: (session: Session) => Promise<void>;
}

/** Loads a page in a tab of its own until it is quiet. */
export async function measureLoad(
  browser: BenchBrowser,
  url: string,
  { settleMs = SETTLE_MS, look }: Visit = {},
): Promise<Cost> {
  const { session, close } = await browser.openTab();
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  const stopRecording = await recordTasks(session);
  await session.send("Page.navigate", { url });
  await evaluate(session, pageTimes);
  await sleep(settleMs);
  const script = await readScriptTime(session);
  const tasks = taskTimes(await stopRecording(), url);
  await look?.(session);
  await close();
  return {
    script,
    tasks: tasks.reduce((sum, time) => sum + time, 0),
    longest: Math.max(...tasks),
  };
}

async function readScriptTime(session: Session): Promise<number> {
  const { metrics } = await session.send<{ metrics: { name: string; value: number }[] }>(
    "Performance.getMetrics",
  );
  const script = metrics.find(({ name }) => name === "ScriptDuration");
  if (script === undefined) throw new Error("The browser does not say how long scripts ran.");
  return script.value * 1000;
}
