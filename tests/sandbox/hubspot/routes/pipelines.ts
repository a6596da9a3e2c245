import { Hono } from "hono";
import type { ApiEnv } from "../http.ts";
import { API_VERSION, objectTypeFor } from "../http.ts";
import { invalidInput } from "../refusal.ts";

/** Stages have ids that say nothing; accounts that made their own have numbers for them. */
const STAGES = {
  deals: [
    ["appointmentscheduled", "Appointment scheduled"],
    ["qualifiedtobuy", "Qualified to buy"],
    ["presentationscheduled", "Presentation scheduled"],
    ["contractsent", "Contract sent"],
    ["closedwon", "Closed won"],
    ["closedlost", "Closed lost"],
    ["998877661", "Pilot in one plant"],
  ],
  leads: [
    ["new-stage-id", "New"],
    ["attempting-stage-id", "Attempting"],
    ["connected-stage-id", "Connected"],
    ["qualified-stage-id", "Qualified"],
    ["998877662", "Waiting for budget"],
  ],
} as const;

/** What the stages of deals and leads are called. */
export function pipelineRoutes(): Hono<ApiEnv> {
  const routes = new Hono<ApiEnv>();
  routes.get(`/crm/pipelines/${API_VERSION}/:type`, (c) => {
    const type = objectTypeFor(c, "read");
    if (type !== "deals" && type !== "leads") throw invalidInput(`${type} have no pipelines.`);
    const stages = STAGES[type].map(([id, label], displayOrder) => ({
      id,
      label,
      displayOrder,
      archived: false,
      metadata: {},
    }));
    return c.json({ results: [{ id: "default", label: "Pipeline", displayOrder: 0, stages }] });
  });
  return routes;
}
