import type { Failure } from "../domain/failure.ts";
import { withFollowers } from "../domain/followers.ts";
import type { Attempt, NewOutboxEntry, OutboxEntry } from "../domain/outbox.ts";
import { recordKeyToString } from "../domain/record.ts";
import type { Write } from "../domain/write.ts";
import {
  LeaseLostError,
  type OutboxLease,
  type OutboxPort,
  type SentReceipt,
} from "../sync/ports.ts";
import type { OpsDatabase, Store } from "./databases.ts";
import { rebaseLater } from "./rebase-later.ts";
import type { OutboxRow, SentRow } from "./rows.ts";

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
 * Lets go what waited for a connection to work again, instead of for its next pause to end; with
 * `whatWaitsFor` only what waited for that.
 */
export async function releaseConnection(
  { ops }: Store,
  connectionId: string,
  now: number,
  whatWaitsFor: Failure["type"] | null = null,
): Promise<void> {
  await ops.transaction("rw", ops.outbox, async () => {
    await ops.outbox
      .where("connectionId")
      .equals(connectionId)
      .filter(({ trouble }) => trouble !== null && (whatWaitsFor ?? trouble.type) === trouble.type)
      .filter((row) => !isOnItsWay(row))
      .modify((row) => {
        Object.assign(row, { notBefore: Math.min(row.notBefore, now) });
      });
  });
}

/** Being sent, held after an unknown outcome, or nothing that the passing of time would help. */
function isOnItsWay({ state, lease, trouble }: OutboxRow): boolean {
  return state === "attention" || lease !== null || trouble?.type === "unknown";
}

/** The outbox as the sync engine needs it. */
export function createOutboxPort({ ops }: Store): OutboxPort {
  return {
    connectionIds: async () => {
      const ids = await ops.outbox.orderBy("connectionId").uniqueKeys();
      return ids.filter((id) => typeof id === "string");
    },
    claim: async (connectionId) => {
      const token = await takeLease(ops, leaseName(connectionId));
      return createLease(ops, connectionId, token);
    },
  };
}

function leaseName(connectionId: string): string {
  return `drain/${connectionId}`;
}

function takeLease(ops: OpsDatabase, name: string): Promise<number> {
  return ops.transaction("rw", ops.leases, async () => {
    const token = ((await ops.leases.get(name))?.token ?? 0) + 1;
    await ops.leases.put({ name, token });
    return token;
  });
}

function createLease(ops: OpsDatabase, connectionId: string, token: number): OutboxLease {
  /** One strict transaction that checks first whether this drainer is still the one. */
  const change = <Value>(work: () => Promise<Value>): Promise<Value> =>
    ops.transaction("rw", ops.leases, ops.outbox, ops.sent, async () => {
      const lease = await ops.leases.get(leaseName(connectionId));
      if (lease?.token !== token) throw new LeaseLostError("Another drainer has taken over.");
      return work();
    });

  return {
    token,

    recordKeys: async () => {
      const keys = await ops.outbox.where("recordKey").startsWith(`${connectionId}/`).uniqueKeys();
      return keys.filter((key) => typeof key === "string");
    },

    unsent: async (recordKeys) => {
      const rows = await ops.outbox.where("recordKey").anyOf(recordKeys).toArray();
      return rows.toSorted((left, right) => left.seq - right.seq).map(fromRow);
    },

    markSending: (ids, attempt, heldUntil) =>
      change(async () => {
        const rows = await findRows(ops, ids);
        const free = rows.filter((row) => row.state !== "attention");
        await ops.outbox.bulkPut(
          free.map((row) => ({
            ...row,
            state: "sending",
            mayHaveHappened: true,
            lease: token,
            notBefore: heldUntil,
            attempts: [...row.attempts, attempt].slice(-ATTEMPTS_KEPT),
          })),
        );
        return free.map(fromRow);
      }),

    settle: (changes) =>
      change(async () => {
        const changeById = new Map(changes.map((it) => [it.id, it]));
        const rows = await findRows(ops, [...changeById.keys()]);
        await ops.outbox.bulkPut(
          rows.map((row) => {
            const { trouble, ...rest } = changeById.get(row.id) ?? { trouble: null };
            return {
              ...row,
              ...rest,
              lease: null,
              trouble: trouble ?? row.trouble,
              attempts: trouble === null ? row.attempts : withOutcome(row.attempts, trouble),
            };
          }),
        );
      }),

    markSent: (receipts) =>
      change(async () => {
        const receiptById = new Map(receipts.map((it) => [it.id, it]));
        const rows = await findRows(ops, [...receiptById.keys()]);
        for (const row of rows) {
          const receipt = receiptById.get(row.id);
          if (receipt !== undefined) await keepSent(ops, row, receipt);
        }
      }),

    endOvertaken: (ids, at) => change(() => endUnwritten(ops, ids, at, { overtaken: true })),

    endRefused: (id, refused, at) => change(() => endUnwritten(ops, [id], at, { refused })),
  };
}

