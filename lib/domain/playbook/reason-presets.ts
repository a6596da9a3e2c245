import { REASON_SIGNS } from "./reason-signs.ts";
import type { ReasonCode } from "./schema.ts";

/**
 * The reason codes a team can start from (R-DF-05): two lists found in practice, and their union. "No
 * budget authority" of the ten stands for two codes of the union, missing authority and no budget
 * path: which of them it was is for the rep to say.
 */
const WRONG_ICP = reason("wrong-icp", "Wrong ICP", {
  outcomes: ["rejected", "disqualified"],
  evidence: "Which criterion of the ideal customer fails, and where you saw it",
});
const WRONG_COMPANY = reason("wrong-company-type", "Wrong company type", {
  outcomes: ["rejected", "disqualified"],
  evidence: "What kind of company it is, and where you saw it",
});
const WRONG_ROLE = reason("wrong-role", "Wrong role", {
  outcomes: ["rejected", "recycled", "disqualified"],
  evidence: "The person's role, and who would be the right one",
});
const UNCLEAR_FIT = reason("unclear-fit", "Unclear fit", {
  outcomes: ["rejected", "recycled", "nurture"],
  evidence: "What you could not find out, and where you looked",
});
const MISSING_AUTHORITY = reason("missing-authority", "Missing authority", {
  outcomes: ["rejected", "recycled", "nurture", "disqualified"],
  evidence: "Who decides instead, in the buyer's words",
});
const NO_BUDGET_PATH = reason("no-budget-path", "No budget path", {
  outcomes: ["rejected", "recycled", "nurture", "disqualified"],
  evidence: "What the buyer said about budget, and when it is decided",
});
const NO_BUDGET_AUTHORITY = reason("no-budget-authority", "No budget authority", {
  outcomes: ["rejected", "recycled", "nurture", "disqualified"],
  evidence: "Who holds the budget, in the buyer's words",
});
const PRICING_MISMATCH = reason("pricing-mismatch", "Pricing mismatch", {
  outcomes: ["rejected", "nurture", "disqualified"],
  evidence: "The price they expected and the price they were told",
});
const LOW_URGENCY = reason("low-urgency", "Low urgency", {
  outcomes: ["rejected", "recycled", "nurture"],
  evidence: "What has to happen before it becomes urgent, in the buyer's words",
});
const OUTSIDE_OFFER = reason("outside-the-offer", "Asked for something outside the offer", {
  outcomes: ["rejected", "disqualified"],
  evidence: "What they asked for, in their words",
});
/** R-DF-11: an early-stage account is recycled or nurtured, never rejected. */
const EARLY_STAGE = reason("early-stage", "Good account, but early-stage", {
  outcomes: ["recycled", "nurture"],
  evidence: "Where they are in their buying, and what comes next",
});
/** Its evidence is the attempts themselves (R-DF-07). */
const NO_RESPONSE: ReasonCode = {
  ...reason("no-response", "No response after defined follow-up", {
    outcomes: ["no-response", "recycled"],
    evidence: null,
  }),
  asksFor: ["follow-up-attempts"],
};
const COMPETITOR = reason("competitor-comparison", "Competitor comparison", {
  outcomes: ["rejected", "recycled", "nurture", "disqualified"],
  evidence: "Which competitor, and what decided it",
});
const STRONG_FIT = reason("strong-fit", "Strong fit, opportunity created", {
  outcomes: ["opportunity"],
  evidence: "The agreed next step: what, with whom, by when",
});

/** R-DF-03: the ten reasons. */
export const TEN_REASONS: readonly ReasonCode[] = [
  WRONG_COMPANY,
  WRONG_ROLE,
  NO_BUDGET_AUTHORITY,
  { ...LOW_URGENCY, id: "problem-not-urgent", label: "Problem not urgent" },
  OUTSIDE_OFFER,
  EARLY_STAGE,
  NO_RESPONSE,
  COMPETITOR,
  PRICING_MISMATCH,
  STRONG_FIT,
];

/** R-DF-04: the five reason codes. */
export const FIVE_REASONS: readonly ReasonCode[] = [
  WRONG_ICP,
  UNCLEAR_FIT,
  MISSING_AUTHORITY,
  LOW_URGENCY,
  NO_BUDGET_PATH,
];

/** R-DF-05: the union, twelve codes; "Wrong ICP" stands above two of them for reports and for when neither is known. */
export const MERGED_REASONS: readonly ReasonCode[] = [
  WRONG_ICP,
  { ...WRONG_COMPANY, parent: WRONG_ICP.id },
  { ...WRONG_ROLE, parent: WRONG_ICP.id },
  UNCLEAR_FIT,
  MISSING_AUTHORITY,
  NO_BUDGET_PATH,
  PRICING_MISMATCH,
  LOW_URGENCY,
  OUTSIDE_OFFER,
  EARLY_STAGE,
  NO_RESPONSE,
  COMPETITOR,
  STRONG_FIT,
];

function reason(
  id: string,
  label: string,
  rest: Pick<ReasonCode, "outcomes" | "evidence">,
): ReasonCode {
  return {
    id,
    label,
    parent: null,
    asksFor: [],
    details: [],
    signs: REASON_SIGNS[id] ?? [],
    ...rest,
  };
}
