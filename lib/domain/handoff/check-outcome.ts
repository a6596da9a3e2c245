import { fail, type Result, succeed } from "../failure.ts";
import { FIELD_LIMIT } from "../note/note-rule.ts";
import { isJudgement } from "../note/words/judgement.ts";
import { isPlaceholder } from "../note/words/placeholder.ts";
import { createZone, toIsoDate } from "../note/zone.ts";
import type { OutcomeId, Playbook, ReasonCode } from "../playbook/schema.ts";
import type { RecordSnapshot } from "../snapshot.ts";
import type { ActionRefusal } from "./action.ts";
import { splitEvidence } from "./evidence-details.ts";
import { followUpState, missingInWords } from "./follow-up-state.ts";
import { type OutcomeNeeds, outcomeNeeds } from "./outcome-needs.ts";

export interface OutcomeInput {
  readonly outcome: OutcomeId;
  readonly reason: string | null;
  readonly evidence: string;
  /** `YYYY-MM-DD`, null when the outcome needs none. */
  readonly recycleUntil: string | null;
}

/** An outcome whose reason, evidence, date and attempts hold. */
export interface CheckedOutcome {
  readonly reason: ReasonCode | null;
  readonly evidence: string | null;
  readonly recycleUntil: string | null;
}

/**
 * Checks an outcome against the playbook: a reason that belongs to it (R-DF-06), evidence where the
 * reason asks for it, a date for recycling, and enough attempts before "no response" (R-DF-07).
 */
export function checkOutcome(
  input: OutcomeInput,
  playbook: Playbook,
  snapshot: RecordSnapshot,
  now: string,
): Result<CheckedOutcome, ActionRefusal> {
  const reason = chooseReason(input, playbook);
  if (!reason.ok) return reason;
  const needs = outcomeNeeds(playbook, input.outcome, reason.value?.id ?? null);
  const refusal =
    refuseEvidence(input.evidence, needs) ??
    refuseDetails(input.evidence, needs) ??
    refuseDate(input.recycleUntil, needs, playbook, now) ??
    refuseAttempts(needs, playbook, snapshot);
  if (refusal !== null) return fail(refusal);
  return succeed({
    reason: reason.value,
    evidence: input.evidence.trim() || null,
    recycleUntil: needs.recycleUntil ? input.recycleUntil : null,
  });
}

function chooseReason(
  { outcome, reason: id }: OutcomeInput,
  playbook: Playbook,
): Result<ReasonCode | null, ActionRefusal> {
  const { reasons } = outcomeNeeds(playbook, outcome, null);
  const label = playbook.outcomes.find((each) => each.id === outcome)?.label ?? outcome;
  if (id === null || id === "") {
    const [only, other] = reasons;
    if (only === undefined || other === undefined) return succeed(only ?? null);
    return refuse(
      "reason",
      `“${label}” without a reason teaches marketing nothing.`,
      "Choose the reason that comes closest.",
    );
  }
  const chosen = reasons.find((reason) => reason.id === id);
  if (chosen !== undefined) return succeed(chosen);
  const known = playbook.reasons.find((reason) => reason.id === id);
  return refuse(
    "reason",
    known === undefined
      ? `The playbook has no reason “${id}”.`
      : `“${known.label}” is not a reason for “${label}”.`,
    `Choose one of: ${reasons.map((reason) => reason.label).join(", ")}.`,
  );
}

function refuseEvidence(evidence: string, needs: OutcomeNeeds): ActionRefusal | null {
  if (evidence.length > FIELD_LIMIT)
    return {
      field: "evidence",
      message: `The evidence has ${evidence.length} characters; the CRM field holds ${FIELD_LIMIT}.`,
      nextStep: "Keep what shows the reason.",
    };
  if (needs.evidence === null) return null;
  const { words, answers } = splitEvidence(evidence, needs.details);
  const text = words.trim();
  if (isEvidence(text) || (text === "" && Object.values(answers).some(isEvidence))) return null;
  return {
    field: "evidence",
    message:
      text === ""
        ? "This reason needs evidence, so that marketing can act on it."
        : `“${text}” is a judgement, not evidence: marketing cannot act on it.`,
    nextStep: `${needs.evidence}.`,
  };
}

function refuseDetails(evidence: string, needs: OutcomeNeeds): ActionRefusal | null {
  const { answers } = splitEvidence(evidence, needs.details);
  const missing = needs.details.find(
    ({ id, required }) => required && !isEvidence((answers[id] ?? "").trim()),
  );
  if (missing === undefined) return null;
  return {
    field: detailField(missing.id),
    message: `This reason asks for “${missing.label}”.`,
    nextStep: "Say it in a few words, so that it can be counted.",
  };
}

/** The name under which a refusal speaks of a detail. */
export function detailField(detailId: string): string {
  return `detail-${detailId}`;
}

/** Whether a text says anything that marketing can act on. */
export function isEvidence(text: string): boolean {
  return text !== "" && !isPlaceholder(text) && !isJudgement(text);
}

function refuseDate(
  until: string | null,
  needs: OutcomeNeeds,
  playbook: Playbook,
  now: string,
): ActionRefusal | null {
  if (!needs.recycleUntil) return null;
  const nextStep = "Choose the day on which somebody should look at it again.";
  if (until === null || until === "")
    return { field: "recycleUntil", message: "Nobody would know when to look again.", nextStep };
  if (!isDate(until))
    return {
      field: "recycleUntil",
      message: `“${until}” is not a date that we can read.`,
      nextStep,
    };
  const today = toIsoDate(createZone(playbook.calendar.timeZone).toWall(Date.parse(now)));
  if (until > today) return null;
  return { field: "recycleUntil", message: `${until} is not in the future.`, nextStep };
}

function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

function refuseAttempts(
  needs: OutcomeNeeds,
  playbook: Playbook,
  snapshot: RecordSnapshot,
): ActionRefusal | null {
  if (!needs.followUp) return null;
  const state = followUpState(playbook, snapshot);
  if (state.isDone) return null;
  return {
    field: "outcome",
    message: `“No response” needs ${state.needed} attempts since the lead was accepted; the record shows ${state.made}. Missing: ${missingInWords(state)}.`,
    nextStep: "Try again, or add the touches that happened outside the CRM.",
  };
}

function refuse(field: string, message: string, nextStep: string): Result<never, ActionRefusal> {
  return fail({ field, message, nextStep });
}
