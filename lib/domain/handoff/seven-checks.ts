import type { Playbook } from "../playbook/schema.ts";
import type { Owner, RecordSnapshot } from "../snapshot.ts";
import { isEvidence, type OutcomeInput } from "./check-outcome.ts";
import { CHECKS, type CheckAnswer, type CheckResult } from "./checks/check.ts";
import { noteSaid } from "./checks/note-said.ts";
import { wasFast } from "./checks/was-fast.ts";
import { wasRelevant } from "./checks/was-relevant.ts";
import { wasResearched } from "./checks/was-researched.ts";
import { splitEvidence } from "./evidence-details.ts";
import { outcomeNeeds } from "./outcome-needs.ts";

/**
 * The five checks that the record answers by itself (R-ML-09): from its times, the note as it was handed
 * over and the first message. `now` is ISO 8601.
 */
export function checkHandoff(
  playbook: Playbook,
  snapshot: RecordSnapshot,
  now: string,
  owners: readonly Owner[],
): readonly CheckResult[] {
  return [
    wasFast(playbook, snapshot, now, owners),
    wasRelevant(playbook, snapshot, now),
    ...noteSaid(playbook, snapshot, now),
    wasResearched(snapshot),
  ];
}

/** All seven: those of the record and the two that the outcome itself answers. */
export function sevenChecks(
  ofRecord: readonly CheckResult[],
  playbook: Playbook,
  { outcome, reason, evidence }: Pick<OutcomeInput, "outcome" | "reason" | "evidence">,
): readonly CheckResult[] {
  const needs = outcomeNeeds(playbook, outcome, reason);
  const known = needs.reasons.find(({ id }) => id === reason);
  const { words, answers } = splitEvidence(evidence, needs.details);
  const isRecorded = [words, ...Object.values(answers)].some((text) => isEvidence(text.trim()));
  return [
    ...ofRecord,
    {
      id: "recorded",
      answer: isRecorded ? "yes" : "no",
      ground: isRecorded ? "There is evidence for it." : "No evidence is written down yet.",
    },
    {
      id: "feedback",
      answer: known === undefined ? "no" : "yes",
      ground:
        known === undefined
          ? "No reason of the playbook is chosen yet."
          : `“${known.label}” is one of the agreed reasons.`,
    },
  ];
}

/** One line for the CRM's field: "fast yes, relevant not known, knew why no, …". */
export function checksToLine(checks: readonly CheckResult[]): string {
  return checks
    .map(({ id, answer }) => {
      const short = CHECKS.find((each) => each.id === id)?.short ?? id;
      return `${short} ${ANSWERS[answer]}`;
    })
    .join(", ");
}

/** The checks as lines for people, question and answer. */
export function checksToText(checks: readonly CheckResult[]): readonly string[] {
  return checks.map(({ id, answer, ground }) => {
    const asks = CHECKS.find((each) => each.id === id)?.asks ?? id;
    return `${asks} ${upperAnswer(answer)}. ${ground}`;
  });
}

function upperAnswer(answer: CheckAnswer): string {
  const text = ANSWERS[answer];
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const ANSWERS: Readonly<Record<CheckAnswer, string>> = {
  yes: "yes",
  no: "no",
  unknown: "not known",
};
