import type { Result } from "../../failure.ts";
import type { ActionRefusal, HandoffAction, PlannedAction } from "../action.ts";
import type { PlanContext } from "../plan-context.ts";
import { planOutcome } from "../plan-outcome.ts";
import { planAccept } from "./accept.ts";

/** Logs what became of the lead (R-DF-01, R-DF-02). "Accepted" is the same as pressing Accept. */
export function planLogOutcome(
  context: PlanContext,
  action: Extract<HandoffAction, { readonly type: "log-outcome" }>,
): Result<PlannedAction, ActionRefusal> {
  if (action.outcome === "accepted") return planAccept(context, { type: "accept" });
  const label = context.playbook.outcomes.find((each) => each.id === action.outcome)?.label;
  return planOutcome(context, `log-outcome/${action.outcome}`, action, {
    event: "dispositioned",
    title: `Log “${label ?? action.outcome}” for ${context.buyer}`,
  });
}
