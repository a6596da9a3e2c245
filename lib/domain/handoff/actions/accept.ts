import { fail, type Result, succeed } from "../../failure.ts";
import { playbookRef } from "../../playbook/playbook-ref.ts";
import { acceptance } from "../acceptance.ts";
import type { ActionRefusal, HandoffAction, PlannedAction } from "../action.ts";
import { explainRefusal } from "../explain-refusal.ts";
import { nextStatus } from "../life.ts";
import type { PlanContext } from "../plan-context.ts";

/**
 * Takes the lead: from here on it is sales' to work (R-DQ-09). A reason is never asked for; one that is given has
 * to say something.
 */
export function planAccept(
  context: PlanContext,
  action: Extract<HandoffAction, { readonly type: "accept" }>,
): Result<PlannedAction, ActionRefusal> {
  const status = nextStatus("accept", context.status);
  if (status === "refused") return fail(explainRefusal("accept", context.status));
  const words = (action.words ?? "").trim();
  if (words !== "" && !isReason(words))
    return fail({
      field: "words",
      message: "One word does not say why you take this lead.",
      nextStep: "Say it in two words or more, or leave it empty.",
    });
  return succeed({
    title: `Accept ${context.buyer}`,
    writes: [
      context.patch({ status, ...acceptance(context.now) }, [
        context.event("accepted", {
          outcome: "accepted",
          playbook: playbookRef(context.playbook),
          ...(words === "" ? {} : { words }),
        }),
      ]),
    ],
  });
}

/** Two words at least. */
function isReason(words: string): boolean {
  return /\S\s+\S/u.test(words);
}
