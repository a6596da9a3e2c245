import type { Scheduler } from "fast-check";

/** Something that can be stopped between any two of its steps, and then never hears an answer again. */
export interface Life {
  isOver: boolean;
}

/** Who never stops: the CRM, a person's tab. */
export const ALWAYS: Life = { isOver: false };

/**
 * Where everybody's steps are played one after the other, in the order that the scheduler draws. A step's
 * work runs undisturbed; between two steps of one actor anybody else may come. Time stands still while
 * anybody can act, and then goes on to the next timer.
 */
export interface Stage {
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** Waits for its turn, works, and waits for its turn again until the answer is there. */
  readonly step: <Value>(life: Life, label: string, work: () => Promise<Value>) => Promise<Value>;
  /** Waits for its turn only. */
  readonly turn: (life: Life, label: string) => Promise<void>;
  /** Runs `work` when the time has come; answers how to call it off. */
  readonly at: (moment: number, work: () => void) => () => void;
  /** Runs `work` after so many more turns, or when nobody else has anything to do at this moment. */
  readonly after: (turns: number, work: () => void) => void;
  /** Plays until nobody has anything to do. `afterStep` looks at the world after each work. */
  readonly play: (afterStep: () => Promise<void>) => Promise<void>;
  /** The steps so far, for messages. */
  readonly story: () => string;
}

interface Timer {
  readonly moment: number;
  readonly work: () => void;
}

/** Work that lets others go first. */
interface Patient {
  readonly turns: number;
  readonly work: () => void;
}

const MOST_TURNS = 20_000;

export function createStage(scheduler: Scheduler, startAt: number): Stage {
  let now = startAt;
  let working = 0;
  let hasWorked = false;
  let turns = 0;
  let timers: readonly Timer[] = [];
  let patient: readonly Patient[] = [];
  const steps: string[] = [];

  const turn: Stage["turn"] = async (life, label) => {
    if (!life.isOver) await scheduler.schedule(Promise.resolve(), label);
    if (life.isOver) await new Promise(() => undefined);
    steps.push(`${((now - startAt) / 1000).toFixed(1)} s ${label}`);
  };

  const step: Stage["step"] = async (life, label, work) => {
    await turn(life, label);
    working += 1;
    hasWorked = true;
    const done = await settled(work).finally(() => {
      working -= 1;
    });
    await turn(life, `${label}: ${done.status === "fulfilled" ? "answer" : String(done.reason)}`);
    if (done.status === "rejected") throw done.reason;
    return done.value;
  };

  const quiet = async (): Promise<void> => {
    do await macrotask();
    while (working > 0);
    await macrotask();
  };

  /** Goes on to the next timers; answers whether there were any. */
  const passTime = (): boolean => {
    const [next] = timers;
    if (next === undefined) return false;
    now = next.moment;
    const due = timers.filter(({ moment }) => moment === now);
    timers = timers.filter((it) => !due.includes(it));
    for (const { work } of due) work();
    return true;
  };

  return {
    now: () => now,
    step,
    turn,
    at: (moment, work) => {
      const timer = { moment: Math.max(now, moment), work };
      timers = [...timers, timer].toSorted((left, right) => left.moment - right.moment);
      return () => {
        timers = timers.filter((it) => it !== timer);
      };
    },
    after: (more, work) => {
      const one = { turns: turns + more, work };
      patient = [...patient, one].toSorted((left, right) => left.turns - right.turns);
    },
    play: async (afterStep) => {
      for (; turns < MOST_TURNS; turns += 1) {
        await quiet();
        if (hasWorked) await afterStep();
        hasWorked = false;
        const [next, ...rest] = patient;
        if (next !== undefined && (next.turns <= turns || scheduler.count() === 0)) {
          patient = rest;
          next.work();
        } else if (scheduler.count() > 0) await scheduler.waitOne();
        else if (!passTime()) return;
      }
      throw new Error("It does not come to rest.");
    },
    story: () => steps.join("\n"),
  };
}

async function settled<Value>(work: () => Promise<Value>): Promise<PromiseSettledResult<Value>> {
  const [result] = await Promise.allSettled([work()]);
  return result;
}

/** Everything that runs on its own, IndexedDB too, comes to its end meanwhile. */
function macrotask(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}
