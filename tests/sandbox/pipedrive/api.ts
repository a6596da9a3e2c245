import { Hono } from "hono";
import { authenticate, countCall, limitHeaders, shutOutPage } from "./guard.ts";
import type { ApiEnv } from "./http.ts";
import { notFound, Refusal } from "./refusal.ts";
import { addAccountRoutes } from "./routes/account.ts";
import { addActivityRoutes } from "./routes/activities.ts";
import { addFieldRoutes } from "./routes/fields.ts";
import { addLeadRoutes } from "./routes/leads.ts";
import { addNoteRoutes } from "./routes/notes.ts";
import { addRecordRoutes } from "./routes/records.ts";
import { addSearchRoutes } from "./routes/search.ts";
import { addTimelineRoutes } from "./routes/timeline.ts";
import type { World } from "./state.ts";

/** Version 1 and 2 of the API, as the company's host serves them. */
export function createApi(world: World): Hono<ApiEnv> {
  const api = new Hono<ApiEnv>();
  api.use(async (c, next) => {
    const page = shutOutPage(world, c.req.raw);
    if (page !== null) return page;
    const key = authenticate(world, c.req.raw);
    countCall(world, key, c.req.method, c.req.path);
    c.set("world", world);
    c.set("key", key);
    await next();
    for (const [name, value] of Object.entries(limitHeaders(world, key))) c.header(name, value);
    return undefined;
  });
  addAccountRoutes(api);
  addSearchRoutes(api);
  for (const type of ["persons", "deals", "organizations"] as const) addRecordRoutes(api, type);
  addLeadRoutes(api);
  addNoteRoutes(api);
  addFieldRoutes(api);
  addTimelineRoutes(api);
  addActivityRoutes(api);
  api.notFound(() => notFound("path").response);
  api.onError((error) => {
    if (error instanceof Refusal) return error.response;
    throw error;
  });
  return api;
}
