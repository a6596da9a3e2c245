import { median } from "../../stats.ts";
import type { Contender } from "../contenders/contender.ts";
import type { Kill } from "../mortal.ts";
import { play } from "./play.ts";
import { createSchedule, FAULT_CLASSES, type FaultClass } from "./schedule.ts";
import type { Verdict } from "./verdict.ts";

/** What one kind of fault did to one contender. */
export interface Tally {
  readonly schedules: number;
  /** Schedules after which something was lost, doubled, out of order or wrong. */
  readonly harmed: number;
  readonly writes: number;
  readonly lost: number;
  readonly doubled: number;
  readonly reordered: number;
  readonly wrong: number;
  /** Still kept after three hours. */
  readonly waiting: number;
  /** In the middle of all schedules: from the last save until nothing waited, in milliseconds. */
  readonly settledMs: number;
}

/** By kind of fault, then by contender's id. */
export type FaultTable = Readonly<Record<string, Readonly<Record<string, Tally>>>>;

const STOPPED = "the process stopped once, at each of its steps";
/** Scripts of which each step is one to stop at. */
const STOPPED_SCRIPTS = 3;

/** Plays every kind of fault with every contender: the same scripts for all of them. */
export async function measureFaults(
  contenders: readonly Contender[],
  schedules: number,
  say: (line: string) => void,
): Promise<FaultTable> {
  const table: Record<string, Record<string, Tally>> = {};
  for (const [name, faultClass] of Object.entries(FAULT_CLASSES)) {
    say(`  ${name}`);
    table[name] = {};
    for (const contender of contenders) {
      table[name][contender.id] = tallyOf(await playAll(contender, faultClass, schedules));
    }
  }
  say(`  ${STOPPED}`);
  table[STOPPED] = {};
  for (const contender of contenders) {
    table[STOPPED][contender.id] = tallyOf(await stopEverywhere(contender));
  }
  return table;
}

async function playAll(
  contender: Contender,
  faultClass: FaultClass,
  schedules: number,
): Promise<readonly Verdict[]> {
  const verdicts: Verdict[] = [];
  for (let seed = 1; seed <= schedules; seed += 1) {
    verdicts.push((await play(contender, createSchedule(seed, faultClass))).verdict);
  }
  return verdicts;
}

/** Plays a script as often as it has steps, and stops the process at another one each time. */
async function stopEverywhere(contender: Contender): Promise<readonly Verdict[]> {
  const verdicts: Verdict[] = [];
  for (let seed = 1; seed <= STOPPED_SCRIPTS; seed += 1) {
    const calm = await play(
      contender,
      createSchedule(seed, () => ({})),
    );
    for (let step = 1; step <= calm.steps; step += 1) {
      for (const moment of ["before", "after"] as const) {
        const kills: readonly Kill[] = [{ step, moment }];
        verdicts.push(
          (
            await play(
              contender,
              createSchedule(seed, () => ({ kills })),
            )
          ).verdict,
        );
      }
    }
  }
  return verdicts;
}

function tallyOf(verdicts: readonly Verdict[]): Tally {
  const sum = (of: (verdict: Verdict) => number) =>
    verdicts.reduce((total, verdict) => total + of(verdict), 0);
  const harm = ({ lost, doubled, reordered, wrong }: Verdict) => lost + doubled + reordered + wrong;
  return {
    schedules: verdicts.length,
    harmed: verdicts.filter((verdict) => harm(verdict) > 0).length,
    writes: sum(({ acknowledged }) => acknowledged),
    lost: sum(({ lost }) => lost),
    doubled: sum(({ doubled }) => doubled),
    reordered: sum(({ reordered }) => reordered),
    wrong: sum(({ wrong }) => wrong),
    waiting: sum(({ waiting }) => waiting),
    settledMs: median(verdicts.flatMap(({ settledMs }) => settledMs ?? [])),
  };
}
