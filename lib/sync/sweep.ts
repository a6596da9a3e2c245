import type { Failure } from "../domain/failure.ts";
import type { FoundNote, Gateway } from "../domain/gateway.ts";
import type { Copies, SentEntry } from "../domain/outbox.ts";
import type { RecordKey } from "../domain/record.ts";
import type { ClockPort, ConnectionsPort, LocksPort } from "./ports.ts";
import type { Look, SentPort } from "./sent-ports.ts";

export interface SweepPorts {
  readonly sent: SentPort;
  readonly connections: Pick<ConnectionsPort, "open">;
  readonly locks: LocksPort;
  readonly clock: ClockPort;
}

const HOUR_MS = 60 * 60 * 1000;
const LAST_LOOK_MS = 24 * HOUR_MS;

/** Looks double their distance and the last is after a day, so no two are further apart. */
const LONGEST_WAIT_MS = LAST_LOOK_MS / 2;

/**
 * When to look for a second copy of a doubtful note or task (P3.7): first two late commits after it was sent,
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
 * Looks for second copies of the notes and tasks whose moment has come, and takes away those that nobody has
 * edited (P3.7). One that has no copy any more was deleted by somebody: their choice.
 *
 * @returns the records that had a copy too many, each once.
 */
export async function sweep(ports: SweepPorts): Promise<readonly RecordKey[]> {
  const records = await ports.locks.exclusively("handrail-sweep", async () => {
    const now = ports.clock.now();
    await ports.sent.forgetOld(now);
    const due = await ports.sent.dueSweeps(now, now + LONGEST_WAIT_MS);
    const byConnection = Map.groupBy(due, (note) => note.record.connectionId);
    const swept = await Promise.all(
      [...byConnection].map(([id, notes]) => sweepConnection(ports, id, notes)),
    );
    return swept.flat();
  });
  return records ?? [];
}

/** Looks through a connection's own account and server only (P13.1). */
async function sweepConnection(
  ports: SweepPorts,
  connectionId: string,
  notes: readonly SentEntry[],
): Promise<readonly RecordKey[]> {
  const connection = await ports.connections.open(connectionId);
  const account = await connection?.account();
  if (connection === null || account?.ok !== true) return [];
  const { gateway } = connection;
  const doubled: RecordKey[] = [];
  for (const note of notes) {
    if (note.account !== account.value || note.server !== gateway.server) continue;
    const finding = await look(note, gateway);
    if (finding.failure !== null && stopsConnection(finding.failure)) break;
    await ports.sent.keepLook(toLook(note, finding, gateway, ports.clock.now()));
    if (finding.hadCopies) doubled.push(note.record);
  }
  return doubled;
}

/** What came of a look. With a failure it leaves open whether there are copies still. */
interface Finding {
  readonly remoteId: string | null;
  readonly copies: Copies;
  readonly hadCopies: boolean;
  readonly failure: Failure | null;
}

async function look(note: SentEntry, gateway: Gateway): Promise<Finding> {
  const { remoteId, copies, write } = note;
  const nothing = { remoteId, copies, hadCopies: false, failure: null };
  if (write.kind === "patch") return nothing;
  const found =
    write.kind === "task"
      ? await gateway.findTasks(note.record, write)
      : await gateway.findTimelineNotes(note.record, write);
  if (!found.ok) return { ...nothing, failure: found.failure };
  const [oldest, ...others] = found.value;
  return oldest === undefined ? nothing : takeAway(note, oldest, others, gateway);
}

/** The oldest copy stays; so does every other one that somebody has edited. */
async function takeAway(
  note: SentEntry,
  oldest: FoundNote,
  others: readonly FoundNote[],
  gateway: Gateway,
): Promise<Finding> {
  const take = note.write.kind === "task" ? gateway.deleteTask : gateway.deleteTimelineNote;
  let { copies } = note;
  let failure: Failure | null = null;
  for (const { remoteId, edited } of others) {
    const deleted = edited ? null : await take(remoteId);
    if (deleted?.ok === false) failure = deleted.failure;
    else if (edited) copies = "edited";
    else if (copies === "none") copies = "removed";
  }
  return { remoteId: oldest.remoteId, copies, hadCopies: others.length > 0, failure };
}

/**
 * Where nothing was in doubt and one look found nothing, nothing more is to come. A look that failed is made
 * again, after the last one every hour until the note is forgotten.
 */
function toLook(
  { id, sentAt, doubtful }: SentEntry,
  { remoteId, copies, failure, hadCopies }: Finding,
  { capabilities }: Gateway,
  now: number,
): Look {
  const next = doubtful || hadCopies ? nextSweep(sentAt, now, capabilities.lateCommitMs) : null;
  return { id, remoteId, copies, sweepAt: next ?? (failure === null ? null : now + HOUR_MS) };
}

/** What says nothing about this note: all of the connection's wait as they are until the next sweep. */
function stopsConnection({ type }: Failure): boolean {
  return type === "offline" || type === "rate-limited" || type === "needs-sign-in";
}
