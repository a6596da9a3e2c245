import { fail, type Result, succeed } from "../failure.ts";
import type { LogEvent } from "../log.ts";
import type { ActionRefusal, PlannedAction } from "./action.ts";
import { type CheckedOutcome, checkOutcome, type OutcomeInput } from "./check-outcome.ts";
import { explainRefusal } from "./explain-refusal.ts";
import { type LifeStep, nextStatus } from "./life.ts";
import type { PlanContext } from "./plan-context.ts";

/** The part that rejecting, recycling and logging an outcome share (R-DF-01): fields, log, timeline note. */
export function planOutcome(
  context: PlanContext,
  step: LifeStep,
  input: OutcomeInput,
  asked: { readonly event: LogEvent["type"]; readonly title: string },
): Result<PlannedAction, ActionRefusal> {
  const status = nextStatus(step, context.status);
  if (status === "refused") return fail(explainRefusal(step, context.status));
  const checked = checkOutcome(input, context.playbook, context.snapshot, context.now);
  if (!checked.ok) return checked;
  const { reason, evidence, recycleUntil } = checked.value;
  const fields = {
    status,
    outcome: input.outcome,
    reason: reason?.id ?? null,
    evidence,
    outcomeAt: context.now,
    recycleUntil,
  };
  const event = context.event(asked.event, {
    outcome: input.outcome,
    ...(reason === null ? {} : { reason: reason.id }),
    ...(evidence === null ? {} : { words: evidence }),
  });
  return succeed({
    title: asked.title,
    writes: [
      context.patch(fields, [event]),
      context.timelineNote(outcomeToText(context, input, checked.value)),
    ],
  });
}

function outcomeToText(
  { playbook }: PlanContext,
  { outcome }: OutcomeInput,
  { reason, evidence, recycleUntil }: CheckedOutcome,
): string {
  const label = playbook.outcomes.find((each) => each.id === outcome)?.label ?? outcome;
  return [
    `Handoff outcome: ${label}`,
    ...(reason === null ? [] : [`Reason: ${reason.label} (${reason.id})`]),
    ...(evidence === null ? [] : [`Evidence: ${evidence}`]),
    ...(recycleUntil === null ? [] : [`Look again on: ${recycleUntil}`]),
  ].join("\n");
}
