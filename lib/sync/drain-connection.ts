import type { OutboxEntry } from "../domain/outbox.ts";
import { recordKeyToString } from "../domain/record.ts";
import { conclude } from "./conclude.ts";
import { nextInLane } from "./lane.ts";
import { LONGEST_SEND_MS, mendWait } from "./mend-wait.ts";
import { createPool, type Pool } from "./pool.ts";
import type { DrainReport, SyncPorts } from "./ports.ts";
import { preflight } from "./preflight.ts";
import { type Run, waitUntil } from "./run.ts";
import { send } from "./send.ts";
import { toShipments } from "./shipment.ts";
import { asSent, withoutStale } from "./stale.ts";

/** Requests under way at once; the CRM's own limit is kept by its gateway. */
const SHIPMENTS_AT_ONCE = 8;

/** Records looked at in one go. */
const LOOK_AT_ONCE = 100;

/** Sends what may be sent of one connection, until a look at all of it finds nothing ready. */
export async function drainConnection(
  ports: SyncPorts,
  connectionId: string,
): Promise<DrainReport> {
  const run: Run = {
    ports,
    lease: await ports.outbox.claim(connectionId),
    connection: await ports.connections.open(connectionId),
    pausedUntil: null,
    account: null,
    written: new Map(),
    company: new Map(),
    nextAt: null,
    hasMoved: false,
  };
  do {
    run.hasMoved = false;
    run.nextAt = null;
    const pool = createPool(SHIPMENTS_AT_ONCE);
    const keys = await run.lease.recordKeys();
    for (let at = 0; at < keys.length; at += LOOK_AT_ONCE) {
      const some = keys.slice(at, at + LOOK_AT_ONCE);
      pool.add(() => look(run, pool, some));
    }
    await pool.idle();
  } while (run.hasMoved && run.pausedUntil === null);
  return { records: [...run.written.values()], nextAt: run.nextAt };
}

/** Reads what waits for these records and sends on its way what may go. */
async function look(run: Run, pool: Pool, recordKeys: readonly string[]): Promise<void> {
  const now = run.ports.clock.now();
  const mended = await mend(run, await run.lease.unsent(recordKeys), now);
  const entries = await withoutStale(run, mended, now);
  const lanes = Map.groupBy(entries, (entry) => recordKeyToString(entry.record)).values();
  const ready: OutboxEntry[][] = [];
  for (const lane of lanes) {
    const next = nextInLane(lane, now, (entry) => run.company.get(entry.id) ?? MANY);
    if (next.type === "waits") waitUntil(run, next.until);
    if (next.type === "ready") ready.push([...next.entries]);
  }
  if (ready.length === 0 || standsStill(run)) return;
  const allowed = await preflight(run, ready);
  for (const batch of toBatches(allowed, run.connection?.gateway.capabilities.writeBatchMax ?? 1)) {
    pool.add(() => ship(run, pool, batch));
  }
}

/** Puts right what a dead drainer or a clock left behind. */
async function mend(
  run: Run,
  entries: readonly OutboxEntry[],
  now: number,
): Promise<readonly OutboxEntry[]> {
  const { connection, lease } = run;
  if (connection === null) return entries;
  const { lateCommitMs } = connection.gateway.capabilities;
  const context = { now, token: lease.token, lateCommitMs };
  const changes = entries.flatMap((entry) => mendWait(entry, context) ?? []);
  if (changes.length === 0) return entries;
  await lease.settle(changes);
  return lease.unsent([...new Set(entries.map((entry) => recordKeyToString(entry.record)))]);
}

/** Patches of different records go together; a note and a task go alone. */
function toBatches(
  ready: readonly (readonly OutboxEntry[])[],
  most: number,
): readonly (readonly OutboxEntry[])[] {
  const isPatch = ([first]: readonly OutboxEntry[]) => first?.write.kind === "patch";
  const batches: (readonly OutboxEntry[])[] = ready.filter((it) => !isPatch(it));
  const patches = Map.groupBy(ready.filter(isPatch), ([first]) => first?.record.objectType);
  for (const group of patches.values()) {
    for (let at = 0; at < group.length; at += most) {
      batches.push(group.slice(at, at + most).flat());
    }
  }
  return batches;
}

/** Marks, sends, and keeps what came of it; then looks at the same records again. */
async function ship(run: Run, pool: Pool, entries: readonly OutboxEntry[]): Promise<void> {
  const { connection, lease, ports } = run;
  if (connection === null || standsStill(run)) return;
  const { lateCommitMs } = connection.gateway.capabilities;
  const now = ports.clock.now();
  const ids = entries.map((entry) => entry.id);
  const attempt = { at: now, failure: null };
  const marked = await lease.markSending(ids, attempt, now + LONGEST_SEND_MS + lateCommitMs);
  run.hasMoved = true;
  const shipments = toShipments(marked).map((it) => ({ ...it, write: asSent(it, now) }));
  const sent = await send(connection.gateway, shipments);
  await conclude(run, shipments, sent);
  const keys = [...new Set(entries.map((entry) => recordKeyToString(entry.record)))];
  pool.add(() => look(run, pool, keys));
}

function standsStill(run: Run): boolean {
  if (run.pausedUntil !== null) waitUntil(run, run.pausedUntil);
  return run.pausedUntil !== null;
}

const MANY = Number.POSITIVE_INFINITY;
