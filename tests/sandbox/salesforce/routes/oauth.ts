import { createHash } from "node:crypto";
import { Hono } from "hono";
import type { ApiEnv } from "../http.ts";
import { ADMIN_ID, type World } from "../state.ts";

/** Signing in as a public client: a code for a challenge, tokens for the code, new tokens for a refresh token. */
export function oauthRoutes(world: World): Hono<ApiEnv> {
  const routes = new Hono<ApiEnv>();
  const { oauth } = world.settings;

  // The page on which a person would agree: here they have.
  routes.get("/services/oauth2/authorize", (c) => {
    const asked = c.req.query();
    if (asked["client_id"] !== oauth.clientId) {
      return c.text("error=invalid_client_id&error_description=client identifier invalid", 400);
    }
    if (asked["redirect_uri"] !== oauth.redirectUrl) {
      return c.text(
        "error=redirect_uri_mismatch&error_description=redirect_uri must match configuration",
        400,
      );
    }
    const back = new URL(oauth.redirectUrl);
    back.searchParams.set("state", asked["state"] ?? "");
    if (oauth.refusal !== null) {
      back.searchParams.set("error", oauth.refusal.error);
      back.searchParams.set("error_description", oauth.refusal.description);
      return c.redirect(back.href, 302);
    }
    const code = `aPrx.${world.state.codes.size}`;
    world.state.codes.set(code, {
      // S256 is the only method there is, so that published clients do not name it.
      challenge:
        (asked["code_challenge_method"] ?? "S256") === "S256"
          ? (asked["code_challenge"] ?? "")
          : "",
      redirectUrl: oauth.redirectUrl,
    });
    back.searchParams.set("code", code);
    return c.redirect(back.href, 302);
  });

  routes.post("/services/oauth2/token", async (c) => {
    const form = new URLSearchParams(await c.req.text());
    const refused = (error: string, description: string) =>
      c.json({ error, error_description: description }, 400);
    if (form.get("client_id") !== oauth.clientId) {
      return refused("invalid_client_id", "client identifier invalid");
    }
    if (form.get("grant_type") === "refresh_token") {
      return world.state.refreshTokens.has(form.get("refresh_token") ?? "")
        ? c.json(issue(world))
        : refused("invalid_grant", "expired access/refresh token");
    }
    const code = world.state.codes.get(form.get("code") ?? "");
    world.state.codes.delete(form.get("code") ?? "");
    const challenge = createHash("sha256")
      .update(form.get("code_verifier") ?? "")
      .digest("base64url");
    if (code === undefined || form.get("redirect_uri") !== code.redirectUrl) {
      return refused("invalid_grant", "expired authorization code");
    }
    if (code.challenge === "" || challenge !== code.challenge) {
      return refused("invalid_grant", "invalid code verifier");
    }
    const refreshToken = `refresh-${world.state.refreshTokens.size}`;
    world.state.refreshTokens.add(refreshToken);
    return c.json({ ...issue(world), refresh_token: refreshToken });
  });
  return routes;
}

/** The life of a token follows the organisation's policy, and the answer does not say how long it is. */
function issue({ state, settings }: World) {
  const token = `00DQy0000000001!sandbox.${state.sessions.size}`;
  state.sessions.set(token, {
    name: `issued ${state.sessions.size}`,
    userId: ADMIN_ID,
    state: "active",
  });
  return {
    access_token: token,
    instance_url: `https://${settings.host}`,
    id: `https://login.salesforce.com/id/00DQy0000000001/${ADMIN_ID}`,
    token_type: "Bearer",
    scope: "api refresh_token",
  };
}
