import { z } from "zod";
import { HUBSPOT_LIMITS } from "#lib/crm/hubspot/capabilities.ts";
import { HUBSPOT_SETUP } from "#lib/crm/hubspot/connect.ts";
import { createHubspotGateway } from "#lib/crm/hubspot/gateway.ts";
import { PATHS } from "#lib/crm/hubspot/paths.ts";
import { associationsSchema } from "#lib/crm/hubspot/schema.ts";
import type { LiveCrm } from "./live-crm.ts";

const createdSchema = z.object({ id: z.string().regex(/^\d+$/) });

export const LIVE_HUBSPOT: LiveCrm = {
  setup: HUBSPOT_SETUP,
  create: createHubspotGateway,
  limits: HUBSPOT_LIMITS,
  typed: () => ({}),
  needsUrl: false,
  headers: (token) => ({ authorization: `Bearer ${token}` }),
  createPerson: async (ask, { firstName, lastName, email }) => {
    const properties = { firstname: firstName, lastname: lastName, email };
    const created = await ask("POST", PATHS.objects("contacts"), { properties });
    return createdSchema.parse(created).id;
  },
  removePerson: async (ask, id) => {
    const inputs = [{ id }];
    for (const type of ["notes", "tasks"] as const) {
      const tied = await ask("POST", PATHS.associations("contacts", type), { inputs });
      for (const { to } of associationsSchema.parse(tied).results) {
        for (const { toObjectId } of to) await ask("DELETE", PATHS.object(type, toObjectId));
      }
    }
    await ask("DELETE", PATHS.object("contacts", id));
  },
  afterwards: "HubSpot keeps removed contacts, notes and tasks in its recycle bin for 90 days.",
  isWrite: (method, path) => method !== "GET" && !/\/(search|batch\/read)$/.test(path),
};
