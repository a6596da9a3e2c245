import { fail, type Result, succeed } from "../../failure.ts";
import type { HandoffValues } from "../../handoff-field.ts";
import type { LogEvent } from "../../log.ts";
import { displayLine } from "../../text/display-text.ts";
import { acceptance } from "../acceptance.ts";
import type { ActionRefusal, HandoffAction, PlannedAction } from "../action.ts";
import { channelToLabel } from "../channel.ts";
import { createMessageJudge } from "../checks/message-judge.ts";
import { explainRefusal } from "../explain-refusal.ts";
import { nextStatus } from "../life.ts";
import { findMessage } from "../logged-touch.ts";
import type { PlanContext } from "../plan-context.ts";
import { withRelevanceReason } from "../relevance-reason.ts";

type LogTouch = Extract<HandoffAction, { readonly type: "log-first-touch" }>;

/**
 * Logs that we contacted the buyer. The first one stays the first; later ones are counted as follow-up.
 * Contacting an offered lead accepts it: the log then says both. It stops the clock unless the guard calls
 * the message generic and nobody says why it is not (R-SL-11). A message that the log has already is refused.
 */
export function planLogFirstTouch(
  context: PlanContext,
  action: LogTouch,
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
  const relevance = judge(context, action);
  const said = relevance.words;
  const events = [
    ...(accepts ? [context.event("accepted", { outcome: "accepted" })] : []),
    context.event("touched", {
      words: `${channel}: ${said || action.angle?.heading || "no words kept"}`,
      ...(action.angle === null ? {} : { angle: action.angle.id }),
      ...(relevance.isGeneric === null ? {} : { generic: relevance.isGeneric }),
      ...(action.message === null ? {} : { id: action.message, message: action.message }),
    }),
  ];
  return succeed({
    title: `Log ${isFirst ? "the first touch" : "a touch"} with ${context.buyer}${relevance.isGeneric === true ? ": generic, the clock runs on" : ""}`,
    writes: [
      context.patch(fields, events),
      context.timelineNote(
        [
          `${isFirst ? "First touch" : "Follow-up"}: ${channel}`,
          ...(action.angle === null ? [] : [`Angle: ${action.angle.heading}`]),
          ...(relevance.isGeneric === true ? ["Generic: it names nothing of this buyer’s."] : []),
          ...(said === "" ? [] : [said]),
        ].join("\n"),
      ),
    ],
  });
}

interface Relevance {
  /** Null where there is nothing to judge: a call, or nothing of the buyer's to hold a message up to. */
  readonly isGeneric: boolean | null;
  readonly words: string;
}

/** What the guard says of a written message, unless its writer says why it is relevant all the same. */
function judge({ playbook, snapshot, now }: PlanContext, action: LogTouch): Relevance {
  const words = action.words.trim();
  const isWritten = action.channel === "email" || action.channel === "chat";
  if (!isWritten) return { isGeneric: null, words };
  const isGeneric = createMessageJudge(playbook, snapshot, now)(words);
  const reason = action.relevantBecause?.trim() ?? "";
  return isGeneric === true && reason !== ""
    ? { isGeneric: false, words: withRelevanceReason(words, reason) }
    : { isGeneric, words };
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
