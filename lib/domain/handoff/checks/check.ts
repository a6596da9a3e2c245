/** The seven questions to answer before anybody calls a lead bad (R-ML-09), in their order. */
export const CHECKS = [
  { id: "fast", asks: "Was it answered in time?", short: "fast" },
  { id: "relevant", asks: "Was the first message relevant?", short: "relevant" },
  { id: "knew-why", asks: "Did sales know why they converted?", short: "knew why" },
  { id: "next-step", asks: "Was the next step clear?", short: "next step" },
  { id: "researched", asks: "Was the account researched?", short: "researched" },
  { id: "recorded", asks: "Is the outcome recorded with evidence?", short: "recorded" },
  { id: "feedback", asks: "Does marketing get a reason that it can count?", short: "feedback" },
] as const;

export type CheckId = (typeof CHECKS)[number]["id"];

export type CheckAnswer = "yes" | "no" | "unknown";

/** What one of the checks comes to, with the ground in a sentence. */
export interface CheckResult {
  readonly id: CheckId;
  readonly answer: CheckAnswer;
  readonly ground: string;
}
