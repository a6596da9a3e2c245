import { fail, type Result, succeed } from "../../failure.ts";
import { playbookRef } from "../../playbook/playbook-ref.ts";
import type { ActionRefusal, HandoffAction, PlannedAction } from "../action.ts";
import type { PlanContext } from "../plan-context.ts";

/**
 * Keeps the ticks of the checklist in the log, under the name of the side that made them: marketing's are
 * claims, sales' are confirmations (R-DQ-25, R-DQ-29). Answers to what the playbook does not ask are
 * refused, and so is a checklist in which nothing is answered.
 */
export function planSaveChecklist(
  context: PlanContext,
  { side, answers }: Extract<HandoffAction, { readonly type: "save-checklist" }>,
): Result<PlannedAction, ActionRefusal> {
  const { playbook } = context;
  const items = new Set(playbook.qualification.checklist.map(({ id }) => id));
  const unknown = Object.keys(answers).find((id) => !items.has(id));
  if (unknown !== undefined)
    return fail({
      field: "checklist",
      message: `The playbook's checklist has no item “${unknown}”.`,
      nextStep: "Answer the items that it has.",
    });
  if (Object.keys(answers).length === 0)
    return fail({
      field: "checklist",
      message: "Nothing is answered yet.",
      nextStep: "Answer at least one item.",
    });
  return succeed({
    title: `${side === "marketing" ? "Keep marketing's" : "Keep sales'"} checklist for ${context.buyer}`,
    writes: [
      context.patch({}, [
        context.event("qualified", { side, answers, playbook: playbookRef(playbook) }),
      ]),
    ],
  });
}
