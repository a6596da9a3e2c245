import { fail, type Result, succeed } from "../../failure.ts";
import type { HandoffField, HandoffValues } from "../../handoff-field.ts";
import { checkNote } from "../../note/check-note.ts";
import { findOwner } from "../../note/find-owner.ts";
import { noteToHandoff } from "../../note/note.ts";
import { noteToText } from "../../note/note-to-text.ts";
import { noteFieldsOf } from "../../playbook/look-up.ts";
import { playbookRef } from "../../playbook/playbook-ref.ts";
import type { ActionRefusal, HandoffAction, PlannedAction } from "../action.ts";
import { explainRefusal } from "../explain-refusal.ts";
import { nextStatus } from "../life.ts";
import type { PlanContext } from "../plan-context.ts";

/**
 * Offers the lead to the note's owner: the note must pass its check, the clock starts (R-SL-12), and
 * the fields of an earlier round are cleared, because they speak of that round only. Its history stays
 * in the log.
 */
export function planHandOff(
  context: PlanContext,
  action: Extract<HandoffAction, { readonly type: "hand-off" }>,
): Result<PlannedAction, ActionRefusal> {
  const { playbook, owners, snapshot, now } = context;
  const status = nextStatus("hand-off", context.status);
  if (status === "refused") return fail(explainRefusal("hand-off", context.status));
  if (!playbook.leadTypes.some((type) => type.id === action.leadType))
    return fail({
      field: "leadType",
      message: "Without a lead type nobody knows how fast and how this lead is to be answered.",
      nextStep: "Choose the lead type.",
    });
  const refusal = refuseNote(context, action);
  if (refusal !== null) return fail(refusal);
  const match = findOwner(action.note.owner, owners);
  if (match.type !== "one") throw new Error("Expected the note's check to have found the owner");
  const { owner } = match;
  const deadline = new Date(action.note.deadline).toISOString();
  const note = { ...action.note, owner: owner.id, deadline };
  const fields: HandoffValues = {
    ...cleared(snapshot.handoff),
    ...noteToHandoff(note),
    ownerId: owner.id,
    leadType: action.leadType,
    status,
    offeredAt: now,
    dueAt: deadline,
    playbookVersion: playbookRef(playbook),
  };
  const text = noteToText({ note, leadType: action.leadType, playbook, owners });
  return succeed({
    title: `Hand off ${context.buyer} to ${owner.name}`,
    writes: [
      context.patch(fields, [context.event("offered", { to: owner.id })]),
      context.timelineNote(text),
    ],
  });
}

function refuseNote(
  { snapshot, owners, playbook, now }: PlanContext,
  { note, leadType }: Extract<HandoffAction, { readonly type: "hand-off" }>,
): ActionRefusal | null {
  const { findings } = checkNote({ note, leadType, snapshot, owners, playbook, now });
  const first = findings.find((finding) => finding.severity === "blocks");
  if (first === undefined) return null;
  const label = noteFieldsOf(playbook, leadType, "marketing-to-sdr").find(
    (rule) => rule.field === first.field,
  )?.label;
  return {
    field: first.field,
    message: first.message,
    nextStep:
      first.fix === null ? `Change “${label}” in the note.` : `${first.fix.label}, or change it.`,
  };
}

/** Fields that belong to one round of a handoff. */
const OF_ONE_ROUND: readonly HandoffField[] = [
  "acceptedAt",
  "firstTouchAt",
  "outcome",
  "reason",
  "evidence",
  "outcomeAt",
  "recycleUntil",
];

function cleared(handoff: HandoffValues): HandoffValues {
  const filled = OF_ONE_ROUND.filter((field) => (handoff[field] ?? null) !== null);
  return Object.fromEntries(filled.map((field) => [field, null]));
}
