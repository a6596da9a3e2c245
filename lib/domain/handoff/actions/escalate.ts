import { clockFactsOf } from "../../clock/clock-facts.ts";
import type { Clocks } from "../../clock/clocks.ts";
import { escalationId, escalationMarker } from "../../escalation/escalation-id.ts";
import { escalationReason, escalationTitle, taskWords } from "../../escalation/escalation-words.ts";
import type { NextOwner } from "../../escalation/find-next-owner.ts";
import type { Miss } from "../../escalation/miss-of.ts";
import { fail, type Result, succeed } from "../../failure.ts";
import type { HandoffField, HandoffValues } from "../../handoff-field.ts";
import { withPatch } from "../../overlay.ts";
import { playbookRef } from "../../playbook/playbook-ref.ts";
import type { PatchWrite, TaskWrite } from "../../write.ts";
import type { ActionRefusal, PlannedAction } from "../action.ts";
import { explainRefusal } from "../explain-refusal.ts";
import { nextStatus } from "../life.ts";
import type { PlanContext } from "../plan-context.ts";

/** What the record has to show still when it is written: somebody who acts in the meantime is never overruled. */
const DECIDED_ON: readonly HandoffField[] = [
  "status",
  "ownerId",
  "offeredAt",
  "acceptedAt",
  "firstTouchAt",
];

/**
 * What follows from a missed time (R-SL-07..09): an event in the log, who owns the lead from then on, when
 * it is due now, and a task for them. Nobody presses it; every browser that sees the miss asks for the same.
 * Somebody new has to accept the lead first.
 */
export function planEscalate(
  context: PlanContext,
  clocks: Clocks,
  miss: Miss,
  next: NextOwner,
): Result<PlannedAction, ActionRefusal> {
  const step = next.isNew ? "escalate/passed-on" : "escalate/kept";
  const status = nextStatus(step, context.status);
  if (status === "refused") return fail(explainRefusal(step, context.status));
  const id = escalationId(miss.facts);
  const event = context.event("escalated", {
    id,
    words: escalationReason(miss, next),
    playbook: playbookRef(context.playbook),
    ...(next.owner === null ? {} : { to: next.owner.id }),
    ...(next.ruleId === null ? {} : { rule: next.ruleId }),
  });
  const fields = next.isNew ? passOn(context, next, status) : {};
  const now = Date.parse(context.now);
  const begun = withPatch(context.snapshot, context.patch(fields, [event]));
  const clock = clocks.of(clockFactsOf(begun), now);
  const after = clock?.type === "running" ? clock : null;
  const dueAt = after === null ? {} : { dueAt: new Date(after.answerDueAt).toISOString() };
  const patch: PatchWrite = {
    ...context.patch({ ...fields, ...dueAt }, [event]),
    onlyWhile: Object.fromEntries(
      DECIDED_ON.map((field) => [field, context.snapshot.handoff[field] ?? null]),
    ),
  };
  const rule = context.playbook.routing.rules.find((it) => it.id === next.ruleId)?.label ?? null;
  const task: TaskWrite = {
    kind: "task",
    ...taskWords(miss, next, { buyer: context.buyer, rule, after }),
    marker: escalationMarker(id),
    dueAt: new Date(after?.dueAt ?? now).toISOString(),
    ownerId: next.owner?.id ?? miss.facts.ownerId,
  };
  return succeed({
    title: escalationTitle(miss, next, context.buyer),
    writes: miss.step.task ? [patch, task] : [patch],
  });
}

/** The lead goes to somebody else, who has not accepted it. */
function passOn(
  { snapshot }: PlanContext,
  { owner }: NextOwner,
  status: PlanContext["status"],
): HandoffValues {
  if (owner === null) return {};
  const { acceptedAt = null } = snapshot.handoff;
  return {
    ownerId: owner.id,
    noteOwner: owner.id,
    status,
    ...(acceptedAt === null ? {} : { acceptedAt: null }),
  };
}
