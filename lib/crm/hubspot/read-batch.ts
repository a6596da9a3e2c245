import { type Failure, fail, type Outcome, succeed } from "../../domain/failure.ts";
import type { Call } from "./call.ts";
import { BATCH_MAX } from "./capabilities.ts";
import { type HubspotObject, PATHS } from "./paths.ts";
import { withIdentity } from "./properties.ts";
import { batchSchema, type HubspotError, type HubspotRecord } from "./schema.ts";
import { mergedIdsOf } from "./to-domain.ts";

type Read = Outcome<readonly HubspotRecord[]>;

/**
 * Reads objects by id, as many calls as it takes. Ids that HubSpot does not have, or answers for with
 * another record, are left out; the order of the answer means nothing. Any other trouble with a part
 * fails the whole: half of a record's history would look like all of it.
 */
export async function readBatch(
  call: Call,
  type: HubspotObject,
  ids: readonly string[],
  properties: readonly string[],
  perCall: number = BATCH_MAX,
  history: readonly string[] = [],
): Promise<Read> {
  const asked = new Set(ids);
  const read = await readEach(call, type, ids, properties, { perCall, history });
  return read.ok ? succeed(read.value.filter(({ id }) => asked.has(id))) : read;
}

/** Objects by another property that names one of them; what nobody has is left out. */
export function readByKey(
  call: Call,
  type: HubspotObject,
  idProperty: string,
  keys: readonly string[],
  properties: readonly string[],
): Promise<Read> {
  return readEach(call, type, keys, properties, { idProperty });
}

/**
 * As above, but an id that was merged away stands for the record that took it in. That record is read
 * once more, under its own id: one that does not answer there, or does not list the other id, is not
 * believed. What claims nothing of what was asked for is left out: it could be anybody's.
 */
export async function readWithMerged(
  call: Call,
  type: HubspotObject,
  ids: readonly string[],
  properties: readonly string[],
): Promise<Read> {
  const read = await readEach(call, type, ids, properties);
  if (!read.ok) return read;
  const asked = new Set(ids);
  const claims = (record: HubspotRecord) => mergedIdsOf(record).some((id) => asked.has(id));
  const own = read.value.filter(({ id }) => asked.has(id));
  const claimed = read.value.filter((record) => !asked.has(record.id) && claims(record));
  if (claimed.length === 0) return succeed(own);
  const newIds = claimed.map(({ id }) => id);
  const again = await readBatch(call, type, newIds, properties);
  if (!again.ok) return again;
  const survivors = again.value.filter(claims);
  return survivors.length === claimed.length
    ? succeed([...own, ...survivors])
    : fail(
        badReply(type, "HubSpot answered for another record than the ones that were asked for."),
      );
}

interface EachOptions {
  readonly perCall?: number;
  readonly history?: readonly string[];
  /** The property that the ids are values of; left out for HubSpot's own ids. */
  readonly idProperty?: string;
}

async function readEach(
  call: Call,
  type: HubspotObject,
  ids: readonly string[],
  properties: readonly string[],
  { perCall = BATCH_MAX, history = [], idProperty }: EachOptions = {},
): Promise<Read> {
  const unique = [...new Set(ids)];
  const records = new Map<string, HubspotRecord>();
  for (let at = 0; at < unique.length; at += perCall) {
    const inputs = unique.slice(at, at + perCall).map((id) => ({ id }));
    const read = await call({
      method: "POST",
      path: PATHS.batchRead(type),
      body: {
        inputs,
        properties: withIdentity(properties),
        propertiesWithHistory: history,
        ...(idProperty === undefined ? {} : { idProperty }),
      },
      effect: "read",
      schema: batchSchema,
    });
    if (!read.ok) return read;
    const trouble = troubleIn(read.value.errors ?? [], type);
    if (trouble !== null) return fail(trouble);
    for (const record of read.value.results) records.set(record.id, record);
  }
  return succeed([...records.values()]);
}

function troubleIn(errors: readonly HubspotError[], type: HubspotObject): Failure | null {
  const isTrouble = errors.some((error) => error.category !== "OBJECT_NOT_FOUND");
  return isTrouble ? badReply(type, `HubSpot could not read some of the ${type}.`) : null;
}

function badReply(type: HubspotObject, detail: string): Failure {
  return { type: "bad-reply", path: PATHS.batchRead(type), detail };
}
