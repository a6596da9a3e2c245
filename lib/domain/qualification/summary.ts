import type { Grounded } from "./grounded.ts";
import type { ReadinessProposal } from "./propose-readiness.ts";

/** "Fit: 3 of 5 known and met; readiness: active", the two apart and never one number (R-DQ-17, R-DQ-26). */
export function qualificationInWords(
  fit: readonly Grounded[],
  readiness: ReadinessProposal,
): string {
  return `Fit: ${fitInWords(fit)}; readiness: ${readiness.label.toLowerCase()}`;
}

/** "3 of 5 known and met" */
export function fitInWords(fit: readonly Grounded[]): string {
  if (fit.every(({ state }) => state === "open")) return "the profile is not filled yet";
  return `${fit.filter(({ state }) => state === "met").length} of ${fit.length} known and met`;
}
