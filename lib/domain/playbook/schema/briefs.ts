import { z } from "zod";
import { id, words } from "./values.ts";

/** The one-page messaging brief of a campaign theme and persona (R-FT-04). */
export const briefSchema = z.strictObject({
  id,
  theme: words,
  persona: words,
  /** Words that tie a touch, asset or problem to this brief; matched as whole words, any case. */
  keywords: z.array(z.string().trim().min(2).max(60)).min(1).max(60),
  problem: words,
  promise: words,
  proof: words,
  oneAsk: words,
  doNotSay: z.array(words).max(20),
});
