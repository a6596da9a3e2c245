import { z } from "zod";
import { TWENTY_LIMITS } from "#lib/crm/twenty/capabilities.ts";
import { TWENTY_SETUP } from "#lib/crm/twenty/connect.ts";
import { createTwentyGateway } from "#lib/crm/twenty/gateway.ts";
import type { LiveCrm } from "./live-crm.ts";

const createdSchema = z.object({
  data: z.object({ createPerson: z.object({ id: z.guid() }) }),
});

export const LIVE_TWENTY: LiveCrm = {
  setup: TWENTY_SETUP,
  create: createTwentyGateway,
  limits: TWENTY_LIMITS,
  typed: (url) => ({ server: url }),
  needsUrl: true,
  headers: (token) => ({ authorization: `Bearer ${token}` }),
  createPerson: async (ask, { firstName, lastName, email }) => {
    const name = { firstName, lastName };
    const body = { name, emails: { primaryEmail: email, additionalEmails: null } };
    const created = await ask("POST", "/rest/people", body);
    return createdSchema.parse(created).data.createPerson.id;
  },
  removePerson: async (ask, id) => {
    await ask("DELETE", `/rest/people/${id}`);
  },
  afterwards: "Twenty keeps the removed notes in its trash; the people are gone for good.",
  isWrite: (method, path, body) =>
    path.endsWith("/graphql") ? /"query":"\s*mutation\b/.test(body) : method !== "GET",
};
