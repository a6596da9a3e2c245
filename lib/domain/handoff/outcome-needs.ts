import type { OutcomeId, Playbook, ReasonCode } from "../playbook/schema.ts";

/** What an outcome asks for before it can be logged: the same for the form and for the check. */
export interface OutcomeNeeds {
  /** The reasons to choose from; one must be chosen unless the list is empty. */
  readonly reasons: readonly ReasonCode[];
  /** What counts as evidence, as a hint; null when none is needed. */
  readonly evidence: string | null;
  /** Short answers that belong into the evidence. */
  readonly details: ReasonCode["details"];
  readonly recycleUntil: boolean;
  /** Whether the agreed attempts must exist (R-DF-07). */
  readonly followUp: boolean;
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
  return {
    reasons,
    evidence: reason?.evidence ?? null,
    details: reason?.details ?? [],
    recycleUntil: outcome === "recycled" || asksFor.includes("recycle-until"),
    followUp: outcome === "no-response" || asksFor.includes("follow-up-attempts"),
  };
}
