import { z } from "zod";
import { id, terms, words } from "./values.ts";

export const outcomeSchema = z.strictObject({
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
export const reasonSchema = z.strictObject({
  id,
  label: words,
  /** A broader code, for reports; null at the top. */
  parent: id.nullable(),
  outcomes: z.array(outcomeSchema.shape.id).min(1),
  /** What counts as evidence, as a hint in the field; the field is then required. Null when none is needed. */
  evidence: words.nullable(),
  asksFor: z.array(z.enum(["recycle-until", "follow-up-attempts"])),
  /** Short answers that the code asks for beside its evidence, written into it one a line. */
  details: z.array(z.strictObject({ id, label: words, required: z.boolean() })).max(6),
  /** Words of the buyer by which this reason is proposed, whole phrases in any case; "…" is up to four words. */
  signs: terms(80),
});

/** How a lead is tried before "no response" is true (R-DF-07). */
export const followUpSchema = z.strictObject({
  attempts: z
    .array(z.strictObject({ channel: z.enum(["call", "email", "chat", "meeting", "any"]) }))
    .min(1)
    .max(20),
  /** The first and the last of them lie at least so many days apart. */
  overDays: z.number().int().nonnegative().max(180),
});
