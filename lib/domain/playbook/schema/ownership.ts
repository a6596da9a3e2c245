import { z } from "zod";
import { outcomeSchema } from "./outcomes.ts";
import { id, side, words } from "./values.ts";

/** R-GV-01, R-GV-02: who owns what. */
export const roleSchema = z.strictObject({
  id,
  label: words,
  side: z.enum([...side.options, "both"]),
  /** Who it is by name; null until somebody is named. */
  person: words.nullable(),
  owns: z.array(words).max(12),
});

/** Who owns the hours after a handoff, whatever the answer time is (R-RO-06). */
export const transitionSchema = z.strictObject({
  /** By the clock on the wall, not working time. */
  hours: z.number().int().positive().max(240),
  /** Id of the role whose person it is. */
  role: id,
  does: words,
});

/** What happens with a lead that has gone cold (R-SL-06). */
export const coldSchema = z.strictObject({
  /** Working days since the last touch, in the owner's calendar. */
  afterDays: z.number().int().positive().max(250),
  /** Who re-engages it: whoever owns it, or the person in a role. */
  owner: z.discriminatedUnion("is", [
    z.strictObject({ is: z.literal("kept") }),
    z.strictObject({ is: z.literal("role"), role: id }),
  ]),
  does: words,
  /** The outcome that is logged when that leads nowhere. */
  outcome: outcomeSchema.shape.id,
});

/** A meeting about the handoff that comes again (R-GV-03, R-GV-04). */
export const reviewSchema = z.strictObject({
  id,
  label: words,
  every: z.enum(["week", "month", "quarter"]),
  agenda: z.array(words).max(20),
  /** Id of the role that calls it. */
  calledBy: id,
});
