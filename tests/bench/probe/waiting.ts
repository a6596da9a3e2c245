import { type NewOutboxEntry, pendingEntry } from "#lib/domain/outbox.ts";
import { createIdMaker } from "#lib/platform/ids.ts";
import type { Store } from "#lib/store/databases.ts";
import { addEntries } from "#lib/store/outbox-store.ts";

const AT_ONCE = 1_000;
/** None of it leaves before it is told to. */
const HELD_MS = 10 * 60_000;

export interface Waiting {
  readonly connectionId: string;
  readonly account: string;
  /** One write each. */
  readonly recordIds: readonly string[];
  /** Which time this is, from 0: each changes what the last one wrote. */
  readonly turn: number;
}

/** Fills the outbox with writes that wait for time. */
export async function addWaiting(store: Store, waiting: Waiting): Promise<number> {
  const newId = createIdMaker();
  const notBefore = Date.now() + HELD_MS;
  const entries = waiting.recordIds.map((id) => toEntry(waiting, id, newId(), notBefore));
  for (let at = 0; at < entries.length; at += AT_ONCE) {
    await addEntries(store, entries.slice(at, at + AT_ONCE), null);
  }
  return store.ops.outbox.count();
}

/** Lets all of it go as soon as somebody tells the worker. */
export async function releaseWaiting({ ops }: Store): Promise<void> {
  await ops.outbox.toCollection().modify({ notBefore: 0 });
}

export function countWaiting({ ops }: Store): Promise<number> {
  return ops.outbox.count();
}

function textOf(turn: number): string {
  return `Work orders are typed twice, once into the planning board and once into the ERP; a missed part number has stopped the line ${turn} times.`;
}

function toEntry(
  { connectionId, account, turn }: Waiting,
  recordId: string,
  id: string,
  notBefore: number,
): NewOutboxEntry {
  return pendingEntry({
    id,
    actionId: id,
    title: `Change the note on contact ${recordId}`,
    record: { connectionId, objectType: "person", recordId },
    account,
    server: "api.hubapi.com",
    write: {
      kind: "patch",
      fields: { noteProblem: textOf(turn) },
      base: { noteProblem: turn === 0 ? null : textOf(turn - 1) },
      events: [],
    },
    dependsOn: null,
    createdAt: Date.now(),
    notBefore,
    typed: null,
  });
}
