import { describe, expect, it } from "vitest";
import { parseSecret, type SignedIn, secretToText, tokenOf } from "#lib/crm/http/secret.ts";

const SIGNED_IN: SignedIn = {
  type: "signed-in",
  accessToken: "access",
  refreshToken: "refresh",
  clientId: "client",
  tokenUrl: "https://crm.example/token",
  expiresAt: 1_000,
};

describe("a secret at rest", () => {
  it.each([SIGNED_IN, { ...SIGNED_IN, refreshToken: null, expiresAt: null }])(
    "comes back as what a sign-in left",
    (secret) => {
      expect(parseSecret(secretToText(secret))).toEqual(secret);
    },
  );

  it.each([
    "pat-na1-0123",
    "",
    '{"type":"signed-in"',
    '{"type":"signed-in","accessToken":""}',
    '{"type":"signed-in","accessToken":"a","unknown":true}',
    '{"kid":"a key that looks like JSON"}',
  ])("%j is a pasted key, whatever it looks like", (key) => {
    expect(parseSecret(key)).toEqual({ type: "key", key });
    expect(secretToText({ type: "key", key })).toBe(key);
  });

  it("puts the access token, and never the refresh token, into a request", () => {
    expect(tokenOf(SIGNED_IN)).toBe("access");
    expect(tokenOf({ type: "key", key: "pat" })).toBe("pat");
  });
});
