import { fail, type Result, succeed } from "../failure.ts";
import type { LogEvent } from "../log.ts";
import { playbookRef } from "../playbook/playbook-ref.ts";
import type { RecordSnapshot } from "../snapshot.ts";
import type { ActionRefusal, PlannedAction } from "./action.ts";
import { type CheckedOutcome, checkOutcome, type OutcomeInput } from "./check-outcome.ts";
import type { CheckResult } from "./checks/check.ts";
import {
  CASE_LABELS,
  CASE_MEANINGS,
  type RejectionCase,
  rejectionCase,
} from "./checks/rejection-case.ts";
import { explainRefusal } from "./explain-refusal.ts";
import { type LifeStep, nextStatus } from "./life.ts";
import type { PlanContext } from "./plan-context.ts";
import { checkHandoff, checksToLine, checksToText, sevenChecks } from "./seven-checks.ts";

/**
 * The part that rejecting, recycling and logging an outcome share (R-DF-01): fields, log, timeline note. A
 * rejection also says what the seven checks came to (M1).
 */
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
  const judged = input.outcome === "rejected" ? judge(context, input) : null;
  const fields = {
    status,
    outcome: input.outcome,
    reason: reason?.id ?? null,
    evidence,
    outcomeAt: context.now,
    recycleUntil,
    ...judgementFields(judged, context.snapshot),
  };
  const event = context.event(asked.event, {
    outcome: input.outcome,
    playbook: playbookRef(context.playbook),
    ...(reason === null ? {} : { reason: reason.id }),
    ...(evidence === null ? {} : { words: evidence }),
    ...(judged === null ? {} : { case: judged.case }),
  });
  return succeed({
    title: asked.title,
    writes: [
      context.patch(fields, [event]),
      context.timelineNote(outcomeToText(context, input, checked.value, judged)),
    ],
  });
}

interface Judgement {
  readonly case: RejectionCase;
  readonly checks: readonly CheckResult[];
}

function judge({ playbook, snapshot, now, owners }: PlanContext, input: OutcomeInput): Judgement {
  const ofRecord = checkHandoff(playbook, snapshot, now, owners);
  return { case: rejectionCase(ofRecord), checks: sevenChecks(ofRecord, playbook, input) };
}

/** An outcome that is no rejection takes an earlier rejection's judgement away with it. */
function judgementFields(judged: Judgement | null, { handoff }: RecordSnapshot) {
  if (judged !== null)
    return { rejectionCase: judged.case, rejectionChecks: checksToLine(judged.checks) };
  return {
    ...((handoff.rejectionCase ?? null) === null ? {} : { rejectionCase: null }),
    ...((handoff.rejectionChecks ?? null) === null ? {} : { rejectionChecks: null }),
  };
}

function outcomeToText(
  { playbook }: PlanContext,
  { outcome }: OutcomeInput,
  { reason, evidence, recycleUntil }: CheckedOutcome,
  judged: Judgement | null,
): string {
  const label = playbook.outcomes.find((each) => each.id === outcome)?.label ?? outcome;
  return [
    `Handoff outcome: ${label}`,
    ...(reason === null ? [] : [`Reason: ${reason.label} (${reason.id})`]),
    ...(evidence === null ? [] : [`Evidence: ${evidence}`]),
    ...(recycleUntil === null ? [] : [`Look again on: ${recycleUntil}`]),
    ...(judged === null
      ? []
      : [
          `What this says: ${CASE_LABELS[judged.case].toLowerCase()}. ${CASE_MEANINGS[judged.case]}`,
          ...checksToText(judged.checks).map((line) => `- ${line}`),
        ]),
  ].join("\n");
}
