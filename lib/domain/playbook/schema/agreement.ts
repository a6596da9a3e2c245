import { z } from "zod";

const sha256 = z.string().regex(/^[0-9a-f]{64}$/, "is not a content hash");

/** One side's word for exactly this content (R-DQ-03). */
export const signOffSchema = z.strictObject({
  name: z.string().trim().min(2, "sign with a name").max(120),
  at: z.iso.datetime(),
  /** SHA-256 of the content, in hexadecimal: `contentHash`. */
  hash: sha256,
  /**
   * The document as it was signed, where that was in an older format and was brought up to this one since:
   * migrating checked the sign-off against it. Absent where this very content was signed.
   */
  signedAs: z.strictObject({ format: z.number().int().positive(), hash: sha256 }).optional(),
});
