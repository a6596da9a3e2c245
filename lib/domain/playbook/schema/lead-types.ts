import { z } from "zod";
import { handoffStage, id, words } from "./values.ts";

/** How long sales has, counted in the words people use. */
export const responseWindowSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("same-day") }),
  z.strictObject({
    kind: z.literal("working-hours"),
    hours: z.number().positive().max(500),
  }),
  z.strictObject({
    kind: z.literal("working-days"),
    days: z.number().int().positive().max(60),
  }),
]);

/** How urgently a lead is answered (R-SL-02). Lead types and handoffs point to one. */
export const slaTierSchema = z.strictObject({
  id,
  label: words,
  responseWindow: responseWindowSchema,
  /** What still happens when the window is missed (R-SL-07). */
  ifMissed: words,
});

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
