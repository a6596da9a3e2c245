import { z } from "zod";
import type { SignInPorts } from "../../domain/crm-setup.ts";
import { fail, type Outcome, succeed } from "../../domain/failure.ts";
import { type SignedIn, secretToText } from "./secret.ts";

/** Where a CRM signs people in, and as whom we come. A public client: there is no secret (RFC 7636). */
export interface OAuthServer {
  readonly authorizeUrl: string;
  readonly tokenUrl: string;
  readonly clientId: string;
  readonly scopes: readonly string[];
}

const tokensSchema = z.object({
  access_token: z.string().min(1),
  refresh_token: z.string().min(1).optional(),
  expires_in: z.coerce.number().positive().optional(),
});

const errorSchema = z.object({
  error: z.string().max(200),
  error_description: z.string().max(500).optional(),
});

/** A page that was left open longer is begun again: its answer may have been in other hands. */
const VALID_MS = 10 * 60 * 1000;

/** Sends a form to a token endpoint; a reply of any status is a success. */
type Post = (
  url: string,
  form: Readonly<Record<string, string>>,
) => Promise<Outcome<{ readonly status: number; readonly value: unknown }>>;

/**
 * Signs in on the CRM's own page: authorization code with PKCE (S256) and a state of 128 bits. Answers
 * with the secret to keep. Failures: `needs-sign-in` when the person closed the page or the answer was
 * not ours (another state, another address, no code) or came too late; `forbidden` with the CRM's words when it refused.
 */
export async function signInWithPkce(
  server: OAuthServer,
  ports: SignInPorts,
): Promise<Outcome<string>> {
  const verifier = base64Url(ports.random(32));
  const state = base64Url(ports.random(16));
  const challenge = base64Url(new Uint8Array(await ports.sha256(verifier)));
  const address = new URL(server.authorizeUrl);
  for (const [name, value] of Object.entries({
    response_type: "code",
    client_id: server.clientId,
    redirect_uri: ports.redirectUrl,
    scope: server.scopes.join(" "),
    state,
    code_challenge: challenge,
    code_challenge_method: "S256",
  })) {
    address.searchParams.set(name, value);
  }
  const begun = ports.now();
  const back = await ports.authorize(address.href);
  if (ports.now() - begun > VALID_MS) return fail({ type: "needs-sign-in", cause: "expired" });
  const code = readCode(back, ports.redirectUrl, state);
  if (!code.ok) return code;
  const post: Post = (url, form) => ports.http.send({ method: "POST", url, form });
  const tokens = await askForTokens(post, server.tokenUrl, {
    grant_type: "authorization_code",
    code: code.value,
    client_id: server.clientId,
    redirect_uri: ports.redirectUrl,
    code_verifier: verifier,
  });
  if (!tokens.ok) return tokens;
  return succeed(
    secretToText(toSignedIn(tokens.value, server.clientId, server.tokenUrl, null, ports.now())),
  );
}

/** A new access token for a refresh token. `needs-sign-in` when the CRM no longer takes that one. */
export async function renewTokens(
  post: Post,
  signedIn: SignedIn,
  now: number,
): Promise<Outcome<SignedIn>> {
  const { refreshToken, clientId, tokenUrl } = signedIn;
  if (refreshToken === null) return fail({ type: "needs-sign-in", cause: "expired" });
  const tokens = await askForTokens(post, tokenUrl, {
    grant_type: "refresh_token",
    refresh_token: refreshToken,
    client_id: clientId,
  });
  if (!tokens.ok) return tokens;
  return succeed(toSignedIn(tokens.value, clientId, tokenUrl, refreshToken, now));
}

/** The code out of the address that the CRM came back to, if it is the answer to our question. */
function readCode(back: string | null, redirectUrl: string, state: string): Outcome<string> {
  const refused = fail({ type: "needs-sign-in", cause: "missing" } as const);
  if (back === null || !URL.canParse(back)) return refused;
  const url = new URL(back);
  const expected = new URL(redirectUrl);
  if (url.origin !== expected.origin || url.pathname !== expected.pathname) return refused;
  if (url.searchParams.get("state") !== state) return refused;
  const error = url.searchParams.get("error");
  if (error !== null) {
    const detail = url.searchParams.get("error_description") ?? error;
    return fail({ type: "forbidden", missingScopes: [], detail: detail.slice(0, 300) });
  }
  const code = url.searchParams.get("code");
  return code === null || code === "" ? refused : succeed(code);
}

async function askForTokens(
  post: Post,
  url: string,
  form: Readonly<Record<string, string>>,
): Promise<Outcome<z.infer<typeof tokensSchema>>> {
  const sent = await post(url, form);
  if (!sent.ok) return sent;
  const { status, value } = sent.value;
  if (status >= 200 && status < 300) {
    const tokens = tokensSchema.safeParse(value);
    if (tokens.success) return succeed(tokens.data);
    return fail({ type: "bad-reply", path: "token", detail: "The answer holds no access token." });
  }
  const error = errorSchema.safeParse(value);
  if (status >= 500 || !error.success) {
    return fail({ type: "bad-reply", path: "token", detail: `The sign-in answered ${status}.` });
  }
  if (error.data.error === "invalid_grant") {
    return fail({ type: "needs-sign-in", cause: "expired" });
  }
  const detail = error.data.error_description ?? error.data.error;
  return fail({ type: "forbidden", missingScopes: [], detail });
}

function toSignedIn(
  tokens: z.infer<typeof tokensSchema>,
  clientId: string,
  tokenUrl: string,
  oldRefreshToken: string | null,
  now: number,
): SignedIn {
  return {
    type: "signed-in",
    accessToken: tokens.access_token,
    // A server that rotates sends a new one; one that does not expects the old one again.
    refreshToken: tokens.refresh_token ?? oldRefreshToken,
    clientId,
    tokenUrl,
    expiresAt: tokens.expires_in === undefined ? null : now + tokens.expires_in * 1000,
  };
}

function base64Url(bytes: Uint8Array): string {
  const text = btoa(String.fromCharCode(...bytes));
  return text.replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}
