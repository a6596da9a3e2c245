import { fail, type Result, succeed } from "../../failure.ts";
import type { HandoffField, HandoffValues } from "../../handoff-field.ts";
import { checkNote } from "../../note/check-note.ts";
import { findOwner } from "../../note/find-owner.ts";
import { noteToHandoff } from "../../note/note.ts";
import { noteToText } from "../../note/note-to-text.ts";
import { noteFieldsOf } from "../../playbook/look-up.ts";
import { playbookRef } from "../../playbook/playbook-ref.ts";
import type { HandoffStage } from "../../playbook/schema.ts";
import { ruleForLog } from "../../routing/rule-for-log.ts";
import type { ActionRefusal, HandoffAction, PlannedAction } from "../action.ts";
import { explainRefusal } from "../explain-refusal.ts";
import { keepFirstNote } from "../keep-first-note.ts";
import { nextStatus } from "../life.ts";
import { addedParts, effectiveNote, partsForLog } from "../note-parts.ts";
import { noteBefore } from "../passport-sections.ts";
import type { PlanContext } from "../plan-context.ts";
import { nextStage } from "../stage.ts";

/**
 * Offers the lead to the note's owner: the note must pass its check, the clock starts (R-SL-12), and
 * the fields of an earlier round are cleared, because they speak of that round only. Its history stays
 * in the log. At the second handoff (R-TS-01) an empty part stands as the first stage wrote it, and the
 * log keeps only what this stage adds.
 */
export function planHandOff(
  context: PlanContext,
  action: Extract<HandoffAction, { readonly type: "hand-off" }>,
): Result<PlannedAction, ActionRefusal> {
  const { playbook, owners, snapshot, now } = context;
  const stage = nextStage(snapshot.handoff);
  const status = nextStatus("hand-off", context.status);
  if (status === "refused" || stage === null)
    return fail(explainRefusal("hand-off", context.status));
  if (!playbook.leadTypes.some((type) => type.id === action.leadType))
    return fail({
      field: "leadType",
      message: "Without a lead type nobody knows how fast and how this lead is to be answered.",
      nextStep: "Choose the lead type.",
    });
  const before = noteBefore(snapshot.handoff) ?? {};
  const whole = { ...action, note: effectiveNote(action.note, before) };
  const refusal = refuseNote(context, whole, stage);
  if (refusal !== null) return fail(refusal);
  const match = findOwner(whole.note.owner, owners);
  if (match.type !== "one") throw new Error("Expected the note's check to have found the owner");
  const { owner } = match;
  const deadline = new Date(whole.note.deadline).toISOString();
  const note = { ...whole.note, owner: owner.id, deadline };
  const fields: HandoffValues = {
    ...cleared(snapshot.handoff),
    ...noteToHandoff(note),
    ownerId: owner.id,
    leadType: action.leadType,
    status,
    stage,
    offeredAt: now,
    dueAt: deadline,
    playbookVersion: playbookRef(playbook),
  };
  const event = context.event("offered", {
    to: owner.id,
    stage,
    playbook: playbookRef(playbook),
    note: partsForLog(addedParts(note, before)),
    ...ruleForLog(playbook, action.rule),
  });
  const text = noteToText({ note, leadType: action.leadType, stage, playbook, owners, before });
  return succeed({
    title: `Hand off ${context.buyer} to ${owner.name}`,
    writes: [context.patch(fields, [...keepFirstNote(context), event]), context.timelineNote(text)],
  });
}

function refuseNote(
  { snapshot, owners, playbook, now }: PlanContext,
  { note, leadType }: Extract<HandoffAction, { readonly type: "hand-off" }>,
  stage: HandoffStage,
): ActionRefusal | null {
  const { findings } = checkNote({ note, leadType, stage, snapshot, owners, playbook, now });
  const first = findings.find((finding) => finding.severity === "blocks");
  if (first === undefined) return null;
  const label = noteFieldsOf(playbook, leadType, stage).find(
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
  "rejectionCase",
  "rejectionChecks",
];

function cleared(handoff: HandoffValues): HandoffValues {
  const filled = OF_ONE_ROUND.filter((field) => (handoff[field] ?? null) !== null);
  return Object.fromEntries(filled.map((field) => [field, null]));
}
