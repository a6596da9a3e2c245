import type { Failure } from "../domain/failure.ts";
import type { OutboxEntry } from "../domain/outbox.ts";
import { type RecordKey, recordKeyToString } from "../domain/record.ts";
import { pickReady } from "./pick-ready.ts";
import type { SyncPorts } from "./ports.ts";
import { type Confirmation, type FailedSend, sendEntry } from "./send-entry.ts";
import { judgeFailure } from "./settle.ts";

/** Records written to at the same time. The CRM's own limit is kept by the gateway's token bucket. */
const RECORDS_AT_ONCE = 4;

/** A request is given up after 25 s; the hold counts from then on when the worker dies meanwhile. */
const REQUEST_LIMIT_MS = 25_000;

export interface DrainReport {
  /** The records that something was sent to, each once: what is cached of them is now out of date. */
  readonly records: readonly RecordKey[];
  /** Epoch milliseconds at which to drain again, or null when nothing waits for time. */
  readonly nextAt: number | null;
}

/**
 * Sends what may be sent, until nothing is ready. One drainer at a time, under a lock that is held:
 * answers null when another one is at work. May be stopped between any two steps; the next run finds
 * the truth in the outbox. An entry found `sending` has an unknown outcome.
 */
export function drain(ports: SyncPorts): Promise<DrainReport | null> {
  return ports.locks.exclusively("handrail-drain", () => drainUntilIdle(ports));
}

async function drainUntilIdle(ports: SyncPorts): Promise<DrainReport> {
  const paused = new Set<string>();
  const written = new Map<string, RecordKey>();
  for (;;) {
    const unsent = await ports.outbox.unsent();
    const ready = pickReady(unsent, ports.clock.now(), paused);
    if (ready.entries.length === 0) {
      return { records: [...written.values()], nextAt: earliest(ready.nextAt, unsent, paused) };
    }
    const batch = ready.entries.slice(0, RECORDS_AT_ONCE);
    await Promise.all(
      batch.map(async (entry) => {
        const sent = await drainEntry(ports, entry, paused);
        if (sent) written.set(recordKeyToString(entry.record), entry.record);
      }),
    );
  }
}

async function drainEntry(
  ports: SyncPorts,
  entry: OutboxEntry,
  paused: Set<string>,
): Promise<boolean> {
  const { connectionId } = entry.record;
  const connection = await ports.connections.open(connectionId);
  if (connection === null) {
    const failure = { type: "needs-sign-in", cause: "missing" } as const;
    await putBack(ports, entry, { failure, leavesOpen: entry.mayHaveHappened }, paused, 0);
    return false;
  }
  const { lateCommitMs } = connection.gateway.capabilities;
  const startedAt = ports.clock.now();
  const heldUntil = startedAt + REQUEST_LIMIT_MS + lateCommitMs;
  const attempt = { at: startedAt, failure: null };
  if (!(await ports.outbox.markSending(entry.id, attempt, heldUntil))) return false;
  const outcome = await sendEntry(entry, connection);
  if (outcome.ok) {
    await confirm(ports, entry, outcome.value);
    return true;
  }
  await putBack(ports, entry, outcome.failure, paused, lateCommitMs);
  return false;
}

async function confirm(
  ports: SyncPorts,
  entry: OutboxEntry,
  { remoteId, recordId, version }: Confirmation,
): Promise<void> {
  await ports.cache.confirm(entry.record, entry.write, version);
  await ports.outbox.markSent(entry, { at: ports.clock.now(), remoteId });
  if (recordId !== entry.record.recordId) await ports.cache.rename(entry.record, recordId);
  await ports.connections.report(entry.record.connectionId, null);
}

async function putBack(
  ports: SyncPorts,
  entry: OutboxEntry,
  { failure, leavesOpen }: FailedSend,
  paused: Set<string>,
  lateCommitMs: number,
): Promise<void> {
  const now = ports.clock.now();
  const random = ports.random.next();
  const verdict = judgeFailure(entry, failure, { now, random, lateCommitMs, leavesOpen });
  await ports.outbox.settle(entry.id, verdict.change);
  if (!verdict.pausesConnection) return;
  paused.add(entry.record.connectionId);
  if (stopsConnection(failure)) await ports.connections.report(entry.record.connectionId, failure);
}

function stopsConnection(failure: Failure): boolean {
  return failure.type === "needs-sign-in" || failure.type === "wrong-account";
}

/** Also counts the entries of paused connections, which `pickReady` leaves out. */
function earliest(
  nextAt: number | null,
  unsent: readonly OutboxEntry[],
  paused: ReadonlySet<string>,
): number | null {
  const times = unsent
    .filter((entry) => entry.state !== "attention" && paused.has(entry.record.connectionId))
    .map((entry) => entry.notBefore);
  const all = nextAt === null ? times : [nextAt, ...times];
  return all.length === 0 ? null : Math.min(...all);
}
