import { fail, type Result, succeed } from "../../failure.ts";
import type { HandoffValues } from "../../handoff-field.ts";
import { acceptance } from "../acceptance.ts";
import type { ActionRefusal, HandoffAction, PlannedAction } from "../action.ts";
import { channelToLabel } from "../channel.ts";
import { explainRefusal } from "../explain-refusal.ts";
import { nextStatus } from "../life.ts";
import type { PlanContext } from "../plan-context.ts";

/**
 * Logs that we contacted the buyer. The first one stops the clock and stays the first; later ones are
 * counted as follow-up. Contacting an offered lead accepts it: the log then says both.
 */
export function planLogFirstTouch(
  context: PlanContext,
  action: Extract<HandoffAction, { readonly type: "log-first-touch" }>,
): Result<PlannedAction, ActionRefusal> {
  const status = nextStatus("log-first-touch", context.status);
  if (status === "refused") return fail(refusal(context));
  const { now, snapshot } = context;
  const accepts = context.status === "offered";
  const isFirst = (snapshot.handoff.firstTouchAt ?? null) === null;
  const fields: HandoffValues = {
    ...(status === context.status ? {} : { status }),
    ...(accepts ? acceptance(now) : {}),
    ...(isFirst ? { firstTouchAt: now } : {}),
  };
  const channel = channelToLabel(action.channel);
  const said = action.words.trim();
  const events = [
    ...(accepts ? [context.event("accepted", { outcome: "accepted" })] : []),
    context.event("touched", {
      words: `${channel}: ${said || action.angle?.heading || "no words kept"}`,
      ...(action.angle === null ? {} : { angle: action.angle.id }),
    }),
  ];
  return succeed({
    title: `Log ${isFirst ? "the first touch" : "a touch"} with ${context.buyer}`,
    writes: [
      context.patch(fields, events),
      context.timelineNote(
        [
          `${isFirst ? "First touch" : "Follow-up"}: ${channel}`,
          ...(action.angle === null ? [] : [`Angle: ${action.angle.heading}`]),
          ...(said === "" ? [] : [said]),
        ].join("\n"),
      ),
    ],
  });
}

function refusal({ status }: PlanContext): ActionRefusal {
  return {
    ...explainRefusal("log-first-touch", status),
    nextStep: "Add it as a touch, so that the story has it.",
  };
}
