import { setImmediate as turn } from "node:timers/promises";
import { createRandom } from "#tests/sandbox/random.ts";

/** Time that passes only when it is told to, for this whole process, libraries included. */
export interface VirtualTime {
  /** Epoch milliseconds that no clock change touches. */
  readonly now: () => number;
  /** Sets the device's clock, which is what `Date` shows, ahead or back by so many milliseconds. */
  readonly shiftClock: (by: number) => void;
  readonly sleep: (milliseconds: number) => Promise<void>;
  /** Marks work that takes no virtual time but several turns of the event loop, so that time waits for it. */
  readonly during: <Value>(work: () => Promise<Value>) => Promise<Value>;
  /** Lets time pass up to a moment, one timer after the other, each when everything before it has settled. */
  readonly passUntil: (moment: number) => Promise<void>;
  /** Gives the real clock and timers back. */
  readonly end: () => void;
}

interface Timer {
  readonly at: number;
  readonly order: number;
  readonly ring: () => void;
}

/** How many turns in a row nothing may be under way before time goes on: promises settle in between. */
const QUIET_TURNS = 4;

/** Browsers ring no timer at once either; one that is set again and again must let time pass. */
const SHORTEST_TIMER_MS = 20;

/**
 * Replaces the global clock, timers and randomness. Databases in memory go on by `setImmediate`, which
 * stays real: only waiting is skipped, no work is.
 */
export function startVirtualTime(start: number, seed: number): VirtualTime {
  const real = { Date, setTimeout, clearTimeout, random: Math.random };
  const random = createRandom(seed);
  const timers = new Map<number, Timer>();
  let now = start;
  let shift = 0;
  let lastId = 0;
  let underWay = 0;

  class VirtualDate extends real.Date {
    constructor(...given: readonly unknown[]) {
      if (given.length === 0) super(now + shift);
      else super(...(given as [number]));
    }
    static override now(): number {
      return now + shift;
    }
  }

  const set = (ring: (...given: unknown[]) => void, delay = 0, ...given: unknown[]): number => {
    lastId += 1;
    const at = now + Math.max(SHORTEST_TIMER_MS, Number(delay) || 0);
    timers.set(lastId, { at, order: lastId, ring: () => ring(...given) });
    return lastId;
  };
  Object.assign(globalThis, {
    Date: VirtualDate,
    setTimeout: set,
    clearTimeout: (id: number) => timers.delete(id),
  });
  Math.random = random.next;

  const next = (): [number, Timer] | undefined =>
    [...timers].toSorted(
      ([, left], [, right]) => left.at - right.at || left.order - right.order,
    )[0];

  const settle = async (): Promise<void> => {
    for (let quiet = 0; quiet < QUIET_TURNS; quiet += 1) {
      await turn();
      if (underWay > 0) quiet = -1;
    }
  };

  return {
    now: () => now,
    shiftClock: (by) => {
      shift += by;
    },
    sleep: (milliseconds) => new Promise((resolve) => set(() => resolve(), milliseconds)),
    during: async (work) => {
      underWay += 1;
      try {
        return await work();
      } finally {
        underWay -= 1;
      }
    },
    passUntil: async (moment) => {
      await settle();
      for (let due = next(); due !== undefined && due[1].at <= moment; due = next()) {
        const [id, { at, ring }] = due;
        now = Math.max(now, at);
        timers.delete(id);
        ring();
        await settle();
      }
      now = moment;
    },
    end: () => {
      Object.assign(globalThis, {
        Date: real.Date,
        setTimeout: real.setTimeout,
        clearTimeout: real.clearTimeout,
      });
      Math.random = real.random;
    },
  };
}
