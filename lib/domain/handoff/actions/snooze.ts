import { clockFactsOf } from "../../clock/clock-facts.ts";
import { createClocks } from "../../clock/clocks.ts";
import { fail, type Result, succeed } from "../../failure.ts";
import { createZone } from "../../note/zone.ts";
import { displayLine } from "../../text/display-text.ts";
import type { ActionRefusal, HandoffAction, PlannedAction } from "../action.ts";
import type { PlanContext } from "../plan-context.ts";

/** Longer than this is no alert put off: it is another lead, or another day to come back to. */
const LONGEST_SNOOZE_MS = 14 * 24 * 60 * 60 * 1000;
/** "ok" and "…" tell nobody anything. */
const SHORTEST_REASON = 3;

/**
 * Puts the alert of a lead off, with a reason. The clock runs on: only the notification and the badge wait.
 * The log keeps it, so that every browser of its owner is quiet and the team sees why.
 */
export function planSnooze(
  context: PlanContext,
  action: Extract<HandoffAction, { readonly type: "snooze" }>,
): Result<PlannedAction, ActionRefusal> {
  const refusal =
    refusalOfLead(context) ??
    refusalOfTime(Date.parse(action.until) - Date.parse(context.now)) ??
    refusalOfReason(action.reason);
  if (refusal !== null) return fail(refusal);
  const until = new Date(action.until).toISOString();
  const { timeZone } = workingTimeOfOwner(context).calendar;
  const words = createZone(timeZone).toShortWords(Date.parse(until));
  return succeed({
    title: `Put off the alert for ${context.buyer} until ${words}`,
    writes: [context.patch({}, [context.event("snoozed", { until, words: action.reason.trim() })])],
  });
}

function refusalOfLead(context: PlanContext): ActionRefusal | null {
  const { snapshot, person, owners, playbook, now } = context;
  const clock = createClocks({ playbook, owners }).of(clockFactsOf(snapshot), Date.parse(now));
  if (clock?.type !== "running")
    return {
      field: null,
      message: "Nothing is owed on this lead now, so there is no alert to put off.",
      nextStep: "Log what happened instead, if anything did.",
    };
  if (person === null || clock.ownerId === person.ownerId) return null;
  const owner = displayLine(owners.find(({ id }) => id === clock.ownerId)?.name ?? "");
  return {
    field: null,
    message: `${owner || "Somebody else"} owns this lead, and only its owner is alerted.`,
    nextStep: "Reassign it to yourself if it is yours to answer.",
  };
}

function workingTimeOfOwner({ playbook, owners, snapshot }: PlanContext) {
  return createClocks({ playbook, owners }).workingTimeOf(snapshot.handoff.ownerId ?? null);
}

function refusalOfTime(ahead: number): ActionRefusal | null {
  if (Number.isNaN(ahead)) return refuse("until", "No time is chosen.", "Choose date and time.");
  if (ahead <= 0) return refuse("until", "This time is over.", "Choose a later one.");
  if (ahead > LONGEST_SNOOZE_MS)
    return refuse(
      "until",
      "An alert can be put off for 14 days at most.",
      "Choose an earlier time, or recycle the lead with a date.",
    );
  return null;
}

function refusalOfReason(reason: string): ActionRefusal | null {
  if (displayLine(reason).length >= SHORTEST_REASON) return null;
  return refuse(
    "reason",
    "A reason is missing.",
    "Say in a few words why it waits: the team reads it in the log.",
  );
}

function refuse(field: string, message: string, nextStep: string): ActionRefusal {
  return { field, message, nextStep };
}
