import type { Access } from "#lib/crm/http/access.ts";
import { keyAccess } from "#lib/crm/http/access.ts";
import { createHttp } from "#lib/crm/http/http.ts";
import { renewTokens } from "#lib/crm/http/oauth.ts";
import { parseSecret, type SignedIn, secretToText, tokenOf } from "#lib/crm/http/secret.ts";
import { type Failure, fail, type Outcome, succeed } from "#lib/domain/failure.ts";
import type { SessionTokens } from "#lib/platform/session-tokens.ts";

export interface AccessPorts {
  readonly tokens: SessionTokens;
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  readonly isOnline: () => boolean;
  readonly abortAfter: (milliseconds: number) => AbortSignal;
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** Lets one at a time in, over all contexts of the extension; let go when its holder dies. */
  readonly exclusively: <Value>(name: string, work: () => Promise<Value>) => Promise<Value>;
}

/** A token that ends within this is renewed before it is used: a request takes its time as well. */
const SOON_MS = 60_000;

/**
 * The credential of a connection in use. A pasted key is what it is. What a sign-in left is renewed when
 * it ends soon, or when the CRM no longer takes it: one renewal at a time, whoever asks, since a server
 * that rotates refresh tokens takes each of them once. The new secret rests encrypted before it is used,
 * so that a worker that dies in between loses nothing.
 */
export async function createAccess(ports: AccessPorts, connectionId: string): Promise<Access> {
  const { tokens, now } = ports;
  const read = async () => {
    const text = await tokens.read(connectionId);
    return text === null ? null : parseSecret(text);
  };

  const renew = (refused: string): Promise<Outcome<string>> =>
    ports.exclusively(`renew-${connectionId}`, async () => {
      const secret = await read();
      if (secret === null) return fail({ type: "needs-sign-in", cause: "missing" });
      // Somebody was faster, or connected anew: theirs is the token to use.
      if (tokenOf(secret) !== refused) return succeed(tokenOf(secret));
      if (secret.type === "key") return fail({ type: "needs-sign-in", cause: "invalid" });
      const renewed = await renewTokens(postTo(ports, secret), secret, now());
      if (!renewed.ok) return fail(nothingHappened(renewed.failure, now()));
      const isKept = await tokens.replace(connectionId, secretToText(renewed.value));
      if (!isKept) return fail({ type: "needs-sign-in", cause: "missing" });
      return succeed(renewed.value.accessToken);
    });

  const first = await read();
  if (first === null || first.type === "key") {
    return keyAccess(() => tokens.read(connectionId));
  }
  return {
    token: async () => {
      const secret = await read();
      if (secret === null) return null;
      const token = tokenOf(secret);
      if (secret.type === "key" || !endsSoon(secret, now())) return token;
      const renewed = await renew(token);
      // The old one may still hold for a moment; the CRM says when it does not.
      return renewed.ok ? renewed.value : token;
    },
    renew,
  };
}

/**
 * A sign-in server that does not answer, or answers nonsense, says nothing about the call for which a
 * token was wanted: that one was refused for certain, and can be made again.
 */
function nothingHappened(failure: Failure, now: number): Failure {
  if (failure.type !== "unknown" && failure.type !== "bad-reply") return failure;
  return { type: "busy", retryAt: now + RETRY_MS, detail: failure.detail };
}

const RETRY_MS = 30_000;

function endsSoon({ expiresAt, refreshToken }: SignedIn, now: number): boolean {
  return refreshToken !== null && expiresAt !== null && expiresAt - now < SOON_MS;
}

/** Reaches the address that gave the tokens, and nothing else. */
function postTo({ fetch, isOnline, abortAfter }: AccessPorts, { tokenUrl }: SignedIn) {
  const origins = URL.canParse(tokenUrl) ? [new URL(tokenUrl).origin] : [];
  const http = createHttp({ fetch, isOnline, abortAfter, origins });
  return async (url: string, form: Readonly<Record<string, string>>) => {
    const sent = await http.request({ method: "POST", url, form });
    if (!sent.ok) return sent;
    const { status, body } = sent.value;
    return succeed({ status, value: body.type === "json" ? body.value : null });
  };
}
