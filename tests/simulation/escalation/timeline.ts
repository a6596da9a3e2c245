/**
 * Time for several who act at once: whoever waits for the network sleeps until a moment, and the one whose
 * moment is next goes on until nobody has anything to do. One order of moments always gives one run.
 */
export interface Timeline {
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** Starts something at a moment. */
  readonly at: (moment: number, work: () => Promise<void>) => void;
  readonly sleep: (milliseconds: number) => Promise<void>;
  /** Does something that takes the machine a while and no time: time stands still meanwhile. */
  readonly busy: <Value>(work: () => Promise<Value>) => Promise<Value>;
  /** Plays until nothing is to come before `until`. */
  readonly play: (until: number) => Promise<void>;
}

interface Event {
  readonly moment: number;
  readonly wake: () => void;
}

/** What follows from an answer follows within so many turns of the machine. */
const TURNS = 3;

export function createTimeline(startAt: number): Timeline {
  let now = startAt;
  let working = 0;
  let events: readonly Event[] = [];
  let failure: unknown = null;

  const add = (moment: number, wake: () => void): void => {
    const event = { moment: Math.max(now, moment), wake };
    events = [...events, event].toSorted((left, right) => left.moment - right.moment);
  };

  const quiet = async (): Promise<void> => {
    for (let turns = 0; turns < TURNS; turns += 1) {
      await macrotask();
      if (working > 0) turns = -1;
    }
  };

  return {
    now: () => now,
    at: (moment, work) => {
      add(moment, () => {
        void work().catch((error: unknown) => {
          failure ??= error;
        });
      });
    },
    sleep: (milliseconds) => new Promise((resolve) => add(now + milliseconds, resolve)),
    busy: async (work) => {
      working += 1;
      return work().finally(() => {
        working -= 1;
      });
    },
    play: async (until) => {
      for (let [next] = events; next !== undefined && next.moment <= until; [next] = events) {
        now = next.moment;
        events = events.slice(1);
        next.wake();
        await quiet();
        if (failure !== null) throw failure;
      }
      now = Math.max(now, until);
    },
  };
}

function macrotask(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}
