import type { Failure, Outcome } from "../domain/failure.ts";
import { succeed } from "../domain/failure.ts";
import type { Gateway } from "../domain/gateway.ts";
import { recordKeyToString } from "../domain/record.ts";
import type { RecordSnapshot } from "../domain/snapshot.ts";
import type { CachedRecord, PullPorts } from "./pull-ports.ts";
import { readByIds } from "./read-by-ids.ts";
import { readOwnedAnew } from "./read-owned.ts";
import { takeRead } from "./revisions.ts";
import { hasWrite, isKept, scopeOf } from "./working-set.ts";

const DAY_MS = 24 * 60 * 60 * 1000;

/** In so many comparisons in a row a record has to be missing: an index that is being rebuilt is no loss. */
const MISSED_TWICE = 2;

/**
 * Once a day: lets go of what nobody here works on any more, and compares the rest with the CRM by id
 * (P10.4). A comparison that does not get through counts for nothing. Afterwards the owned records are due
 * to be read again, since a change of teams changes no record.
 */
export async function reconcile(ports: PullPorts): Promise<Outcome<null>> {
  const { open, places, records, clock } = ports;
  const now = clock.now();
  const { handoffObjects } = open.gateway.capabilities;
  const [usual] = handoffObjects;
  const place = await places.read(usual);
  if (place === null || !isDue(place.reconciledAt, now)) return succeed(null);
  await letGo(ports, now);
  const compared = await compare(open.gateway, await records.list());
  if (!compared.ok) return compared;
  await apply(ports, compared.value);
  await places.keep(usual, { ...place, reconciledAt: now });
  await readOwnedAnew(places, handoffObjects);
  return succeed(null);
}

/** A clock that was set back must not put it off. */
function isDue(last: number | null, now: number): boolean {
  return last === null || now - last >= DAY_MS || last > now;
}

async function letGo({ records, personId }: PullPorts, now: number): Promise<void> {
  const scope = scopeOf(personId, await records.owners());
  const writes = await records.writes();
  const isOurs = (record: CachedRecord) => isKept(record, scope, writes, now);
  const others = (await records.list()).filter((record) => !isOurs(record));
  const keys = others.map(({ snapshot }) => snapshot.key);
  await records.amend(keys, (record) => (isOurs(record) ? record : null));
}

interface Comparison {
  readonly seen: readonly RecordSnapshot[];
  readonly deleted: readonly CachedRecord[];
  readonly missing: readonly CachedRecord[];
}

/** What is missing is asked for singly, since only that tells archived, merged and invisible apart. */
async function compare(
  gateway: Gateway,
  kept: readonly CachedRecord[],
): Promise<Outcome<Comparison>> {
  const read = await readByIds(gateway, kept);
  if (!read.ok) return read;
  const seen = [...read.value.seen];
  const deleted: CachedRecord[] = [];
  const missing: CachedRecord[] = [];
  for (const record of read.value.missing.filter(({ presence }) => presence === "present")) {
    const { objectType, recordId } = record.snapshot.key;
    const single = await gateway.getRecord(objectType, recordId);
    if (single.ok) seen.push(single.value);
    else if (single.failure.type === "archived") deleted.push(record);
    else if (isInvisible(single.failure)) missing.push(record);
    else return single;
  }
  return succeed({ seen, deleted, missing });
}

function isInvisible({ type }: Failure): boolean {
  return type === "not-found" || type === "forbidden";
}

async function apply(
  { records, clock }: PullPorts,
  { seen, deleted, missing }: Comparison,
): Promise<void> {
  const { sending } = await records.writes();
  await records.revise(seen, takeRead({ sending, at: clock.now() }));
  const compared = new Map(
    [...deleted, ...missing].map((record) => [recordKeyToString(record.snapshot.key), record]),
  );
  const isGone = new Set(deleted.map(({ snapshot }) => recordKeyToString(snapshot.key)));
  const keys = [...deleted, ...missing].map(({ snapshot }) => snapshot.key);
  await records.amend(keys, (record) => {
    const key = recordKeyToString(record.snapshot.key);
    // Somebody has seen it meanwhile, or is writing to it: the next comparison decides.
    const asCompared = compared.get(key);
    const isSeenSince =
      asCompared?.fetchedAt !== record.fetchedAt ||
      asCompared.snapshot.version !== record.snapshot.version;
    if (isSeenSince || hasWrite(record.snapshot, sending)) return record;
    if (isGone.has(key)) return { ...record, presence: "deleted", missedScans: 0 };
    return afterMiss(record);
  });
}

function afterMiss(record: CachedRecord): CachedRecord {
  const missedScans = record.missedScans + 1;
  return {
    ...record,
    missedScans,
    presence: missedScans >= MISSED_TWICE ? "not-visible" : "present",
  };
}
