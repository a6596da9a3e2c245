import type { NewOutboxEntry, OutboxEntry, SentEntry } from "../domain/outbox.ts";
import { recordKeyToString } from "../domain/record.ts";
import type { OutboxPort } from "../sync/ports.ts";
import type { Store } from "./databases.ts";
import type { OutboxRow } from "./rows.ts";

const SENT_KEPT_MS = 24 * 60 * 60 * 1000;

/**
 * Adds the entries of one action in one strict transaction: all or none. Whoever calls it may tell the
 * person "saved" when the promise is fulfilled, not before (P1). Clears `draftId` in the same
 * transaction, so that text is never in neither place.
 */
export async function addEntries(
  store: Store,
  entries: readonly NewOutboxEntry[],
  draftId: string | null,
): Promise<void> {
  const { ops } = store;
  await ops.transaction("rw", ops.outbox, ops.drafts, async () => {
    for (const entry of entries) await ops.outbox.add(toRow(entry));
    if (draftId !== null) await ops.drafts.where("draftId").equals(draftId).delete();
  });
}

/**
 * Lets everything go that waited for a connection to work again, instead of for its next pause to end.
 */
export async function releaseConnection(
  { ops }: Store,
  connectionId: string,
  now: number,
): Promise<void> {
  await ops.transaction("rw", ops.outbox, async () => {
    await ops.outbox
      .where("connectionId")
      .equals(connectionId)
      .filter((row) => row.state === "pending" && row.trouble !== null)
      .modify((row) => {
        Object.assign(row, { notBefore: Math.min(row.notBefore, now) });
      });
  });
}

/** The outbox as the sync engine needs it. */
export function createOutboxPort({ ops }: Store): OutboxPort {
  return {
    unsent: async () => (await ops.outbox.orderBy("seq").toArray()).map(fromRow),

    markSending: (id, attempt, heldUntil) =>
      ops.transaction("rw", ops.outbox, async () => {
        const changed = await ops.outbox
          .where("id")
          .equals(id)
          .modify((row) => {
            Object.assign(row, {
              state: "sending",
              mayHaveHappened: true,
              notBefore: heldUntil,
              attempts: [...row.attempts, attempt].slice(-ATTEMPTS_KEPT),
            });
          });
        return changed === 1;
      }),

    settle: (id, { state, notBefore, trouble, mayHaveHappened }) =>
      ops.transaction("rw", ops.outbox, async () => {
        await ops.outbox
          .where("id")
          .equals(id)
          .modify((row) => {
            const last = row.attempts.at(-1);
            const attempts =
              last === undefined
                ? row.attempts
                : [...row.attempts.slice(0, -1), { ...last, failure: trouble }];
            Object.assign(row, { state, notBefore, trouble, mayHaveHappened, attempts });
          });
      }),

    markSent: (entry, receipt) =>
      ops.transaction("rw", ops.outbox, ops.sent, async () => {
        const deleted = await ops.outbox.where("id").equals(entry.id).delete();
        if (deleted === 0) return;
        const sent: SentEntry = {
          id: entry.id,
          actionId: entry.actionId,
          seq: entry.seq,
          title: entry.title,
          record: entry.record,
          write: entry.write,
          sentAt: receipt.at,
          remoteId: receipt.remoteId,
        };
        const recordKey = recordKeyToString(entry.record);
        await ops.sent.put({ ...sent, recordKey, connectionId: entry.record.connectionId });
        await ops.sent
          .where("sentAt")
          .below(receipt.at - SENT_KEPT_MS)
          .delete();
      }),
  };
}

/** Attempts shown to the person; a year of hourly retries would otherwise bloat the row. */
const ATTEMPTS_KEPT = 20;

function toRow(entry: NewOutboxEntry): Omit<OutboxRow, "seq"> {
  return {
    ...entry,
    recordKey: recordKeyToString(entry.record),
    connectionId: entry.record.connectionId,
  };
}

function fromRow({ recordKey: _, connectionId: __, ...entry }: OutboxRow): OutboxEntry {
  return entry;
}
