import { type Outcome, succeed } from "../../domain/failure.ts";
import type { GatewayMemory } from "../http/gateway-ports.ts";
import type { Call } from "./call.ts";
import { isGuid, PATHS } from "./paths.ts";
import { CAMPAIGN_PROPERTIES } from "./properties.ts";
import type { HubspotRecord } from "./schema.ts";
import { campaignSchema, keptNameSchema } from "./schema-of-parts.ts";
import { readText } from "./text.ts";

/** The names of the campaigns that a contact's properties name by id; those without a name are left out. */
export async function readCampaignNames(
  call: Call,
  memory: GatewayMemory,
  record: HubspotRecord,
): Promise<Outcome<ReadonlyMap<string, string>>> {
  const names = new Map<string, string>();
  for (const id of campaignIdsOf(record)) {
    const name = await readName(call, memory, id);
    if (!name.ok) return name;
    if (name.value !== "") names.set(id, name.value);
  }
  return succeed(names);
}

/** HubSpot writes a campaign as its id, older accounts as its name: what looks like no id is left as it is. */
export function campaignIdsOf(record: HubspotRecord): readonly string[] {
  const values = CAMPAIGN_PROPERTIES.map((property) => readText(record, property));
  return [...new Set(values.filter((value) => value !== null).filter(isGuid))];
}

/** Empty when the campaign is gone or has no name. */
async function readName(call: Call, memory: GatewayMemory, id: string): Promise<Outcome<string>> {
  const kept = keptNameSchema.safeParse(await memory.read(`campaign:${id}`));
  if (kept.success) return succeed(kept.data);
  const read = await call({
    method: "GET",
    path: PATHS.campaign(id),
    query: { properties: "hs_name" },
    effect: "read",
    schema: campaignSchema,
  });
  if (!read.ok && read.failure.type !== "not-found") return read;
  const name = read.ok ? (read.value.properties["hs_name"] ?? "") : "";
  await memory.write(`campaign:${id}`, name);
  return succeed(name);
}
