import { z } from "zod";

/**
 * The playbook: what marketing and sales agreed, as plain data. No expressions and nothing that is
 * ever executed: a playbook from outside is parsed with this schema or refused with the path.
 */
const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "use small letters, digits and hyphens");
const words = z.string().trim().min(1).max(500);

/** How long sales has, counted in the words people use. */
const responseWindowSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("same-day") }),
  z.object({
    kind: z.literal("working-hours"),
    hours: z.number().positive().max(500),
  }),
  z.object({
    kind: z.literal("working-days"),
    days: z.number().int().positive().max(60),
  }),
]);

const leadTypeSchema = z.object({
  id,
  label: words,
  /** What makes a lead one of this type, in words (R-DQ-11, R-CX-03). */
  trigger: words,
  triage: z.enum(["immediate-follow-up", "nurture", "disqualify", "research-first"]),
  responseWindow: responseWindowSchema,
  /** What sales does, not only how fast (R-SL-05). */
  promise: words,
});

const noteFieldRuleSchema = z.object({
  field: z.enum([
    "lead",
    "source",
    "trigger",
    "problem",
    "asset",
    "fit",
    "readiness",
    "nextStep",
    "owner",
    "deadline",
  ]),
  label: words,
  /** The question that the field answers, shown under its label. */
  hint: words,
  required: z.boolean(),
});

const outcomeSchema = z.object({
  id: z.enum([
    "accepted",
    "rejected",
    "recycled",
    "no-response",
    "opportunity",
    "disqualified",
    "nurture",
  ]),
  label: words,
  /** What it means, so that two people choose alike. */
  meaning: words,
});

/** One reason code (R-DF-03..05). */
const reasonSchema = z.object({
  id,
  label: words,
  /** A broader code, for reports; null at the top. */
  parent: id.nullable(),
  outcomes: z.array(outcomeSchema.shape.id).min(1),
  /** What counts as evidence, as a hint in the field; the field is then required. Null when none is needed. */
  evidence: words.nullable(),
  asksFor: z.array(z.enum(["recycle-until", "follow-up-attempts"])),
});

const briefSchema = z.object({
  id,
  theme: words,
  persona: words,
  /** Words that tie a touch, asset or problem to this brief; matched as whole words, any case. */
  keywords: z.array(z.string().trim().min(2).max(60)).min(1).max(40),
  problem: words,
  promise: words,
  proof: words,
  oneAsk: words,
  doNotSay: z.array(words).max(20),
});

export const playbookSchema = z.object({
  format: z.literal(1),
  id,
  version: z.string().regex(/^\d+\.\d+\.\d+$/, "use three numbers, like 1.0.0"),
  name: words,
  /** Whether these are a team's own words or the presets that Handrail ships. */
  origin: z.enum(["shipped", "team"]),
  signedBy: z.object({ marketing: words.nullable(), sales: words.nullable() }),
  reviewBy: z.iso.date().nullable(),
  calendar: z.object({
    timeZone: z.string().min(1).max(60),
    /** ISO weekdays, 1 = Monday. */
    workingDays: z.array(z.number().int().min(1).max(7)).min(1).max(7),
    opens: z.string().regex(/^\d\d:\d\d$/),
    closes: z.string().regex(/^\d\d:\d\d$/),
  }),
  leadTypes: z.array(leadTypeSchema).min(1).max(30),
  noteFields: z.array(noteFieldRuleSchema).length(10),
  outcomes: z.array(outcomeSchema).min(1),
  reasons: z.array(reasonSchema).min(1).max(60),
  /** Attempts that must exist before "no response" may be logged (R-DF-07). */
  followUpAttempts: z.number().int().min(1).max(20),
  briefs: z.array(briefSchema).max(60),
});

export type Playbook = Readonly<z.infer<typeof playbookSchema>>;
export type LeadType = Readonly<z.infer<typeof leadTypeSchema>>;
export type ResponseWindow = Readonly<z.infer<typeof responseWindowSchema>>;
export type OutcomeDefinition = Readonly<z.infer<typeof outcomeSchema>>;
export type OutcomeId = OutcomeDefinition["id"];
export type ReasonCode = Readonly<z.infer<typeof reasonSchema>>;
export type Brief = Readonly<z.infer<typeof briefSchema>>;
