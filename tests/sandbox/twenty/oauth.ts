import { createHash } from "node:crypto";
import { Hono } from "hono";
import { z } from "zod";
import type { TwentyWorld } from "./state.ts";

const HOUR_MS = 60 * 60 * 1000;

const registerSchema = z.object({ redirect_uris: z.array(z.string()).min(1) });

/** Signing in: discovery, registration of an app, the page that asks the person, tokens. Later servers only. */
export function oauthRoutes(world: TwentyWorld): Hono {
  const routes = new Hono();
  const { state, random } = world;
  const { oauth } = state;

  routes.get("/.well-known/oauth-authorization-server", (c) => {
    // The server that was asked, which is not where the pages are when many workspaces share it.
    const { origin } = new URL(c.req.url);
    return c.json({
      issuer: origin,
      authorization_endpoint: `${origin}/authorize`,
      token_endpoint: `${origin}/oauth/token`,
      registration_endpoint: `${origin}/oauth/register`,
      code_challenge_methods_supported: ["S256"],
      token_endpoint_auth_methods_supported: ["none"],
    });
  });

  routes.post("/oauth/register", async (c) => {
    const hour = (state.calls.get("register") ?? []).filter((at) => at > world.now() - HOUR_MS);
    if (hour.length >= 10) return c.json({ error: "too_many_requests" }, 429);
    state.calls.set("register", [...hour, world.now()]);
    const parsed = registerSchema.safeParse(await c.req.json().catch(() => null));
    const isSafe = (uri: string) => /^https:\/\//.test(uri) || /^http:\/\/localhost/.test(uri);
    if (!parsed.success || !parsed.data.redirect_uris.every(isSafe)) {
      return c.json({ error: "invalid_redirect_uri" }, 400);
    }
    const clientId = random.uuid();
    oauth.clients.set(clientId, parsed.data.redirect_uris);
    // A public client: there is no secret, whatever the documentation shows.
    return c.json({ client_id: clientId, token_endpoint_auth_method: "none" }, 201);
  });

  /** The page on which the person agrees; here they always do. */
  routes.get("/authorize", (c) => {
    const {
      client_id: clientId = "",
      redirect_uri: redirectUri = "",
      state: given = "",
    } = c.req.query();
    const challenge = c.req.query("code_challenge") ?? "";
    const isKnown = oauth.clients.get(clientId)?.includes(redirectUri) === true;
    if (!isKnown || challenge === "" || c.req.query("code_challenge_method") !== "S256") {
      return c.text("This app is not known here.", 400);
    }
    const code = random.uuid();
    oauth.codes.set(code, { clientId, redirectUri, challenge });
    const back = new URL(redirectUri);
    back.searchParams.set("code", code);
    back.searchParams.set("state", given);
    return c.redirect(back.href);
  });

  routes.post("/oauth/token", async (c) => {
    const form = Object.fromEntries(new URLSearchParams(await c.req.text()));
    const refuse = () => c.json({ error: "invalid_grant" }, 400);
    if (form["grant_type"] === "authorization_code") {
      const code = form["code"] ?? "";
      const asked = oauth.codes.get(code);
      oauth.codes.delete(code);
      const isTheirs =
        asked !== undefined &&
        asked.clientId === form["client_id"] &&
        asked.redirectUri === form["redirect_uri"] &&
        asked.challenge === challengeOf(form["code_verifier"] ?? "");
      return isTheirs ? c.json(newTokens(asked.clientId)) : refuse();
    }
    const given = oauth.refreshTokens.get(form["refresh_token"] ?? "");
    if (given === undefined || given.isUsed || given.clientId !== form["client_id"])
      return refuse();
    given.isUsed = true;
    return c.json(newTokens(given.clientId));
  });

  function newTokens(clientId: string) {
    const accessToken = `${random.uuid()}.${random.uuid()}.session`;
    const refreshToken = random.uuid();
    const [memberId = null] = state.rows.get("workspaceMember")?.keys() ?? [];
    const key = {
      token: accessToken,
      name: "Handrail",
      state: "active",
      rights: ["records", "data-model", "mail"],
      memberId,
    } as const;
    state.sessions.set(accessToken, { key, expiresAt: world.now() + HOUR_MS });
    oauth.refreshTokens.set(refreshToken, { clientId, isUsed: false });
    return {
      access_token: accessToken,
      refresh_token: refreshToken,
      token_type: "Bearer",
      expires_in: HOUR_MS / 1000,
    };
  }

  return routes;
}

function challengeOf(verifier: string): string {
  return createHash("sha256").update(verifier).digest("base64url");
}
