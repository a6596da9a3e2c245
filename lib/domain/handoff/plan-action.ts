import type { Result } from "../failure.ts";
import type { Playbook } from "../playbook/schema.ts";
import type { Owner, RecordSnapshot } from "../snapshot.ts";
import type { ActionRefusal, HandoffAction, PlannedAction } from "./action.ts";
import { planAccept } from "./actions/accept.ts";
import { planAddTouch } from "./actions/add-touch.ts";
import { planCompleteFacts } from "./actions/complete-facts.ts";
import { planHandOff } from "./actions/hand-off.ts";
import { planKeepCallNotes } from "./actions/keep-call-notes.ts";
import { planLogFirstTouch } from "./actions/log-first-touch.ts";
import { planLogOutcome } from "./actions/log-outcome.ts";
import { planReassign } from "./actions/reassign.ts";
import { planRecycle } from "./actions/recycle.ts";
import { planReject } from "./actions/reject.ts";
import { planSaveChecklist } from "./actions/save-checklist.ts";
import { planSaveNote } from "./actions/save-note.ts";
import { planSnooze } from "./actions/snooze.ts";
import { createPlanContext } from "./plan-context.ts";

export interface PlanInput {
  readonly action: HandoffAction;
  /** The record as the person saw it, with everything pending laid over it. */
  readonly snapshot: RecordSnapshot;
  readonly playbook: Playbook;
  readonly owners: readonly Owner[];
  /** Who acts; null when the connection does not know. */
  readonly person: { readonly ownerId: string; readonly name: string } | null;
  /** ISO 8601 */
  readonly now: string;
  /** Ids for log events and note markers; must never repeat. */
  readonly newId: () => string;
}

/**
 * Turns what a person asks for into the writes that do it, or says why it cannot be done. Every patch
 * carries the values it was decided on, so that a change by somebody else in between is noticed.
 */
export function planAction(input: PlanInput): Result<PlannedAction, ActionRefusal> {
  const context = createPlanContext(input);
  const { action } = input;
  switch (action.type) {
    case "save-note":
      return planSaveNote(context, action);
    case "hand-off":
      return planHandOff(context, action);
    case "keep-call-notes":
      return planKeepCallNotes(context, action);
    case "accept":
      return planAccept(context, action);
    case "reject":
      return planReject(context, action);
    case "recycle":
      return planRecycle(context, action);
    case "reassign":
      return planReassign(context, action);
    case "log-first-touch":
      return planLogFirstTouch(context, action);
    case "log-outcome":
      return planLogOutcome(context, action);
    case "save-checklist":
      return planSaveChecklist(context, action);
    case "complete-facts":
      return planCompleteFacts(context, action);
    case "add-touch":
      return planAddTouch(context, action);
    case "snooze":
      return planSnooze(context, action);
  }
}
