import type { LogEvent } from "../log.ts";
import type { Touch } from "../touch.ts";

/** Who a sentence speaks about. `handoff` is our own team at work inside the handoff. */
export type Voice = "buyer" | "us" | "system" | "handoff";

/** One touch on its way into a sentence, with its moment already read. */
export interface Step {
  readonly touch: Touch;
  readonly voice: Voice;
  /** Epoch milliseconds, null when the CRM does not honestly know. */
  readonly at: number | null;
  /** The local day of `at`. */
  readonly day: number | null;
  /** Words of the touch, cleaned for display; null when there are none. */
  readonly words: string | null;
  /** What it is about, cleaned for display. */
  readonly asset: string | null;
  readonly campaign: string | null;
  /** The log event that it was made from. */
  readonly event: LogEvent | null;
  /** A call, meeting or task that is still to come. */
  readonly planned: boolean;
}

/** The same act, done one or more times within one episode. */
export interface Act {
  readonly kind: Touch["kind"];
  /** Whether the buyer had already seen all of it in an earlier episode. */
  readonly again: boolean;
  readonly things: readonly Thing[];
  readonly steps: readonly Step[];
  readonly count: number;
  readonly first: number | null;
  readonly last: number | null;
  readonly firstDay: number | null;
  readonly lastDay: number | null;
}

/** What an act was done to, and how often. */
export interface Thing {
  readonly asset: string | null;
  readonly count: number;
}

/** A stretch of the story that one sentence tells: acts of one voice, in the order of their first time. */
export interface Episode {
  readonly voice: Voice;
  readonly ownerId: string | null;
  readonly acts: readonly Act[];
  readonly steps: readonly Step[];
  readonly dated: boolean;
  readonly planned: boolean;
}
