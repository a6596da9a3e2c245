import { fail, type Result, succeed } from "../../failure.ts";
import type { HandoffValues } from "../../handoff-field.ts";
import type { LogEvent } from "../../log.ts";
import { displayLine } from "../../text/display-text.ts";
import { acceptance } from "../acceptance.ts";
import type { ActionRefusal, HandoffAction, PlannedAction } from "../action.ts";
import { channelToLabel } from "../channel.ts";
import { explainRefusal } from "../explain-refusal.ts";
import { nextStatus } from "../life.ts";
import { findMessage } from "../logged-touch.ts";
import type { PlanContext } from "../plan-context.ts";

/**
 * Logs that we contacted the buyer. The first one stops the clock and stays the first; later ones are
 * counted as follow-up. Contacting an offered lead accepts it: the log then says both. A message that
 * the log has already is refused.
 */
export function planLogFirstTouch(
  context: PlanContext,
  action: Extract<HandoffAction, { readonly type: "log-first-touch" }>,
): Result<PlannedAction, ActionRefusal> {
  const status = nextStatus("log-first-touch", context.status);
  if (status === "refused") return fail(refusal(context));
  const { now, snapshot } = context;
  const logged = findMessage(snapshot.handoff.log, action.message);
  if (logged !== null) return fail(alreadyLogged(context, logged));
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
      ...(action.message === null ? {} : { id: action.message, message: action.message }),
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

function alreadyLogged(context: PlanContext, event: LogEvent): ActionRefusal {
  const who = event.by === context.person?.ownerId ? "you" : nameOf(context, event.by);
  const day = new Intl.DateTimeFormat("en-GB", {
    dateStyle: "medium",
    timeZone: context.playbook.calendar.timeZone,
  }).format(Date.parse(event.at));
  return {
    field: null,
    message: `This e-mail was already logged on ${day} by ${who}.`,
    nextStep: "Log another touch if you sent another one.",
  };
}

function nameOf({ owners }: PlanContext, id: string | null): string {
  return displayLine(owners.find((owner) => owner.id === id)?.name ?? "") || "somebody";
}
