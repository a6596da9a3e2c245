import type { Network } from "./network.ts";

/** Where a process is stopped: at the how-manieth of its steps, before or after the step took effect. */
export interface Kill {
  readonly step: number;
  readonly moment: "before" | "after";
}

/**
 * A process that can be stopped between any two steps. A step is one look at or change of the database,
 * or one request. What was done stays done; nobody ever hears of it.
 */
export interface Process {
  /** Takes one step. In a process that was stopped it never comes back, and changes nothing. */
  readonly step: <Value>(work: () => Promise<Value>) => Promise<Value>;
  /** Sends a request, which is a step as well. */
  readonly fetch: (request: Request) => Promise<Response>;
  /** Fulfilled when the process is stopped. */
  readonly stopped: Promise<void>;
}

/** Starts processes one after the other, and stops them by plan. Steps are counted over all of them. */
export interface Machine {
  readonly start: () => Process;
  /** Stops the latest process. */
  readonly stop: () => void;
  readonly steps: () => number;
}

export function createMachine(options: {
  readonly network: Network;
  readonly kills?: readonly Kill[];
  /** Told of each look at the database, which takes a while without any timer. */
  readonly during?: <Value>(work: () => Promise<Value>) => Promise<Value>;
}): Machine {
  const { network, kills = [], during = (work) => work() } = options;
  let steps = 0;
  let stopLatest = (): void => undefined;
  return {
    steps: () => steps,
    stop: () => stopLatest(),
    start: () => {
      const { promise: stopped, resolve } = Promise.withResolvers<void>();
      let isStopped = false;
      const stop = () => {
        isStopped = true;
        resolve();
      };
      stopLatest = stop;
      const take = async <Value>(work: () => Promise<Value>): Promise<Value> => {
        if (isStopped) return never();
        steps += 1;
        const planned = kills.find((kill) => kill.step === steps);
        if (planned?.moment === "before") stop();
        if (isStopped) return never();
        const [done] = await Promise.allSettled([work()]);
        if (planned?.moment === "after") stop();
        if (isStopped) return never();
        if (done.status === "rejected") throw done.reason;
        return done.value;
      };
      return {
        stopped,
        step: (work) => take(() => during(work)),
        fetch: (request) => take(() => network.fetch(request)),
      };
    },
  };
}

function never(): Promise<never> {
  return new Promise(() => undefined);
}
