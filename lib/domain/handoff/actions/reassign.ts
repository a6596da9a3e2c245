import { ownerCalendar } from "../../calendar/owner-calendar.ts";
import { windowEnd } from "../../calendar/window-end.ts";
import { createWorkingTime } from "../../calendar/working-time.ts";
import { toMoment } from "../../clock/moment.ts";
import { fail, type Result, succeed } from "../../failure.ts";
import type { HandoffValues } from "../../handoff-field.ts";
import { leadTypeOf, windowOf } from "../../playbook/look-up.ts";
import { ruleForLog } from "../../routing/rule-for-log.ts";
import type { ActionRefusal, HandoffAction, PlannedAction } from "../action.ts";
import { explainRefusal } from "../explain-refusal.ts";
import { nextStatus } from "../life.ts";
import type { PlanContext } from "../plan-context.ts";
import { stageOf } from "../stage.ts";

/** Gives the lead to another active owner, on the record and in the note. The clock runs on, in their working time. */
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
  const fields = { ownerId: owner.id, noteOwner: owner.id, ...movedDeadline(context, owner.id) };
  return succeed({
    title: `Reassign ${context.buyer} to ${owner.name}`,
    writes: [
      context.patch(fields, [
        context.event("reassigned", {
          to: owner.id,
          ...ruleForLog(context.playbook, action.rule),
        }),
      ]),
    ],
  });
}

/** Some CRMs round times. */
const ROUNDED_MS = 60_000;
/** The note's deadline is filled in when its form opens, and the lead is offered when it is finished. */
const WRITING_MS = 60 * 60_000;

/** A deadline that is only the end of the former owner's window becomes the new owner's; one of its own stays. */
function movedDeadline(context: PlanContext, ownerId: string): HandoffValues {
  const { handoff } = context.snapshot;
  const offeredAt = toMoment(handoff.offeredAt);
  const dueAt = toMoment(handoff.dueAt);
  if (offeredAt === null || dueAt === null) return {};
  const former = handoff.ownerId ?? null;
  const earliest = endFor(context, former, offeredAt - WRITING_MS);
  const latest = endFor(context, former, offeredAt);
  const moved = endFor(context, ownerId, offeredAt);
  if (earliest === null || latest === null || moved === null || moved === latest) return {};
  if (dueAt < earliest - ROUNDED_MS || dueAt > latest + ROUNDED_MS) return {};
  const deadline = new Date(moved).toISOString();
  return { dueAt: deadline, noteDeadline: deadline };
}

/** The end of the time to answer in somebody's working time; null where nothing says how long it is. */
function endFor(
  { playbook, owners, snapshot: { handoff } }: PlanContext,
  ownerId: string | null,
  from: number,
): number | null {
  const window = windowOf(playbook, leadTypeOf(playbook, handoff.leadType), stageOf(handoff));
  if (window === null) return null;
  const { calendar } = ownerCalendar(playbook, owners, ownerId);
  return windowEnd(window, createWorkingTime(calendar), from);
}

function refuse(message: string): Result<never, ActionRefusal> {
  return fail({ field: "owner", message, nextStep: "Choose another active owner." });
}
