import { fail, type Result, succeed } from "../../failure.ts";
import { ruleForLog } from "../../routing/rule-for-log.ts";
import type { ActionRefusal, HandoffAction, PlannedAction } from "../action.ts";
import { explainRefusal } from "../explain-refusal.ts";
import { nextStatus } from "../life.ts";
import type { PlanContext } from "../plan-context.ts";

/** Gives the lead to another active owner, on the record and in the note. The clock runs on. */
export function planReassign(
  context: PlanContext,
  action: Extract<HandoffAction, { readonly type: "reassign" }>,
): Result<PlannedAction, ActionRefusal> {
  if (nextStatus("reassign", context.status) === "refused")
    return fail(explainRefusal("reassign", context.status));
  const owner = context.owners.find((each) => each.id === action.ownerId);
  if (owner === undefined) return refuse("This is not one of the CRM's users.");
  if (!owner.active) return refuse(`${owner.name} is no longer active in the CRM.`);
  if (owner.id === context.snapshot.handoff.ownerId)
    return refuse(`${owner.name} owns this lead already.`);
  return succeed({
    title: `Reassign ${context.buyer} to ${owner.name}`,
    writes: [
      context.patch({ ownerId: owner.id, noteOwner: owner.id }, [
        context.event("reassigned", {
          to: owner.id,
          ...ruleForLog(context.playbook, action.rule),
        }),
      ]),
    ],
  });
}

function refuse(message: string): Result<never, ActionRefusal> {
  return fail({ field: "owner", message, nextStep: "Choose another active owner." });
}
