/** A clock that stands still until it is moved, and the sleepers that wake as it moves. */
export interface ManualClock {
  now(): number;
  sleep(ms: number): Promise<void>;
  /** Moves the clock and wakes whoever is due, in order. */
  advance(ms: number): Promise<void>;
}

export function createManualClock(start = Date.UTC(2026, 10, 20, 9, 0, 0)): ManualClock {
  let current = start;
  let sleepers: readonly { readonly dueAt: number; readonly wake: () => void }[] = [];
  return {
    now: () => current,
    sleep: (ms) =>
      new Promise((wake) => {
        sleepers = [...sleepers, { dueAt: current + ms, wake }].toSorted(
          (left, right) => left.dueAt - right.dueAt,
        );
      }),
    advance: async (ms) => {
      // Work that was begun just now gets to its first sleep before time passes.
      await settled();
      const end = current + ms;
      for (let next = sleepers[0]; next !== undefined && next.dueAt <= end; next = sleepers[0]) {
        current = next.dueAt;
        sleepers = sleepers.slice(1);
        next.wake();
        await settled();
      }
      current = end;
      await settled();
    },
  };
}

/** Lets everything that a wake-up set in motion run to its end. */
function settled(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
