import { Hono } from "hono";
import type { ApiEnv } from "./http.ts";
import { REFUSALS, Refusal, refuse } from "./refusal.ts";
import { dataRoutes } from "./routes/data.ts";
import { oauthRoutes } from "./routes/oauth.ts";
import { toolingRoutes } from "./routes/tooling.ts";
import type { Session } from "./settings.ts";
import type { World } from "./state.ts";

/** The organisation without faults: which host, who is asking, how often, and then what. */
export function createApi(world: World): Hono<ApiEnv> {
  const api = new Hono<ApiEnv>();
  api.use(async (c, next) => {
    const { hostname, pathname, search } = new URL(c.req.url);
    // The host of the pages forwards to the API's, and whoever follows loses the sign-in on the way.
    if (hostname.endsWith(".lightning.force.com")) {
      return c.redirect(`https://${world.settings.host}${pathname}${search}`, 302);
    }
    return next();
  });
  api.get("/services/data/", (c) =>
    c.json(
      world.settings.versions.map((version) => ({
        label: `API ${version}`,
        url: `/services/data/v${version}`,
        version,
      })),
    ),
  );
  api.route("/", oauthRoutes(world));
  api.use(async (c, next) => {
    const session = sessionOf(world, c.req.header("authorization"));
    if (session === null) throw REFUSALS.session();
    c.set("session", session);
    await next();
  });
  api.use("/services/data/*", async (c, next) => {
    const { state, settings } = world;
    const isFull = settings.enforceLimits && state.calls >= settings.dailyLimit;
    if (!isFull && c.req.header("x-sandbox-inner") === undefined) state.calls += 1;
    const usage = `api-usage=${Math.min(state.calls, settings.dailyLimit)}/${settings.dailyLimit}`;
    if (isFull) {
      return answerRefusal(REFUSALS.limit(), { "Sforce-Limit-Info": usage });
    }
    await next();
    c.header("Sforce-Limit-Info", usage);
    return undefined;
  });
  api.use("/services/data/:version/*", async (c, next) => {
    if (!world.settings.versions.includes(c.req.param("version").slice(1))) {
      throw refuse(404, "NOT_FOUND", "The requested resource does not exist");
    }
    await next();
  });
  api.get("/services/oauth2/userinfo", (c) =>
    world.settings.oauth.namesUser
      ? c.json(userInfo(world, c.var.session))
      : // Said as plain text, although everything else is JSON.
        c.text("Bad_OAuth_Token", 403),
  );
  api.get("/services/data/:version/", (c) => {
    const { sub: identity } = userInfo(world, c.var.session);
    return c.json({ identity, sobjects: `/services/data/${c.req.param("version")}/sobjects` });
  });
  api.route("/services/data/:version", toolingRoutes(world));
  api.route(
    "/services/data/:version",
    dataRoutes(world, (request) => api.fetch(request)),
  );
  api.notFound(() => answerRefusal(REFUSALS.notFound()));
  api.onError((error) => {
    if (error instanceof Refusal) return answerRefusal(error);
    throw error;
  });
  return api;
}

/** Errors come as a list, whatever their number. */
export function answerRefusal(refusal: Refusal, headers: Record<string, string> = {}): Response {
  return Response.json(refusal.errors, { status: refusal.status, headers });
}

function sessionOf(world: World, header: string | undefined): Session | null {
  const token = /^Bearer (\S+)$/.exec(header ?? "")?.[1] ?? "";
  const session = world.state.sessions.get(token);
  return session === undefined || session.state === "expired" ? null : session;
}

function userInfo({ settings, state }: World, { userId }: Session) {
  const user = state.rows.get("User")?.get(userId)?.values ?? {};
  const [organisation] = state.rows.get("Organization")?.keys() ?? [];
  return {
    sub: `https://login.salesforce.com/id/${organisation}/${userId}`,
    user_id: userId,
    organization_id: organisation,
    preferred_username: user["Username"],
    name: user["Name"],
    email: user["Email"],
    urls: {
      rest: `https://${settings.host}/services/data/v{version}/`,
      custom_domain: `https://${settings.host}`,
    },
  };
}
