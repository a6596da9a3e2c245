import { z } from "zod";
import { SALES_MOTIONS } from "./lead-types.ts";
import { handoffStage, id, terms, words } from "./values.ts";

/** What a lead must be for a rule to fit. Each asks one fact; where that is unknown, so is the answer. */
export const conditionSchema = z.discriminatedUnion("fact", [
  /** Named accounts: company names or domains. */
  z.strictObject({ fact: z.literal("account"), names: terms(500).min(1) }),
  /** The company has an owner in the CRM. */
  z.strictObject({ fact: z.literal("account-owner") }),
  z.strictObject({ fact: z.literal("territory"), in: z.array(id).min(1).max(60) }),
  z.strictObject({ fact: z.literal("industry"), in: terms(60).min(1) }),
  /** Employees of the company, both ends included; null leaves an end open. */
  z.strictObject({
    fact: z.literal("size"),
    min: z.number().int().nonnegative().nullable(),
    max: z.number().int().positive().nullable(),
  }),
  z.strictObject({ fact: z.literal("service-line"), in: z.array(id).min(1).max(60) }),
  /** What the largest open deal is worth, in the CRM's own currency; both ends included. */
  z.strictObject({
    fact: z.literal("deal-size"),
    min: z.number().nonnegative().nullable(),
    max: z.number().positive().nullable(),
  }),
  z.strictObject({
    fact: z.literal("motion"),
    in: z.array(z.enum(SALES_MOTIONS)).min(1).max(SALES_MOTIONS.length),
  }),
  z.strictObject({ fact: z.literal("lead-type"), in: z.array(id).min(1).max(30) }),
  /** How the company fits the ideal customer profile (R-RO-04). */
  z.strictObject({
    fact: z.literal("fit"),
    in: z
      .array(z.enum(["fits", "does-not-fit"]))
      .min(1)
      .max(2),
  }),
  z.strictObject({ fact: z.literal("stage"), is: handoffStage }),
]);

/** Who gets a lead. */
export const targetSchema = z.discriminatedUnion("to", [
  /** Id of one of the people. */
  z.strictObject({ to: z.literal("person"), person: id }),
  /** Id of a team: one of its members by turn. */
  z.strictObject({ to: z.literal("team"), team: id }),
  /** The owner of the company in the CRM. */
  z.strictObject({ to: z.literal("account-owner") }),
  /** Id of a role: the person who is named in it. */
  z.strictObject({ to: z.literal("role"), role: id }),
]);

const ruleSchema = z.strictObject({
  id,
  label: words,
  /** What it is for, in words; null where conditions and target say it all. */
  says: z.string().trim().min(1, "say something here").max(1100).nullable(),
  /** A rule that is off is written down but not tried. */
  isOn: z.boolean(),
  /** All of them must hold; none at all fits every lead. */
  when: z.array(conditionSchema).max(8),
  /** Where a fact is missing: try the next rule, or let the lead be completed first (R-RO-05). */
  ifUnknown: z.enum(["next-rule", "complete-first"]),
  to: targetSchema,
});

/** How leads find their owner (R-RO-02..05): tried in this order, the first that fits decides. */
export const routingSchema = z.strictObject({
  /** Id of the role that decides about the rules (R-RO-10). */
  decidedBy: id,
  territories: z.array(z.strictObject({ id, label: words, countries: terms(250).min(1) })).max(60),
  serviceLines: z
    .array(
      z.strictObject({
        id,
        label: words,
        /** Words of assets, campaigns and answers by which it is recognised. */
        terms: terms(40).min(1),
      }),
    )
    .max(60),
  /** Ids of the people in each. */
  teams: z
    .array(z.strictObject({ id, label: words, members: z.array(id).min(1).max(100) }))
    .max(60),
  rules: z.array(ruleSchema).max(60),
  /** A lead that is to be completed, or that no rule fits: who does that, and what they do (R-RO-05). */
  otherwise: z.strictObject({ to: targetSchema, does: words }),
});
