import { z } from "zod";
import { SALESFORCE_LIMITS } from "#lib/crm/salesforce/capabilities.ts";
import { SALESFORCE_SETUP } from "#lib/crm/salesforce/connect.ts";
import { createSalesforceGateway } from "#lib/crm/salesforce/gateway.ts";
import { Finding } from "./finding.ts";
import type { Ask, LiveCrm } from "./live-crm.ts";

const idSchema = z.string().regex(/^[0-9a-zA-Z]{15,18}$/);
const createdSchema = z.object({ id: idSchema });
const tasksSchema = z.object({ records: z.array(z.object({ Id: idSchema })) });
const versionsSchema = z.array(z.object({ url: z.string().regex(/^\/services\/data\/v\d+\.\d$/) }));

export const LIVE_SALESFORCE: LiveCrm = {
  setup: SALESFORCE_SETUP,
  create: createSalesforceGateway,
  limits: SALESFORCE_LIMITS,
  // The consumer key is for signing in, which has been done when there is a token.
  typed: (url) => ({ server: url, clientId: "signed-in-already" }),
  needsUrl: true,
  headers: (token) => ({ authorization: `Bearer ${token}` }),
  createPerson: async (ask, { firstName, lastName, email }) => {
    const body = { FirstName: firstName, LastName: lastName, Email: email };
    const created = await ask("POST", `${await newestVersion(ask)}/sobjects/Contact`, body);
    return createdSchema.parse(created).id;
  },
  removePerson: async (ask, id) => {
    const root = await newestVersion(ask);
    const soql = `SELECT Id FROM Task WHERE WhoId = '${id}'`;
    const tasks = await ask("GET", `${root}/query?q=${encodeURIComponent(soql)}`);
    for (const { Id } of tasksSchema.parse(tasks).records) {
      await ask("DELETE", `${root}/sobjects/Task/${Id}`);
    }
    await ask("DELETE", `${root}/sobjects/Contact/${id}`);
  },
  afterwards: "Salesforce keeps removed contacts and tasks in its recycle bin for 15 days.",
  isWrite: (method, path, body) =>
    method !== "GET" &&
    (!path.endsWith("/composite") || /"method":"(POST|PATCH|DELETE)"/.test(body)),
};

async function newestVersion(ask: Ask): Promise<string> {
  const versions = versionsSchema.parse(await ask("GET", "/services/data/"));
  const newest = versions.at(-1);
  if (newest === undefined) throw new Finding("Salesforce names no version of its API.");
  return newest.url;
}
