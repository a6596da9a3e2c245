import { Hono } from "hono";
import { authenticate, limitRate } from "./guard.ts";
import type { ApiEnv } from "./http.ts";
import { refusalToResponse } from "./http.ts";
import { pathNotFound, Refusal } from "./refusal.ts";
import { accountRoutes } from "./routes/account.ts";
import { associationRoutes } from "./routes/associations.ts";
import { batchRoutes } from "./routes/batches.ts";
import { marketingRoutes } from "./routes/marketing.ts";
import { objectRoutes } from "./routes/objects.ts";
import { pipelineRoutes } from "./routes/pipelines.ts";
import { propertyRoutes } from "./routes/properties.ts";
import type { ServiceKey } from "./settings.ts";
import type { World } from "./state.ts";

/** The API without faults: who is asking, how often, and then what. No CORS headers, as at HubSpot. */
export function createApi(world: World, worldOf: (key: ServiceKey) => World): Hono<ApiEnv> {
  const api = new Hono<ApiEnv>();
  api.use(async (c, next) => {
    c.set("correlationId", world.random.uuid());
    await next();
    c.header("X-HubSpot-Correlation-Id", c.var.correlationId);
    c.header("Date", new Date(world.now()).toUTCString());
  });
  api.use(authenticate(worldOf, world.settings.keys));
  api.use(limitRate);
  for (const routes of [
    batchRoutes(),
    objectRoutes(),
    associationRoutes(),
    propertyRoutes(),
    accountRoutes(),
    marketingRoutes(),
    pipelineRoutes(),
  ]) {
    api.route("/", routes);
  }
  api.notFound((c) => refusalToResponse(pathNotFound(), c.var.correlationId));
  api.onError((error, c) => {
    if (error instanceof Refusal) return refusalToResponse(error, c.var.correlationId);
    throw error;
  });
  return api;
}
