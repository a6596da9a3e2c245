import { type Failure, fail, type Outcome, succeed } from "../../domain/failure.ts";
import type { Call } from "./call.ts";
import { BATCH_MAX } from "./capabilities.ts";
import { type HubspotObject, PATHS } from "./paths.ts";
import { batchSchema, type HubspotError, type HubspotRecord } from "./schema.ts";
import { mergedIdsOf } from "./to-domain.ts";

/**
 * Reads objects by id, as many calls as it takes. Ids that HubSpot does not have are left out; the order
 * of the answer means nothing. Any other trouble with a part fails the whole: half of a record's history
 * would look like all of it.
 */
export async function readBatch(
  call: Call,
  type: HubspotObject,
  ids: readonly string[],
  properties: readonly string[],
  perCall: number = BATCH_MAX,
  history: readonly string[] = [],
): Promise<Outcome<readonly HubspotRecord[]>> {
  const asked = new Set(ids);
  const unique = [...asked];
  const records = new Map<string, HubspotRecord>();
  for (let at = 0; at < unique.length; at += perCall) {
    const inputs = unique.slice(at, at + perCall).map((id) => ({ id }));
    const read = await call({
      method: "POST",
      path: PATHS.batchRead(type),
      body: { inputs, properties, propertiesWithHistory: history },
      effect: "read",
      schema: batchSchema,
    });
    if (!read.ok) return read;
    const trouble = troubleIn(read.value.errors ?? [], type);
    if (trouble !== null) return fail(trouble);
    for (const record of read.value.results) {
      if (isAskedFor(record, asked)) records.set(record.id, record);
    }
  }
  return succeed([...records.values()]);
}

/** A record nobody asked for is left out: it could be anybody's. */
function isAskedFor(record: HubspotRecord, asked: ReadonlySet<string>): boolean {
  return asked.has(record.id) || mergedIdsOf(record).some((id) => asked.has(id));
}

function troubleIn(errors: readonly HubspotError[], type: HubspotObject): Failure | null {
  const other = errors.find((error) => error.category !== "OBJECT_NOT_FOUND");
  if (other === undefined) return null;
  const detail = `HubSpot could not read some of the ${type}.`;
  return { type: "bad-reply", path: PATHS.batchRead(type), detail };
}
