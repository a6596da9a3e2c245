import type { Result } from "../../failure.ts";
import type { ActionRefusal, HandoffAction, PlannedAction } from "../action.ts";
import type { PlanContext } from "../plan-context.ts";
import { planOutcome } from "../plan-outcome.ts";

/** Gives an offered lead back with the reason and its evidence (R-DF-06). */
export function planReject(
  context: PlanContext,
  { reason, evidence }: Extract<HandoffAction, { readonly type: "reject" }>,
): Result<PlannedAction, ActionRefusal> {
  return planOutcome(
    context,
    "reject",
    { outcome: "rejected", reason, evidence, recycleUntil: null },
    { event: "rejected", title: `Reject ${context.buyer}` },
  );
}