/** Why something ended without being written. */
type Ending = { readonly overtaken: true } | { readonly refused: Failure };

/** The last first: what was decided on the values of another one stands on what was there before. */
async function endUnwritten(
  ops: OpsDatabase,
  ids: readonly string[],
  at: number,
  ending: Ending,
): Promise<void> {
  for (const { id, actionId } of await findRows(ops, ids)) {
    const action = await ops.outbox.where("actionId").equals(actionId).sortBy("seq");
    for (const row of withFollowers(id, action).toReversed()) {
      await keepUnwritten(ops, row, at, ending);
    }
  }
}

function findRows(ops: OpsDatabase, ids: readonly string[]): Promise<OutboxRow[]> {
  return ops.outbox.where("id").anyOf(ids).toArray();
}

/** The last try now has an outcome; one that has its outcome already keeps it. */
function withOutcome(attempts: readonly Attempt[], failure: Failure): readonly Attempt[] {
  const last = attempts.at(-1);
  if (last === undefined || last.failure !== null) return attempts;
  return [...attempts.slice(0, -1), { ...last, failure }];
}

async function keepSent(ops: OpsDatabase, row: OutboxRow, receipt: SentReceipt): Promise<void> {
  const { left } = receipt;
  if (left === null) await ops.outbox.delete(row.seq);
  else {
    await ops.outbox.put({
      ...row,
      write: left.write,
      state: "attention",
      mayHaveHappened: false,
      lease: null,
      trouble: left.trouble,
      attempts: withOutcome(row.attempts, left.trouble),
    });
  }
  const earlier = await ops.sent.get(row.id);
  const write = withoutContested(row.write, receipt.contested);
  await ops.sent.put({
    ...toSentRow(row),
    write: together(earlier?.write, write),
    sentAt: receipt.at,
    remoteId: receipt.remoteId,
    doubtful: receipt.doubtful,
    sweepAt: receipt.sweepAt,
  });
}

/** Nothing of it was written, so it is remembered without what it would have set. */
async function keepUnwritten(
  ops: OpsDatabase,
  row: OutboxRow,
  at: number,
  ending: Ending,
): Promise<void> {
  const { write } = row;
  await ops.outbox.delete(row.seq);
  if (write.kind === "patch") await rebaseLater({ ops }, row, write.base);
  const nothing: Write = { kind: "patch", fields: {}, base: {}, events: [] };
  await ops.sent.put({
    ...toSentRow(row),
    write: write.kind === "patch" ? nothing : write,
    sentAt: at,
    remoteId: null,
    doubtful: row.doubtful || row.mayHaveHappened,
    sweepAt: null,
    ...ending,
  });
}

type Reference = "id" | "actionId" | "seq" | "title" | "record" | "account" | "server";

/** What a row of what was sent takes over, before anything is known of how it went. */
function toSentRow(
  row: OutboxRow,
): Pick<SentRow, Reference | "recordKey" | "connectionId" | "copies" | "setRight"> {
  const { id, actionId, seq, title, record, account, server, recordKey, connectionId } = row;
  return {
    ...{ id, actionId, seq, title, record, account, server, recordKey, connectionId },
    copies: "none",
    setRight: [],
  };
}

/** A patch that went in two parts, since a person had to decide on the second. */
function together(earlier: Write | undefined, write: Write): Write {
  if (earlier?.kind !== "patch" || write.kind !== "patch") return write;
  return {
    ...write,
    fields: { ...earlier.fields, ...write.fields },
    base: { ...write.base, ...earlier.base },
    events: [...earlier.events, ...write.events],
  };
}

/** What the CRM took of a patch. */
function withoutContested(write: Write, contested: readonly string[]): Write {
  if (write.kind !== "patch") return write;
  const taken = Object.entries(write.fields).filter(([name]) => !contested.includes(name));
  return { ...write, fields: Object.fromEntries(taken) };
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
