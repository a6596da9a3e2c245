import type { Ratio, Summary } from "../stats.ts";

/** One measured series, under the heading it belongs to. */
export interface Figure {
  readonly group: string;
  readonly name: string;
  readonly unit: "ms" | "bytes";
  readonly summary: Summary;
}

/** What was promised, and what came out. */
export interface Goal {
  readonly id: string;
  readonly statement: string;
  /** Passed when the value is at most this. */
  readonly limit: number;
  readonly unit: "×" | "bytes" | "ms";
  readonly result: Ratio;
}

export type Verdict = "PASS" | "MISS";

export function verdictOf({ result, limit }: Goal): Verdict {
  return result.value <= limit ? "PASS" : "MISS";
}

/** Whether another run of the bench might well say the opposite: the interval holds the limit. */
export function isUncertain({ result, limit }: Goal): boolean {
  const [low, high] = result.interval;
  return low <= limit && limit < high;
}

/** What one should know before trusting the figures. */
export interface Circumstances {
  readonly at: string;
  readonly browser: string;
  readonly cores: number;
  readonly rounds: number;
  /** Runnable processes (one-minute mean) before and after: above the number of cores, others took part. */
  readonly load: readonly [number, number];
  /** Measurements that began on a quiet machine, of all that waited for one. */
  readonly begunCalm: readonly [number, number];
  /** Milliseconds by which the frame's clock may differ from the page's, in the middle of all visits. */
  readonly clockDifference: number;
  /** Runs with a stopped worker in which it was seen to be stopped, of all such runs. */
  readonly workersSeenStopped: readonly [number, number];
}

export interface Results {
  readonly circumstances: Circumstances;
  readonly figures: readonly Figure[];
  readonly goals: readonly Goal[];
}
