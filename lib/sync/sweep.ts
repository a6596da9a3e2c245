import type { Failure } from "../domain/failure.ts";
import type { FoundNote, Gateway } from "../domain/gateway.ts";
import type { Copies, SentEntry } from "../domain/outbox.ts";
import type { RecordKey } from "../domain/record.ts";
import type { ClockPort, ConnectionsPort, LocksPort, OpenConnection } from "./ports.ts";
import type { Look, SentPort } from "./sent-ports.ts";

export interface SweepPorts {
  readonly sent: SentPort;
  readonly connections: Pick<ConnectionsPort, "open">;
  readonly locks: LocksPort;
  readonly clock: ClockPort;
}

const HOUR_MS = 60 * 60 * 1000;
const LAST_LOOK_MS = 24 * HOUR_MS;

/** Looks that fail go on for as long again, then a copy is no longer looked for. */
const GIVE_UP_MS = 2 * LAST_LOOK_MS;

/** Looks double their distance and the last is after a day, so no two are further apart. */
const LONGEST_WAIT_MS = LAST_LOOK_MS / 2;

/**
 * When to look for a second copy of a doubtful note (P3.7): first two late commits after it was sent,
 * then ever more rarely, for the last time after 24 hours.
 *
 * @param sentAt epoch milliseconds, as `now` and the answer.
 * @returns the first look after `now`, null when there is none.
 */
export function nextSweep(sentAt: number, now: number, lateCommitMs: number): number | null {
  const age = now - sentAt;
  // Sent in the future: the clock was set back, and says nothing about how long ago it was.
  if (age < 0) return now + HOUR_MS;
  if (age >= LAST_LOOK_MS) return null;
  let look = 2 * Math.max(1, lateCommitMs);
  while (look <= age) look *= 2;
  return sentAt + Math.min(look, LAST_LOOK_MS);
}

/**
 * Looks for second copies of the notes whose moment has come, and takes away those that nobody has
 * edited (P3.7). A note that has no copy any more was deleted by somebody: their choice.
 *
 * @returns the records that had a copy too many, each once.
 */
export async function sweep(ports: SweepPorts): Promise<readonly RecordKey[]> {
  const records = await ports.locks.exclusively("handrail-sweep", async () => {
    const now = ports.clock.now();
    const due = await ports.sent.dueSweeps(now, now + LONGEST_WAIT_MS);
    const byConnection = Map.groupBy(due, (note) => note.record.connectionId);
    const swept = await Promise.all(
      [...byConnection].map(([id, notes]) => sweepConnection(ports, id, notes)),
    );
    return swept.flat();
  });
  return records ?? [];
}

async function sweepConnection(
  ports: SweepPorts,
  connectionId: string,
  notes: readonly SentEntry[],
): Promise<readonly RecordKey[]> {
  const connection = await ports.connections.open(connectionId);
  const account = connection === null ? null : await connection.account();
  if (connection === null || account === null || !account.ok) return [];
  const doubled = new Set<RecordKey>();
  for (const note of notes) {
    const isItsOwn = note.account === account.value && note.server === connection.gateway.server;
    const look = isItsOwn ? await lookFor(note, connection.gateway) : NOT_ASKED;
    if (look.failure !== null && stopsConnection(look.failure)) break;
    await ports.sent.keepLook(toLook(note, look, connection, ports.clock.now()));
    if (look.copies !== "none") doubled.add(note.record);
  }
  return [...doubled];
}
