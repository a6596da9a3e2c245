import { fail, type Outcome, succeed } from "../../domain/failure.ts";
import type { ObjectType } from "../../domain/record.ts";
import type { Call } from "./call.ts";
import { COSTS } from "./costs.ts";
import { PATHS } from "./paths.ts";
import { envelope, leadSchema, type PipedriveRecord, recordSchema } from "./schema.ts";

/**
 * Reads one live record. `archived` when it is in the recycle bin: Pipedrive goes on answering for it for
 * a while. Without `keys` all custom fields come along; leads know no choice.
 */
export async function readObject(
  call: Call,
  type: ObjectType,
  id: string,
  keys: readonly string[] | null = null,
): Promise<Outcome<PipedriveRecord>> {
  const path = PATHS.record(type, id);
  const isLead = type === "lead";
  const read = await call({
    method: "GET",
    path,
    ...(isLead || keys === null || keys.length === 0
      ? {}
      : { query: { custom_fields: keys.join(",") } }),
    effect: "read",
    cost: isLead ? COSTS.readLead : COSTS.readOne,
    schema: envelope(schemaOf(type)),
  });
  if (!read.ok) return read;
  const record = read.value.data;
  if (record.is_deleted === true) return fail({ type: "archived" });
  if (record.id === id) return succeed(record);
  const detail = "Pipedrive answered for another record than the one that was asked for.";
  return fail({ type: "bad-reply", path, detail });
}

export function schemaOf(type: ObjectType) {
  return type === "lead" ? leadSchema : recordSchema;
}
