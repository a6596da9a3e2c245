import { z } from "zod";
import { PIPEDRIVE_LIMITS } from "#lib/crm/pipedrive/capabilities.ts";
import { PIPEDRIVE_SETUP } from "#lib/crm/pipedrive/connect.ts";
import { createPipedriveGateway } from "#lib/crm/pipedrive/gateway.ts";
import { PATHS } from "#lib/crm/pipedrive/paths.ts";
import type { LiveCrm } from "./live-crm.ts";

const createdSchema = z.object({ data: z.object({ id: z.number().int().transform(String) }) });

const rowsSchema = z.object({
  data: z.array(z.object({ id: z.number().int().transform(String) })).nullable(),
});

export const LIVE_PIPEDRIVE: LiveCrm = {
  setup: PIPEDRIVE_SETUP,
  create: createPipedriveGateway,
  limits: PIPEDRIVE_LIMITS,
  typed: (url) => ({ server: url }),
  needsUrl: true,
  headers: (token) => ({ "x-api-token": token }),
  createPerson: async (ask, { firstName, lastName, email }) => {
    const emails = [{ value: email, primary: true, label: "work" }];
    const body = { name: `${firstName} ${lastName}`, emails };
    return createdSchema.parse(await ask("POST", PATHS.list("person"), body)).data.id;
  },
  removePerson: async (ask, id) => {
    const { data } = rowsSchema.parse(await ask("GET", `${PATHS.notes}?person_id=${id}`));
    for (const note of data ?? []) await ask("DELETE", PATHS.note(note.id));
    const tasks = rowsSchema.parse(await ask("GET", `${PATHS.activities}?person_id=${id}`));
    for (const task of tasks.data ?? []) await ask("DELETE", PATHS.activity(task.id));
    await ask("DELETE", PATHS.record("person", id));
  },
  afterwards:
    "Pipedrive keeps removed people, notes and tasks for 30 days, from where they can be restored.",
  isWrite: (method) => method !== "GET",
};
