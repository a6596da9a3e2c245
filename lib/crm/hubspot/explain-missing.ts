import type { Failure } from "../../domain/failure.ts";
import type { Call } from "./call.ts";
import { type HubspotObject, PATHS } from "./paths.ts";
import { objectSchema } from "./schema.ts";

/**
 * HubSpot says "not found" of an archived record too, unless asked for archived ones. Turns a 404 into
 * `archived` where that is the reason; leaves every other failure as it is.
 */
export async function explainMissing(
  call: Call,
  type: HubspotObject,
  id: string,
  failure: Failure,
): Promise<Failure> {
  if (failure.type !== "not-found") return failure;
  const archived = await call({
    method: "GET",
    path: PATHS.object(type, id),
    query: { archived: "true", properties: "hs_object_id" },
    effect: "read",
    schema: objectSchema,
  });
  if (archived.ok) return { type: "archived" };
  return archived.failure.type === "not-found" ? failure : archived.failure;
}
