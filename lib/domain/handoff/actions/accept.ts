import { fail, type Result, succeed } from "../../failure.ts";
import { playbookRef } from "../../playbook/playbook-ref.ts";
import { acceptance } from "../acceptance.ts";
import type { ActionRefusal, PlannedAction } from "../action.ts";
import { explainRefusal } from "../explain-refusal.ts";
import { nextStatus } from "../life.ts";
import type { PlanContext } from "../plan-context.ts";

/** Takes the lead: from here on it is sales' to work (R-DQ-09). */
export function planAccept(context: PlanContext): Result<PlannedAction, ActionRefusal> {
  const status = nextStatus("accept", context.status);
  if (status === "refused") return fail(explainRefusal("accept", context.status));
  return succeed({
    title: `Accept ${context.buyer}`,
    writes: [
      context.patch({ status, ...acceptance(context.now) }, [
        context.event("accepted", {
          outcome: "accepted",
          playbook: playbookRef(context.playbook),
        }),
      ]),
    ],
  });
}
