import type { OutcomeId, Playbook, ReasonCode } from "../playbook/schema.ts";

/** What an outcome asks for before it can be logged: the same for the form and for the check. */
export interface OutcomeNeeds {
  /** The reasons to choose from; one must be chosen unless the list is empty. */
  readonly reasons: readonly ReasonCode[];
  /** What counts as evidence, as a hint; null when none is needed. */
  readonly evidence: string | null;
  readonly recycleUntil: boolean;
  /** Attempts that must exist, 0 when the outcome does not depend on them. */
  readonly followUpAttempts: number;
}

/** Reads from the playbook what an outcome with a reason asks for. A reason that is not known asks for nothing. */
export function outcomeNeeds(
  playbook: Playbook,
  outcome: OutcomeId,
  reasonId: string | null,
): OutcomeNeeds {
  const reasons = playbook.reasons.filter((reason) => reason.outcomes.includes(outcome));
  const reason = reasons.find((each) => each.id === reasonId);
  const asksFor = reason?.asksFor ?? [];
  const needsAttempts = outcome === "no-response" || asksFor.includes("follow-up-attempts");
  return {
    reasons,
    evidence: reason?.evidence ?? null,
    recycleUntil: outcome === "recycled" || asksFor.includes("recycle-until"),
    followUpAttempts: needsAttempts ? playbook.followUp.attempts.length : 0,
  };
}
