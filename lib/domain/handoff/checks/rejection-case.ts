import type { CheckResult } from "./check.ts";

/** What a rejection says: about the lead, about the handoff, or too little to say either (M1). */
export type RejectionCase = "lead-weak" | "handoff-weak" | "not-enough-evidence";

/** Reads the case from the record; null for anything that is none. */
export function toRejectionCase(text: string | null | undefined): RejectionCase | null {
  return CASES.find((each) => each === text) ?? null;
}

const CASES: readonly RejectionCase[] = ["lead-weak", "handoff-weak", "not-enough-evidence"];

/** Each case as people read it. */
export const CASE_LABELS: Readonly<Record<RejectionCase, string>> = {
  "lead-weak": "Lead weak",
  "handoff-weak": "Handoff weak",
  "not-enough-evidence": "Not enough evidence",
};

/** What each case means, in a sentence. */
export const CASE_MEANINGS: Readonly<Record<RejectionCase, string>> = {
  "lead-weak": "The handoff did its part, so the reason lies with the lead.",
  "handoff-weak": "Part of the handoff was missing, so the lead could not show what it is worth.",
  "not-enough-evidence": "There is too little on record to judge the lead or the handoff.",
};

/**
 * Which case it is: the handoff is weak when the record says no to one of the first five, the lead when it
 * says yes to all of them; anything else is not enough to judge by (R-FM-18).
 */
export function rejectionCase(ofRecord: readonly CheckResult[]): RejectionCase {
  if (ofRecord.some(({ answer }) => answer === "no")) return "handoff-weak";
  return ofRecord.every(({ answer }) => answer === "yes") ? "lead-weak" : "not-enough-evidence";
}
