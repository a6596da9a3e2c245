import { type Failure, fail, type Outcome } from "../../domain/failure.ts";
import type { Call } from "./call.ts";
import { type HubspotObject, PATHS } from "./paths.ts";
import { withIdentity } from "./properties.ts";
import { type HubspotRecord, objectSchema } from "./schema.ts";
import { mergedIdsOf } from "./to-domain.ts";

/** What else is asked of an object: `propertiesWithHistory`, `associations`. */
type More = Readonly<Record<string, string>>;

/**
 * Reads one live object. HubSpot answers for an id that was merged away with the record that took it in;
 * that is believed only once the record has said so itself. A 404 becomes `archived` where that is the
 * reason.
 */
export async function readObject(
  call: Call,
  type: HubspotObject,
  id: string,
  properties: readonly string[],
  more: More = {},
): Promise<Outcome<HubspotRecord>> {
  const first = await get(call, type, id, properties, more);
  if (!first.ok) return fail(await explainMissing(call, type, id, first.failure));
  const read =
    first.value.id === id
      ? first
      : await readSurvivor(call, type, { id: first.value.id, mergedId: id }, properties, more);
  return read.ok && read.value.archived === true ? fail({ type: "archived" }) : read;
}

/**
 * The record that is said to have taken in another one, read under its own id: it has to answer under
 * that id and list the other. Anything else would tie two people together for good.
 */
async function readSurvivor(
  call: Call,
  type: HubspotObject,
  { id, mergedId }: { readonly id: string; readonly mergedId: string },
  properties: readonly string[] = [],
  more: More = {},
): Promise<Outcome<HubspotRecord>> {
  const read = await get(call, type, id, properties, more);
  // Not finding the survivor says nothing of the record that was asked for.
  if (!read.ok && read.failure.type !== "not-found") return read;
  if (read.ok && read.value.id === id && mergedIdsOf(read.value).includes(mergedId)) return read;
  return fail({
    type: "bad-reply",
    path: PATHS.object(type, mergedId),
    detail: "HubSpot answered for another record than the one that was asked for.",
  });
}

function get(
  call: Call,
  type: HubspotObject,
  id: string,
  properties: readonly string[],
  more: More,
): Promise<Outcome<HubspotRecord>> {
  const query = { properties: withIdentity(properties).join(","), ...more };
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
  const archived = await get(call, type, id, [], { archived: "true" });
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
  const survivor = await readSurvivor(call, type, { id: answeredId, mergedId: id });
  return survivor.ok;
}
