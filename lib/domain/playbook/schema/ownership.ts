import { z } from "zod";
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

/** How leads find their owner (R-RO-02..05), in the order in which the rules are tried, in words. */
export const routingSchema = z.strictObject({
  /** Id of the role that decides about the rules (R-RO-10). */
  decidedBy: id,
  rules: z.array(z.strictObject({ id, label: words, when: words, owner: words })).max(60),
  /** What happens to a lead that no rule fits (R-RO-05). */
  otherwise: words,
});

export const calendarSchema = z.strictObject({
  timeZone: z.string().min(1).max(60),
  /** ISO weekdays, 1 = Monday. */
  workingDays: z.array(z.number().int().min(1).max(7)).min(1).max(7),
  opens: z.string().regex(/^\d\d:\d\d$/, "write it like 09:00"),
  closes: z.string().regex(/^\d\d:\d\d$/, "write it like 18:00"),
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
