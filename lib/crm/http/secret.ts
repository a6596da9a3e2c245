import { z } from "zod";

/** What a sign-in leaves behind, all that is needed to go on without the person. */
const signedInSchema = z.strictObject({
  type: z.literal("signed-in"),
  accessToken: z.string().min(1).max(16_384),
  refreshToken: z.string().min(1).max(16_384).nullable(),
  clientId: z.string().min(1).max(1_000),
  /** Where a new access token is to be had. */
  tokenUrl: z.string().max(2_000),
  /** Epoch milliseconds, null when the CRM did not say. */
  expiresAt: z.number().nullable(),
});

export type SignedIn = Readonly<z.infer<typeof signedInSchema>>;

/** A connection's secret at rest: a pasted key, or what a sign-in left. */
export type Secret = { readonly type: "key"; readonly key: string } | SignedIn;

/** The secret as the one text that is encrypted and kept. */
export function secretToText(secret: Secret): string {
  return secret.type === "key" ? secret.key : JSON.stringify(secret);
}

/** Reads it back. Whatever is not ours is a key: keys have no form that all CRMs share. */
export function parseSecret(text: string): Secret {
  if (!text.startsWith('{"type":"signed-in"')) return { type: "key", key: text };
  try {
    return signedInSchema.parse(JSON.parse(text));
  } catch {
    return { type: "key", key: text };
  }
}

/** What goes into a request. */
export function tokenOf(secret: Secret): string {
  return secret.type === "key" ? secret.key : secret.accessToken;
}
