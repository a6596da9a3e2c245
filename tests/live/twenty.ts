import { z } from "zod";
import { TWENTY_LIMITS } from "#lib/crm/twenty/capabilities.ts";
import { TWENTY_SETUP } from "#lib/crm/twenty/connect.ts";
import { createTwentyGateway } from "#lib/crm/twenty/gateway.ts";
import { Finding } from "./finding.ts";
import type { Ask, LiveCrm } from "./live-crm.ts";

const createdSchema = z.object({
  data: z.object({ createPerson: z.object({ id: z.guid() }) }),
});

const tiesSchema = z.object({
  data: z.object({
    ties: z.object({
      edges: z.array(z.object({ node: z.object({ id: z.guid().nullable() }) })),
    }),
  }),
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
    for (const kind of ["note", "task"] as const) {
      for (const tiedId of await tiedTo(ask, kind, id)) {
        await ask("DELETE", `/rest/${kind}s/${tiedId}`);
      }
    }
    await ask("DELETE", `/rest/people/${id}`);
  },
  afterwards:
    "Twenty keeps the removed notes and tasks in its trash; the people are gone for good.",
  isWrite: (method, path, body) =>
    path.endsWith("/graphql") ? /"query":"\s*mutation\b/.test(body) : method !== "GET",
};

/** Older servers name the tie between a note or a task and a person otherwise. */
async function tiedTo(
  ask: Ask,
  kind: "note" | "task",
  personId: string,
): Promise<readonly string[]> {
  for (const column of ["targetPersonId", "personId"]) {
    const query = `query Ties($id: UUID!) { ties: ${kind}Targets(filter: { ${column}: { eq: $id } }) { edges { node { id: ${kind}Id } } } }`;
    const ties = tiesSchema.safeParse(
      await ask("POST", "/graphql", { query, variables: { id: personId } }),
    );
    if (ties.success) {
      return ties.data.data.ties.edges.flatMap(({ node }) => node.id ?? []);
    }
  }
  throw new Finding(`The person's ${kind}s could not be listed.`);
}
