import { cpus } from "node:os";
import { setTimeout as sleep } from "node:timers/promises";

const LOOK_MS = 200;
const PATIENCE_MS = 5_000;
/** Of all processors together. */
const IDLE_ENOUGH = 0.75;

export interface Calm {
  /**
   * Waits until the machine does nothing else, for a while at most: what it does beside a measurement
   * would be counted with it, and more of it for whoever uses several processes.
   */
  readonly wait: () => Promise<void>;
  /** How many measurements began on a quiet machine, of how many. */
  readonly count: () => readonly [number, number];
}

export function createCalm(): Calm {
  let quiet = 0;
  let all = 0;
  return {
    wait: async () => {
      all += 1;
      const latest = Date.now() + PATIENCE_MS;
      while (Date.now() < latest) {
        const before = processorTimes();
        await sleep(LOOK_MS);
        const after = processorTimes();
        if ((after.idle - before.idle) / (after.all - before.all) < IDLE_ENOUGH) continue;
        quiet += 1;
        return;
      }
    },
    count: () => [quiet, all],
  };
}

function processorTimes(): { readonly idle: number; readonly all: number } {
  const times = cpus().map((cpu) => cpu.times);
  return {
    idle: times.reduce((sum, { idle }) => sum + idle, 0),
    all: times.reduce(
      (sum, { user, nice, sys, idle, irq }) => sum + user + nice + sys + idle + irq,
      0,
    ),
  };
}
