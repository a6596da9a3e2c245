import type { Playbook } from "../playbook/schema.ts";

/** Older misses are history: whoever comes back from a long holiday sets nothing off with them. Milliseconds. */
export const LATEST_MS = 14 * 24 * 60 * 60_000;

/**
 * Whether Handrail does by itself what this playbook says about a miss. Tasks and new owners are written into
 * a CRM only because two people have agreed on them: the starter says what would be good, and nothing more.
 *
 * @param isTrial a CRM that is there to be tried, where nobody is surprised.
 */
export function happensByItself({ origin }: Pick<Playbook, "origin">, isTrial: boolean): boolean {
  return origin === "team" || isTrial;
}
