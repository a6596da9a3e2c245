import type { Grounded } from "./grounded.ts";
import type { ReadinessProposal } from "./propose-readiness.ts";

/** "Fit: 3 of 5 known and met; readiness: active", the two apart and never one number (R-DQ-17, R-DQ-26). */
export function qualificationInWords(
  fit: readonly Grounded[],
  readiness: ReadinessProposal,
): string {
  const met = fit.filter(({ state }) => state === "met").length;
  const open = fit.filter(({ state }) => state === "open").length;
  const fitWords =
    open === fit.length ? "the profile is not filled yet" : `${met} of ${fit.length} known and met`;
  return `Fit: ${fitWords}; readiness: ${readiness.label.toLowerCase()}`;
}
