import type { Result } from "../../failure.ts";
import type { ActionRefusal, HandoffAction, PlannedAction } from "../action.ts";
import type { PlanContext } from "../plan-context.ts";
import { planOutcome } from "../plan-outcome.ts";

/** Gives an offered lead back to nurture until a day (R-DF-11). */
export function planRecycle(
  context: PlanContext,
  { reason, evidence, until }: Extract<HandoffAction, { readonly type: "recycle" }>,
): Result<PlannedAction, ActionRefusal> {
  return planOutcome(
    context,
    "recycle",
    { outcome: "recycled", reason, evidence, recycleUntil: until },
    { event: "recycled", title: `Recycle ${context.buyer} until ${until}` },
  );
}
