import type { After } from "#lib/store/open-patiently.ts";

export interface Timers {
  readonly after: After;
  /** The waits that are under way, in milliseconds, as they were asked for. */
  readonly waiting: () => readonly number[];
  /** Lets every wait of exactly this length end. */
  readonly pass: (milliseconds: number) => void;
}

/** Timers that end when the test says so. */
export function createTimers(): Timers {
  const waits = new Set<{ readonly milliseconds: number; readonly run: () => void }>();
  return {
    after: (milliseconds, run, signal) => {
      const wait = { milliseconds, run };
      waits.add(wait);
      signal.addEventListener("abort", () => waits.delete(wait));
    },
    waiting: () => [...waits].map(({ milliseconds }) => milliseconds),
    pass: (milliseconds) => {
      for (const wait of [...waits]) {
        if (wait.milliseconds !== milliseconds) continue;
        waits.delete(wait);
        wait.run();
      }
    },
  };
}
