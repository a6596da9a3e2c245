import type { Ground } from "./angle.ts";

/** One reason for an angle, weighed. */
export interface Evidence {
  readonly ground: Ground;
  readonly weight: number;
  /** Two angles may not stand on the same keys alone. */
  readonly key: string;
  /** Epoch milliseconds of what it comes from, null when there is no date. */
  readonly at: number | null;
  /** Whether the buyer did, said or was heard to say it; a job title alone carries no angle. */
  readonly carries: boolean;
  /** Found by the angle's own words, not only by its brief's. */
  readonly isOwn?: true;
  /** How the angle's heading goes on from here. */
  readonly continues: string;
}

/** What speaks for an angle and is nothing to begin a message with. */
export function supportingEvidence(parts: Pick<Evidence, "ground" | "weight" | "key">): Evidence {
  return { ...parts, at: null, carries: false, continues: "" };
}

/** Words are keyed by their touch and sentence; who stands on them stands on the touch too. */
export function touchKey(key: string): string {
  return key.split("#", 1)[0] ?? key;
}

/** What an hour-old touch weighs halves every three weeks, but never to nothing. */
export function fade(at: number | null, now: number): number {
  if (at === null) return 0.4;
  return Math.max(0.25, 0.5 ** (Math.max(0, now - at) / HALF_LIFE_MS));
}

const HALF_LIFE_MS = 21 * 86_400_000;
