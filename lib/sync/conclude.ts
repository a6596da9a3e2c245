import type { Failure } from "../domain/failure.ts";
import type { OutboxEntry } from "../domain/outbox.ts";
import { recordKeyToString } from "../domain/record.ts";
import { isUnpressed, type Write } from "../domain/write.ts";
import type { EntryChange, SentReceipt } from "./ports.ts";
import { needsPerson, pauseUntil, type Run } from "./run.ts";
import { type Confirmation, isKeyed, type Sent } from "./send.ts";
import { judgeFailure, type Standing } from "./settle.ts";
import { onlyFields, type Shipment, withoutFields } from "./shipment.ts";
import { nextSweep } from "./sweep.ts";

/** Keeps what came of the shipments; `sent` answers them in the order given. */
export async function conclude(
  run: Run,
  shipments: readonly Shipment[],
  sent: readonly Sent[],
): Promise<void> {
  const receipts: SentReceipt[] = [];
  const changes: EntryChange[] = [];
  const overtaken: Shipment[] = [];
  for (const [index, shipment] of shipments.entries()) {
    const outcome = sent[index];
    if (outcome === undefined) throw new Error("The gateway left a shipment unanswered.");
    if (outcome.ok) {
      receipts.push(...(await confirm(run, shipment, outcome.value)));
      continue;
    }
    const { failure, leavesOpen } = outcome.failure;
    if (failure.type === "overtaken" || isNeedless(shipment, failure)) overtaken.push(shipment);
    else if (isForNobody(shipment, failure)) await endRefused(run, shipment, failure);
    else changes.push(...(await refuse(run, shipment, { failure, leavesOpen })));
  }
  if (changes.length > 0) await run.lease.settle(changes);
  await end(run, overtaken);
  if (receipts.length === 0) return;
  await run.lease.markSent(receipts);
  const [first] = shipments;
  if (first !== undefined) await run.ports.connections.report(first.record.connectionId, null);
}

/** A record that is gone holds what people asked for (P7.5), and nothing else. */
function isNeedless({ write }: Shipment, { type }: Failure): boolean {
  return isUnpressed(write) && (type === "not-found" || type === "archived");
}

/** What the CRM refuses is shown to whoever asked for it, and nobody has asked for this (P7.9). */
function isForNobody({ write }: Shipment, { type }: Failure): boolean {
  return isUnpressed(write) && (type === "forbidden" || type === "rejected");
}

async function endRefused(
  { lease, ports }: Run,
  { entries }: Shipment,
  refused: Failure,
): Promise<void> {
  for (const { id } of entries) await lease.endRefused(id, refused, ports.clock.now());
}

/** What was not needed any more leaves no question behind: nobody pressed for it (P7.6). */
async function end({ lease, ports, written }: Run, overtaken: readonly Shipment[]): Promise<void> {
  if (overtaken.length === 0) return;
  const ids = overtaken.flatMap(({ entries }) => entries.map(({ id }) => id));
  await lease.endOvertaken(ids, ports.clock.now());
  // The CRM has shown that something else is in the record than what is kept of it here.
  for (const { record } of overtaken) written.set(recordKeyToString(record), record);
}

/** The cache shows the write before the overlay that showed it goes away (P6.2). */
async function confirm(
  run: Run,
  { record, entries, write }: Shipment,
  { remoteId, recordId, version, conflicts }: Confirmation,
): Promise<readonly SentReceipt[]> {
  const { cache, clock } = run.ports;
  const contested = new Set(conflicts.map(({ field }) => field));
  const taken = write.kind === "patch" ? withoutFields(write, contested) : write;
  const noteId = write.kind === "timeline-note" ? remoteId : null;
  if (recordId !== record.recordId) await cache.rename(record, recordId);
  await cache.confirm(record, taken, { version, noteId });
  run.written.set(recordKeyToString(record), record);
  const at = clock.now();
  const left = leftovers(entries, write, conflicts);
  return entries.map((entry) => {
    const doubtful = entry.doubtful || entry.mayHaveHappened;
    // Also without doubt: a browser may have repeated the request and told nobody.
    const sweepAt = firstSweep(run, write, at);
    return {
      id: entry.id,
      at,
      remoteId,
      doubtful,
      sweepAt,
      contested: [...contested],
      left: left.get(entry.id) ?? null,
    };
  });
}

/** Each contested field stays with the last entry that set it: that is what the person wants (P7.2). */
function leftovers(
  entries: readonly OutboxEntry[],
  write: Shipment["write"],
  conflicts: Confirmation["conflicts"],
): ReadonlyMap<string, SentReceipt["left"]> {
  const left = new Map<string, SentReceipt["left"]>();
  // Nobody is asked about what nobody pressed: theirs stands.
  if (write.kind !== "patch" || write.onlyWhile !== undefined) return left;
  let open = conflicts;
  for (const entry of entries.toReversed()) {
    const sets = entry.write.kind === "patch" ? entry.write.fields : {};
    const fields = open.filter(({ field }) => Object.hasOwn(sets, field));
    const rest = onlyFields(write, new Set(fields.map(({ field }) => field)));
    if (rest !== null) left.set(entry.id, { write: rest, trouble: { type: "conflict", fields } });
    open = open.filter((conflict) => !fields.includes(conflict));
  }
  return left;
}

/** Two late commits after it was sent, a second copy has arrived if there is one (P3.7). */
function firstSweep({ connection }: Run, write: Write, at: number): number | null {
  if (connection === null || write.kind === "patch") return null;
  if (isKeyed(connection.gateway, write)) return null;
  return nextSweep(at, at, connection.gateway.capabilities.lateCommitMs);
}

/** A send that failed, and what was to be done is to be done still. */
interface Refused {
  readonly failure: Standing;
  readonly leavesOpen: boolean;
}

async function refuse(
  run: Run,
  { entries }: Shipment,
  failed: Refused,
): Promise<readonly EntryChange[]> {
  if (entries.length > 1 && failed.failure.type === "rejected") return halve(run, entries, failed);
  const changes: EntryChange[] = [];
  for (const entry of entries) changes.push(await judge(run, entry, failed));
  return changes;
}

/** One of them was refused, the CRM does not say which: they go again in smaller company (P5.2). */
function halve(
  run: Run,
  entries: readonly OutboxEntry[],
  { failure }: Refused,
): readonly EntryChange[] {
  const half = Math.ceil(entries.length / 2);
  const now = run.ports.clock.now();
  return entries.map(({ id, doubtful }) => {
    run.company.set(id, half);
    return {
      id,
      state: "pending",
      notBefore: now,
      mayHaveHappened: false,
      doubtful,
      trouble: failure,
    };
  });
}

async function judge(
  run: Run,
  entry: OutboxEntry,
  { failure, leavesOpen }: Refused,
): Promise<EntryChange> {
  const { clock, random } = run.ports;
  const gateway = run.connection?.gateway;
  const verdict = judgeFailure(entry, failure, {
    now: clock.now(),
    random: random.next(),
    lateCommitMs: gateway?.capabilities.lateCommitMs ?? 0,
    isKeyed: gateway !== undefined && isKeyed(gateway, entry.write),
    leavesOpen,
  });
  const { change } = verdict;
  if (verdict.pausesConnection) {
    pauseUntil(run, change.notBefore);
    if (needsPerson(failure)) {
      await run.ports.connections.report(entry.record.connectionId, failure);
    }
  }
  return change;
}
