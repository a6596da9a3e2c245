import { fail, type Outcome, succeed } from "../../domain/failure.ts";
import type { RecordKey } from "../../domain/record.ts";
import type { GatewayMemory } from "../http/gateway-ports.ts";
import { type ActivityToTie, associationTypeId } from "./activity-ties.ts";
import type { Call } from "./call.ts";
import { afterWrite } from "./patch.ts";
import { isRecordId, PATHS } from "./paths.ts";
import { anySchema, objectSchema } from "./schema.ts";

/** What writing notes and tasks needs: calls, the clock, and a place for what was learned. */
export interface NotePorts {
  readonly call: Call;
  readonly now: () => number;
  readonly memory: GatewayMemory;
}

/** Creates a note or a task and ties it to the record in one call. Repeating it makes a second one: look first. */
export async function createTied(
  { call, now, memory }: NotePorts,
  type: ActivityToTie,
  key: RecordKey,
  properties: Readonly<Record<string, string>>,
): Promise<Outcome<{ remoteId: string }>> {
  if (!isRecordId(key.recordId)) return fail({ type: "not-found" });
  const typeId = await associationTypeId(call, memory, type, key.objectType);
  if (!typeId.ok) return typeId;
  const created = await call({
    method: "POST",
    path: PATHS.objects(type),
    body: {
      properties,
      associations: [
        {
          to: { id: key.recordId },
          types: [{ associationCategory: "HUBSPOT_DEFINED", associationTypeId: typeId.value }],
        },
      ],
    },
    effect: "write",
    schema: objectSchema,
  });
  return created.ok
    ? succeed({ remoteId: created.value.id })
    : fail(afterWrite(created.failure, now()));
}

/**
 * Takes a note or a task off every timeline; HubSpot keeps it in its recycle bin. One that is gone counts
 * as done: HubSpot says the same of both.
 */
export async function deleteTied(
  { call, now }: Pick<NotePorts, "call" | "now">,
  type: ActivityToTie,
  remoteId: string,
): Promise<Outcome<null>> {
  if (!isRecordId(remoteId)) return fail({ type: "not-found" });
  const path = PATHS.object(type, remoteId);
  const deleted = await call({ method: "DELETE", path, effect: "write", schema: anySchema });
  if (deleted.ok || deleted.failure.type === "not-found") return succeed(null);
  return fail(afterWrite(deleted.failure, now()));
}
