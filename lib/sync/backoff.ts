/** The longest pause between two tries, 15 minutes: a healthy CRM is found again soon enough. */
export const LONGEST_PAUSE_MS = 15 * 60 * 1000;

const FIRST_PAUSE_MS = 2_000;

/**
 * How long to wait before the next try: doubling, capped, and drawn from its upper half so that many
 * browsers do not come back in step. `random` is in [0, 1).
 */
export function pauseAfter(attempts: number, random: number): number {
  const ceiling = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** Math.min(attempts - 1, 20));
  return Math.round(ceiling / 2 + (ceiling / 2) * random);
}

/**
 * How long to wait when nothing could even be tried, so that no tries are counted: as long again as
 * half of what was waited already, within the same bounds. `age` in milliseconds; less than none counts
 * as none (a clock was set back).
 */
export function pauseOfAge(age: number, random: number): number {
  const ceiling = Math.min(LONGEST_PAUSE_MS, Math.max(FIRST_PAUSE_MS, age));
  return Math.round(ceiling / 2 + (ceiling / 2) * random);
}
