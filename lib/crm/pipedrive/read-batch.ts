import { type Outcome, succeed } from "../../domain/failure.ts";
import type { ObjectType } from "../../domain/record.ts";
import type { Call } from "./call.ts";
import { BATCH_MAX } from "./capabilities.ts";
import { COSTS } from "./costs.ts";
import { PATHS } from "./paths.ts";
import { readObject, schemaOf } from "./read-object.ts";
import { readPage } from "./read-pages.ts";
import type { PipedriveRecord } from "./schema.ts";

/**
 * Reads records by id: a hundred in a call, leads one by one because nothing else is offered for them.
 * What is missing or deleted is left out; any other trouble with a part fails the whole.
 */
export async function readBatch(
  call: Call,
  type: ObjectType,
  ids: readonly string[],
): Promise<Outcome<readonly PipedriveRecord[]>> {
  const unique = [...new Set(ids)];
  const step = type === "lead" ? 1 : BATCH_MAX;
  const records: PipedriveRecord[] = [];
  for (let at = 0; at < unique.length; at += step) {
    const some = unique.slice(at, at + step);
    const read = type === "lead" ? await readLead(call, some) : await readSome(call, type, some);
    if (!read.ok) return read;
    records.push(...read.value);
  }
  return succeed(records);
}

async function readSome(
  call: Call,
  type: ObjectType,
  ids: readonly string[],
): Promise<Outcome<readonly PipedriveRecord[]>> {
  const read = await readPage(call, {
    path: PATHS.list(type),
    query: { ids: ids.join(","), limit: String(BATCH_MAX) },
    cost: COSTS.readList,
    row: schemaOf(type),
  });
  if (!read.ok) return read;
  // A record nobody asked for is left out: it could be anybody's.
  const asked = new Set(ids);
  const { rows } = read.value;
  return succeed(rows.filter(({ id, is_deleted }) => asked.has(id) && is_deleted !== true));
}

async function readLead(
  call: Call,
  ids: readonly string[],
): Promise<Outcome<readonly PipedriveRecord[]>> {
  const [id] = ids;
  if (id === undefined) return succeed([]);
  const read = await readObject(call, "lead", id);
  if (read.ok) return succeed([read.value]);
  const isGone = read.failure.type === "not-found" || read.failure.type === "archived";
  return isGone ? succeed([]) : read;
}
