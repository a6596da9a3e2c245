import { Hono } from "hono";
import { z } from "zod";
import { htmlPage } from "../strike.ts";
import { createGraphql, type GraphqlRequest } from "./graphql.ts";
import { type Caller, readCredential, refuseGraphql, refuseRest } from "./guard.ts";
import { countWorkspace } from "./limits.ts";
import { metadataRoutes } from "./metadata-routes.ts";
import { oauthRoutes } from "./oauth.ts";
import { badRequest, refusalToResponse, TwentyRefusal } from "./refusal.ts";
import { recordRoutes, type TwentyEnv } from "./rest.ts";
import type { TwentyWorld } from "./state.ts";
import { createWorkspaceGraphql } from "./workspace-graphql.ts";

const BODY_MAX = 10 * 1024 * 1024;

const requestSchema = z.object({
  query: z.string(),
  variables: z
    .record(z.string(), z.unknown())
    .nullish()
    .transform((given) => given ?? {}),
  operationName: z
    .string()
    .nullish()
    .transform((given) => given ?? null),
});

/** The server without faults: who is asking, how often, and then what. */
export function createApi(world: TwentyWorld): Hono {
  const api = new Hono();
  api.use(async (c, next) => {
    await next();
    c.header("access-control-allow-origin", "*");
  });
  if (world.settings.modern) api.route("/", oauthRoutes(world));
  graphqlRoutes(api, world);
  api.route("/rest", restRoutes(world));
  // The app's shell answers whatever nobody else does: a 200 that is no data.
  api.notFound((c) =>
    c.req.method === "GET"
      ? htmlPage(200, "Twenty")
      : c.json(
          { statusCode: 404, message: `Cannot ${c.req.method} ${c.req.path}`, error: "Not Found" },
          404,
        ),
  );
  api.onError((error) => {
    if (error instanceof TwentyRefusal) return refusalToResponse(error);
    throw error;
  });
  return api;
}

function graphqlRoutes(api: Hono, world: TwentyWorld): void {
  const records = createGraphql(world);
  const workspace = createWorkspaceGraphql(world);
  const home = world.settings.modern ? "/metadata" : "/graphql";
  const answer = async (path: string, caller: Caller, request: GraphqlRequest) => {
    const { query, operationName } = request;
    const isAboutWorkspace = /\bcurrent(Workspace|User)\b/.test(query);
    if (caller !== null && path === home && isAboutWorkspace) {
      return workspace(caller, query, operationName);
    }
    return path === "/metadata" ? { errors: [unknownHere(query)] } : records(caller, request);
  };
  for (const path of ["/graphql", "/metadata"] as const) {
    api.post(path, async (c) => {
      const parsed = requestSchema.safeParse(await c.req.json().catch(() => null));
      if (!parsed.success) return c.json({ errors: [{ message: "Must provide query string." }] });
      const credential = readCredential(world, c.req.header("authorization"));
      const caller = credential.state === "good" ? credential.key : null;
      const refusal = credential.state === "good" ? limitGraphql(world) : refuseGraphql(credential);
      return c.json(refusal ?? (await answer(path, caller, parsed.data)));
    });
  }
}

function unknownHere(query: string) {
  const field = /\{\s*(\w+)/.exec(query)?.[1] ?? "";
  return { message: `Cannot query field "${field}" on type "Query".` };
}

function limitGraphql(world: TwentyWorld) {
  try {
    countWorkspace(world);
    return null;
  } catch (error) {
    if (!(error instanceof TwentyRefusal)) throw error;
    return { errors: [{ message: error.message, extensions: { code: error.code } }] };
  }
}

function restRoutes(world: TwentyWorld): Hono<TwentyEnv> {
  const routes = new Hono<TwentyEnv>();
  routes.use(async (c, next) => {
    const credential = readCredential(world, c.req.header("authorization"));
    if (credential.state === "none" && c.req.path.startsWith("/rest/open-api/")) {
      // A description without the workspace's objects: a 200 that proves no key.
      return c.json({ openapi: "3.1.1", paths: { "/open-api/core": {} } });
    }
    if (credential.state !== "good") {
      const refusal = refuseRest(credential, c.req.method, world.settings.modern);
      return refusalToResponse(refusal, c.req.method === "GET");
    }
    countWorkspace(world);
    const text = await c.req.text();
    if (text.length > BODY_MAX) return new Response(null, { status: 500 });
    c.set("caller", credential.key);
    c.set("body", readBody(text, c.req.header("content-type") ?? ""));
    await next();
    return undefined;
  });
  routes.get("/open-api/:part", (c) => {
    const paths = [...world.state.objects.values()].map(({ namePlural }) => [`/${namePlural}`, {}]);
    return c.json({ openapi: "3.1.1", paths: Object.fromEntries(paths) });
  });
  routes.route("/metadata", metadataRoutes(world));
  routes.route("/", recordRoutes(world));
  routes.onError((error, c) => {
    if (!(error instanceof TwentyRefusal)) throw error;
    return refusalToResponse(error, c.req.method === "GET" && error.status === 403);
  });
  return routes;
}

/** A form is data as well; a plain text is not looked at, so that an empty record is made of it. */
function readBody(text: string, type: string): unknown {
  if (type.includes("form-urlencoded")) return Object.fromEntries(new URLSearchParams(text));
  if (!type.includes("json") || text === "") return {};
  try {
    return JSON.parse(text);
  } catch {
    throw badRequest("Unexpected token in JSON");
  }
}
