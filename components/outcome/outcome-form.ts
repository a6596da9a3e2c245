import type { HandoffAction } from "#lib/domain/handoff/action.ts";
import type { OutcomeDefinition, OutcomeId } from "#lib/domain/playbook/schema.ts";

/** What is typed in Outcome, all as text; "" is "not chosen". */
export type OutcomeForm = {
  readonly outcome: string;
  readonly reason: string;
  readonly evidence: string;
  readonly recycleUntil: string;
};

export const EMPTY_OUTCOME: OutcomeForm = {
  outcome: "",
  reason: "",
  evidence: "",
  recycleUntil: "",
};

/** The outcome that the form names, or null while none is chosen. */
export function chosenOutcome(
  form: OutcomeForm,
  outcomes: readonly OutcomeDefinition[],
): OutcomeId | null {
  return outcomes.find(({ id }) => id === form.outcome)?.id ?? null;
}

/** The action that the form asks for; whether it is complete is for the action to say. */
export function formToAction(form: OutcomeForm, outcome: OutcomeId): HandoffAction {
  return {
    type: "log-outcome",
    outcome,
    reason: form.reason || null,
    evidence: form.evidence,
    recycleUntil: form.recycleUntil || null,
  };
}
