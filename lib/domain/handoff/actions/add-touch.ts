import { fail, type Result, succeed } from "../../failure.ts";
import { FIELD_LIMIT } from "../../note/note-rule.ts";
import type { ActionRefusal, HandoffAction, PlannedAction } from "../action.ts";
import { channelToLabel } from "../channel.ts";
import type { PlanContext } from "../plan-context.ts";

/** A minute of difference between two clocks does not make a touch a future one. */
const CLOCK_DIFFERENCE = 5 * 60_000;

/** Adds what happened outside the CRM, a call, a chat, an introduction, to the record (R-CX-23, R-CX-25). */
export function planAddTouch(
  context: PlanContext,
  action: Extract<HandoffAction, { readonly type: "add-touch" }>,
): Result<PlannedAction, ActionRefusal> {
  const words = action.words.trim();
  const time = Date.parse(action.at);
  if (words === "")
    return refuse("words", "A touch without words tells nobody anything.", "Say what happened.");
  if (words.length > FIELD_LIMIT)
    return refuse(
      "words",
      `This has ${words.length} characters; at most ${FIELD_LIMIT} are kept.`,
      "Keep what the next person needs.",
    );
  if (Number.isNaN(time))
    return refuse("at", `“${action.at}” is not a time that we can read.`, "Choose date and time.");
  if (time > Date.parse(context.now) + CLOCK_DIFFERENCE)
    return refuse("at", "This lies in the future.", "Choose when it happened.");
  const at = new Date(time).toISOString();
  const channel = channelToLabel(action.channel);
  return succeed({
    title: `Add a touch to ${context.buyer}`,
    writes: [
      context.patch({}, [context.event("added-touch", { at, words: `${channel}: ${words}` })]),
      context.timelineNote(`${channel}: ${words}`, at),
    ],
  });
}

function refuse(field: string, message: string, nextStep: string): Result<never, ActionRefusal> {
  return fail({ field, message, nextStep });
}
