import type { HandoffValues } from "../handoff-field.ts";

/**
 * What accepting sets, at `now` (ISO 8601 UTC). It takes the place of any outcome before it, so nothing of
 * that one may stay: the reason of a rejection beside an acceptance would tell marketing something untrue.
 */
export function acceptance(now: string): HandoffValues {
  return {
    acceptedAt: now,
    outcome: "accepted",
    outcomeAt: now,
    reason: null,
    evidence: null,
    recycleUntil: null,
  };
}
