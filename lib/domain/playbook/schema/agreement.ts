import { z } from "zod";

/** One side's word for exactly this content (R-DQ-03). */
export const signOffSchema = z.strictObject({
  name: z.string().trim().min(2, "sign with a name").max(120),
  at: z.iso.datetime(),
  /** SHA-256 of the content that was signed, in hexadecimal: `contentHash`. */
  hash: z.string().regex(/^[0-9a-f]{64}$/, "is not a content hash"),
});
