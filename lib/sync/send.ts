import { type Failure, fail, type Outcome, type Result, succeed } from "../domain/failure.ts";
import type { Gateway, PatchReceipt } from "../domain/gateway.ts";
import type { RecordKey } from "../domain/record.ts";
import type { PatchWrite, TimelineNoteWrite } from "../domain/write.ts";
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
 * Sends one note, or any number of patches of different records in one go; answers in the order given.
 * Where an earlier try may have happened, a patch is simply repeated, since it reads before it writes
 * (P3.6); a note is looked for first where the CRM would not recognise a repeat (P3.4).
 */
export async function send(
  gateway: Gateway,
  shipments: readonly Shipment[],
): Promise<readonly Sent[]> {
  const [first] = shipments;
  if (first?.write.kind === "timeline-note") {
    return [await sendNote(gateway, first, first.write)];
  }
  const patches = shipments.map(({ record, write }) => {
    if (write.kind !== "patch") throw new Error("A note is sent alone.");
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
  if (entries.some((entry) => entry.mayHaveHappened) && !isKeyed(gateway)) {
    const found = await gateway.findTimelineNotes(record, write);
    if (!found.ok) return fail({ failure: found.failure, leavesOpen: true });
    const [oldest] = found.value;
    if (oldest !== undefined) return succeed(toConfirmation(record, oldest.remoteId));
  }
  const created = await gateway.createTimelineNote(record, write);
  return created.ok
    ? succeed(toConfirmation(record, created.value.remoteId))
    : fail({ failure: created.failure, leavesOpen: false });
}

function toConfirmation(record: RecordKey, remoteId: string): Confirmation {
  return { remoteId, recordId: record.recordId, version: null, conflicts: [] };
}

/** Whether the CRM itself recognises a repeated note. */
export function isKeyed(gateway: Gateway): boolean {
  return gateway.capabilities.idempotentCreate !== "marker";
}
