import { type Failure, fail, type Outcome, type Result, succeed } from "../domain/failure.ts";
import type { Gateway, PatchReceipt } from "../domain/gateway.ts";
import type { RecordKey } from "../domain/record.ts";
import type { PatchWrite, TaskWrite, TimelineNoteWrite, Write } from "../domain/write.ts";
import type { Shipment } from "./shipment.ts";

/** What the CRM confirmed. `recordId` differs from the shipment's when the CRM merged the record. */
export interface Confirmation {
  readonly remoteId: string;
  readonly recordId: string;
  /** The record's new stamp, where the CRM answered with one. */
  readonly version: string | null;
  readonly conflicts: PatchReceipt["conflicts"];
}

/** A failed send. `leavesOpen`: what an earlier try did is as unknown as before. */
export interface FailedSend {
  readonly failure: Failure;
  readonly leavesOpen: boolean;
}

export type Sent = Result<Confirmation, FailedSend>;

/**
 * Sends one note, one task, or any number of patches of different records in one go; answers in the order
 * given. Where an earlier try may have happened, a patch is simply repeated, since it reads before it writes
 * (P3.6); a note is looked for first where the CRM would not recognise a repeat (P3.4), a task always, since
 * somebody else may have asked for the same one (P3.12).
 */
export async function send(
  gateway: Gateway,
  shipments: readonly Shipment[],
): Promise<readonly Sent[]> {
  const [first] = shipments;
  if (first?.write.kind === "timeline-note") {
    return [await sendNote(gateway, first, first.write)];
  }
  if (first?.write.kind === "task") return [await sendTask(gateway, first, first.write)];
  const patches = shipments.map(({ record, write }) => {
    if (write.kind !== "patch") throw new Error("A note or a task is sent alone.");
    return { record, write };
  });
  const outcomes = await sendPatches(gateway, patches);
  return outcomes.map((outcome, index) =>
    outcome.ok
      ? succeed({ ...outcome.value, remoteId: outcome.value.recordId })
      : fail({
          failure: outcome.failure,
          // Refusing this try says nothing about an earlier one.
          leavesOpen: shipments[index]?.entries.some((it) => it.mayHaveHappened) ?? false,
        }),
  );
}

async function sendPatches(
  gateway: Gateway,
  patches: readonly { readonly record: RecordKey; readonly write: PatchWrite }[],
): Promise<readonly Outcome<PatchReceipt>[]> {
  const [only, second] = patches;
  if (only === undefined) return [];
  if (second === undefined) return [await gateway.patch(only.record, only.write)];
  return gateway.patchMany(patches);
}

async function sendNote(
  gateway: Gateway,
  { record, entries }: Shipment,
  write: TimelineNoteWrite,
): Promise<Sent> {
  const mayBeThere = entries.some((entry) => entry.mayHaveHappened);
  if (mayBeThere && !isKeyed(gateway, write)) {
    const found = await gateway.findTimelineNotes(record, write);
    if (!found.ok) return fail({ failure: found.failure, leavesOpen: true });
    const [oldest] = found.value;
    if (oldest !== undefined) return succeed(toConfirmation(record, oldest.remoteId));
  }
  return toSent(record, await gateway.createTimelineNote(record, write));
}

async function sendTask(
  gateway: Gateway,
  { record, entries }: Shipment,
  write: TaskWrite,
): Promise<Sent> {
  const found = await gateway.findTasks(record, write);
  if (!found.ok) {
    // A look that failed leaves an earlier try as open as it was.
    return fail({ failure: found.failure, leavesOpen: entries.some((it) => it.mayHaveHappened) });
  }
  const [oldest] = found.value;
  if (oldest !== undefined) return succeed(toConfirmation(record, oldest.remoteId));
  return toSent(record, await gateway.createTask(record, write));
}

function toSent(record: RecordKey, created: Outcome<{ readonly remoteId: string }>): Sent {
  return created.ok
    ? succeed(toConfirmation(record, created.value.remoteId))
    : fail({ failure: created.failure, leavesOpen: false });
}

function toConfirmation(record: RecordKey, remoteId: string): Confirmation {
  return { remoteId, recordId: record.recordId, version: null, conflicts: [] };
}

/** Whether the CRM itself recognises a repeat of this write: of notes only, which bear a key of ours. */
export function isKeyed({ capabilities }: Gateway, { kind }: Write): boolean {
  return kind === "timeline-note" && capabilities.idempotentCreate !== "marker";
}
