import { type Failure, fail, type Outcome } from "../../domain/failure.ts";
import type { Call } from "./call.ts";
import { type HubspotObject, PATHS } from "./paths.ts";
import { type HubspotRecord, objectSchema } from "./schema.ts";
import { mergedIdsOf } from "./to-domain.ts";

/**
 * Reads one live object. HubSpot answers for an id that was merged away with the record that took it in,
 * so another id in the answer is believed when the record lists the one asked for; when it does not, it
 * has to say the same twice. A 404 becomes `archived` where that is the reason.
 */
export async function readObject(
  call: Call,
  type: HubspotObject,
  id: string,
  query: Readonly<Record<string, string>>,
): Promise<Outcome<HubspotRecord>> {
  const read = await get(call, type, id, query);
  if (!read.ok) return fail(await explainMissing(call, type, id, read.failure));
  const record = read.value;
  if (record.archived === true) return fail({ type: "archived" });
  if (record.id === id || mergedIdsOf(record).includes(id)) return read;
  const again = await get(call, type, id, query);
  if (!again.ok || again.value.id === record.id || again.value.id === id) return again;
  return fail({
    type: "bad-reply",
    path: PATHS.object(type, id),
    detail: "HubSpot answered for another record than the one that was asked for.",
  });
}

function get(
  call: Call,
  type: HubspotObject,
  id: string,
  query: Readonly<Record<string, string>>,
): Promise<Outcome<HubspotRecord>> {
  const path = PATHS.object(type, id);
  return call({ method: "GET", path, query, effect: "read", schema: objectSchema });
}

/** HubSpot says "not found" of an archived record too, unless asked for archived ones. */
async function explainMissing(
  call: Call,
  type: HubspotObject,
  id: string,
  failure: Failure,
): Promise<Failure> {
  if (failure.type !== "not-found") return failure;
  const archived = await get(call, type, id, { archived: "true", properties: "hs_object_id" });
  if (archived.ok) return { type: "archived" };
  return archived.failure.type === "not-found" ? failure : archived.failure;
}

/** Whether a write that was answered under another id went to the record it was meant for: a merge in between. */
export async function answersFor(
  call: Call,
  type: HubspotObject,
  id: string,
  answeredId: string,
): Promise<boolean> {
  if (id === answeredId) return true;
  const read = await get(call, type, id, { properties: "hs_object_id" });
  return read.ok && read.value.id === answeredId;
}
