import { z } from "zod";
import { id, terms, words } from "./values.ts";

/** Whom we sell to (R-DQ-23); an empty list or a null leaves that side open. */
const icpSchema = z.strictObject({
  industries: terms(40),
  minEmployees: z.number().int().nonnegative().nullable(),
  maxEmployees: z.number().int().positive().nullable(),
  countries: terms(80),
  roles: terms(40),
  problem: words.nullable(),
});

/** What a rule of fit compares with the ideal customer profile (R-DQ-18). */
export const FIT_SIDES = ["industry", "size", "country", "role", "problem"] as const;

/** "must" decides; "should" only counts. */
const weight = z.enum(["must", "should"]);

export const fitRuleSchema = z.strictObject({
  id,
  label: words,
  compares: z.enum(FIT_SIDES),
  weight,
});

/** What a rule of intent looks for among the touches (R-DQ-19, R-DQ-30). */
export const INTENT_SIGNS = [
  "trigger",
  "recent-visit",
  "depth",
  "question",
  "second-action",
] as const;

const intentRuleSchema = z.strictObject({
  id,
  label: words,
  sign: z.enum(INTENT_SIGNS),
  /** Only touches of so many days count. */
  withinDays: z.number().int().positive().max(730),
  /** How many of them make it true. */
  atLeast: z.number().int().positive().max(50),
  weight,
});

/** R-DQ-20: how near the buyer is to acting. */
const readinessLevelSchema = z.strictObject({ id, label: words, meaning: words });

/** One tick of the checklist (R-DQ-29): marketing claims it before routing, sales confirms it in the call. */
const checklistItemSchema = z.strictObject({ id, label: words, asks: words });

/** R-DQ-17: fit and readiness, apart. No sum of points: a score is not qualification (R-DQ-02, R-DQ-26). */
export const qualificationSchema = z.strictObject({
  icp: icpSchema,
  fit: z.array(fitRuleSchema).min(1).max(20),
  intent: z.array(intentRuleSchema).min(1).max(20),
  readiness: z.array(readinessLevelSchema).min(2).max(8),
  checklist: z.array(checklistItemSchema).min(1).max(10),
  /** Asked on the first call unless already answered (R-DQ-28). */
  questions: z.array(z.strictObject({ id, asks: words })).max(20),
});
