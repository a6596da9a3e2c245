import { z } from "zod";
import { handoffStage, id, words } from "./values.ts";

/** How long sales has, counted in the words people use. */
export const responseWindowSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("same-day") }),
  z.strictObject({
    kind: z.literal("working-minutes"),
    minutes: z.number().int().nonnegative().max(600),
  }),
  z.strictObject({
    kind: z.literal("working-hours"),
    hours: z.number().positive().max(500),
  }),
  z.strictObject({
    kind: z.literal("working-days"),
    days: z.number().int().positive().max(60),
  }),
]);

/** What is done once when a window has been missed (R-SL-07..09). */
const missedStepSchema = z.strictObject({
  /** Whether the owner gets a task in the CRM, with `ifMissed` as its words. */
  task: z.boolean(),
  /** Who owns the lead from then on; their window starts anew. */
  owner: z.discriminatedUnion("is", [
    z.strictObject({ is: z.literal("kept") }),
    /** Whom the routing rules name when the present owner is left out. */
    z.strictObject({ is: z.literal("next-by-rule") }),
    /** Id of a role: the person who is named in it. */
    z.strictObject({ is: z.literal("role"), role: id }),
  ]),
});

/** How urgently a lead is answered (R-SL-02). Lead types and handoffs point to one. */
export const slaTierSchema = z.strictObject({
  id,
  label: words,
  responseWindow: responseWindowSchema,
  /** By when an offered lead is accepted or given back; null where only the answer counts. */
  acceptanceWindow: responseWindowSchema.nullable(),
  /** How many minutes of working time before the end of a window the owner is warned; 0 for not at all. */
  warnMinutes: z.number().int().nonnegative().max(2400),
  /** What still happens when the window is missed, in words (R-SL-07). */
  ifMissed: words,
  /** The way up: the first step at the first miss, the next one when that window is missed, too (R-SL-09). */
  missed: z.array(missedStepSchema).max(4),
});

/** How the buyer and we have come together (R-RO-04). */
export const SALES_MOTIONS = [
  "inbound",
  "outbound",
  "partner",
  "product-led",
  "account-based",
] as const;

/** What a record can show by itself to have made it a lead (R-CX-01, R-CX-02). */
export const LEAD_TRIGGERS = [
  "demo-request",
  "pricing-request",
  "event",
  "inbound-mail",
  "referral",
  "whatsapp-introduction",
  "content-download",
] as const;

/** R-DQ-22: from trigger to triage outcome to response, decided before a lead arrives. */
export const leadTypeSchema = z.strictObject({
  id,
  label: words,
  /** What makes a lead one of this type, in words (R-DQ-11, R-CX-03). */
  trigger: words,
  /** The triggers that start this type by themselves; none when a person chooses it. */
  startedBy: z.array(z.enum(LEAD_TRIGGERS)).max(LEAD_TRIGGERS.length),
  motion: z.enum(SALES_MOTIONS),
  triage: z.enum(["immediate-follow-up", "nurture", "disqualify", "research-first"]),
  /** Id of an SLA tier. */
  tier: id,
  /** What sales does, not only how fast (R-SL-05). */
  promise: words,
});

/** One of the two handoffs (R-TS-01, R-TS-02). */
export const handoffSchema = z.strictObject({
  stage: handoffStage,
  label: words,
  /** What whoever hands over has made sure of. */
  confirms: words,
  /** Id of the SLA tier of every lead at this stage; null where the lead type decides. */
  tier: id.nullable(),
});
