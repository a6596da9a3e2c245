import type { SentEntry } from "../domain/outbox.ts";
import { recordKeyToString } from "../domain/record.ts";
import type { OwnWrites, SentPort } from "../sync/sent-ports.ts";
import { livingKey, withIdOf } from "./alias-store.ts";
import type { OpsDatabase, Store } from "./databases.ts";
import { addEntries } from "./outbox-store.ts";
import type { RecordRow, SentRow } from "./rows.ts";

const DAY_MS = 24 * 60 * 60 * 1000;

/** Confirmed writes as the sync engine needs them. */
export function createSentPort(store: Store): SentPort {
  const { ops, cache } = store;
  return {
    forgetOld: async (now) => {
      await ops.sent
        .where("sentAt")
        .below(now - DAY_MS)
        .filter((row) => row.sweepAt === null || row.sentAt < now - 7 * DAY_MS)
        .delete();
    },

    dueSweeps: async (now, furthest) => {
      const rows = await ops.sent
        .where("sweepAt")
        .belowOrEqual(now)
        .or("sweepAt")
        .above(furthest)
        .sortBy("sweepAt");
      const keys = await Promise.all(rows.map((row) => livingKey(ops, row.record)));
      return rows.map((row, index) => ({
        ...fromRow(row),
        record: withIdOf(row.record, keys[index] ?? row.recordKey),
      }));
    },

    keepLook: async ({ id, ...found }) => {
      await ops.sent.update(id, found);
    },

    written: async (records) => {
      const sentTo = new Set(await ops.sent.orderBy("recordKey").uniqueKeys());
      const living = new Set(
        await ops.aliases
          .filter(({ from }) => sentTo.has(from))
          .toArray((aliases) => aliases.map(({ to }) => to)),
      );
      return records.filter((record) => {
        const key = recordKeyToString(record);
        return sentTo.has(key) || living.has(key);
      });
    },

    ownWrites: async (record) => {
      const key = await livingKey(ops, record);
      const known = await cache.records.get(key);
      if (known === undefined) return null;
      const own = await readOwn(ops, known.snapshot);
      // Read again: whatever has been confirmed up to here is in this picture, not always in the first.
      const row = await cache.records.get(key);
      return row?.presence === "present" ? { snapshot: row.snapshot, ...own } : null;
    },

    addRepair: (seen, repaired, entry) =>
      ops.transaction("rw", ops.outbox, ops.sent, ops.drafts, async () => {
        if (stateOf(await readOwn(ops, seen.snapshot)) !== stateOf(seen)) return false;
        await addEntries(store, [entry], null);
        for (const { sentId, what } of repaired) {
          await ops.sent
            .where("id")
            .equals(sentId)
            .modify((row) => {
              Object.assign(row, { setRight: [...row.setRight, ...what] });
            });
        }
        return true;
      }),
  };
}

type Own = Pick<OwnWrites, "sent" | "unsent">;

/** What was sent and what waits for a record, under all its ids. */
async function readOwn(
  { outbox, sent }: Pick<OpsDatabase, "outbox" | "sent">,
  { key, mergedIds }: RecordRow["snapshot"],
): Promise<Own> {
  const keys = [key.recordId, ...mergedIds].map((recordId) =>
    recordKeyToString({ ...key, recordId }),
  );
  return {
    unsent: await outbox.where("recordKey").anyOf(keys).sortBy("seq"),
    sent: (await sent.where("recordKey").anyOf(keys).sortBy("seq")).map(fromRow),
  };
}

/** The same text as long as nothing was sent, asked for or set right. */
function stateOf({ sent, unsent }: Own): string {
  return JSON.stringify([
    sent.map(({ id, setRight }) => [id, setRight]),
    unsent.map(({ seq }) => seq),
  ]);
}

function fromRow({ recordKey: _, connectionId: __, ...entry }: SentRow): SentEntry {
  return entry;
}
