import type { Failure } from "../domain/failure.ts";
import type { OutboxEntry } from "../domain/outbox.ts";
import { type RecordKey, recordKeyToString } from "../domain/record.ts";
import type { OpsDatabase, Store } from "./databases.ts";
import type { OutboxRow, SentRow } from "./rows.ts";

/** What the one line about the outbox needs, however much waits. */
export interface OutboxSummary {
  /** Every write that has not been sent. */
  readonly total: number;
  /** Those among them that need a person. */
  readonly attention: number;
  /** The oldest of them, at most `HEAD`. */
  readonly head: readonly OutboxEntry[];
}

/** What the outbox shows of itself at once. */
export interface OutboxPage {
  /** What needs a person first, then by `seq`; entries of one action stand together. */
  readonly entries: readonly OutboxEntry[];
  /** What else waits for the same records, and may have to leave before them. */
  readonly around: readonly OutboxEntry[];
  readonly hasMore: boolean;
}

const HEAD = 20;
const AROUND = 200;
const BATCH = 500;

/** Counted by index: rows are read only for the head. */
export function readOutboxSummary({ ops }: Store): Promise<OutboxSummary> {
  return ops.transaction("r", ops.outbox, async () => {
    const [total, attention, head] = await Promise.all([
      ops.outbox.count(),
      ops.outbox.where("state").equals("attention").count(),
      ops.outbox.orderBy("seq").limit(HEAD).toArray(),
    ]);
    return { total, attention, head };
  });
}

/** Some of what waits, at most about `limit`. With `words` only what bears all of them in its title. */
export function readOutboxPage(
  { ops }: Store,
  { limit, words }: { readonly limit: number; readonly words: string },
): Promise<OutboxPage> {
  const terms = words.toLowerCase().split(/\s+/u).filter(Boolean);
  const matches = (row: OutboxRow) => {
    const title = row.title.toLowerCase();
    return terms.every((term) => title.includes(term));
  };
  return ops.transaction("r", ops.outbox, async () => {
    const stuck = ops.outbox.where("state").equals("attention");
    const urgent = await (terms.length === 0 ? stuck : stuck.filter(matches))
      .limit(limit)
      .toArray();
    const actionIds = [...new Set(urgent.map((row) => row.actionId))];
    const first = await ops.outbox.where("actionId").anyOf(actionIds).sortBy("seq");
    const taken = new Set(first.map((row) => row.id));
    const room = Math.max(0, limit - first.length);
    const others = await readSome(ops, {
      limit: room + 1,
      // Without words nearly every row is wanted, so no more are read than that.
      batch: terms.length === 0 ? limit + 1 : BATCH,
      isWanted: (row) => !taken.has(row.id) && matches(row),
    });
    const entries = [...first, ...others.slice(0, room)];
    const keys = [...new Set(entries.map((row) => row.recordKey))];
    const around = await ops.outbox.where("recordKey").anyOf(keys).limit(AROUND).sortBy("seq");
    return { entries, around, hasMore: others.length > room };
  });
}

/** Everything that waits, oldest first, a batch at a time: texts of thousands of writes need not be held at once. */
export async function* readUnsent({ ops }: Store): AsyncGenerator<readonly OutboxRow[]> {
  let rows: readonly OutboxRow[] = [];
  do {
    rows = await readBatch(ops, rows, BATCH);
    yield rows;
  } while (rows.length === BATCH);
}

/** The entries of one action that have not been sent, by `seq`. */
export function readAction({ ops }: Store, actionId: string): Promise<readonly OutboxEntry[]> {
  return ops.outbox.where("actionId").equals(actionId).sortBy("seq");
}

/** What the CRM has confirmed lately, newest first; not what a person still has to decide a part of. */
export async function readSent({ ops }: Store, limit: number): Promise<readonly SentRow[]> {
  const rows = await ops.sent.orderBy("sentAt").reverse().limit(limit).toArray();
  const open = await ops.outbox
    .where("id")
    .anyOf(rows.map((row) => row.id))
    .toArray();
  const openIds = new Set(open.map((row) => row.id));
  return rows.filter((row) => !openIds.has(row.id));
}

/** The oldest rows that are wanted, at most `limit`; `batch` rows are read at once. */
async function readSome(
  ops: OpsDatabase,
  wanted: {
    readonly limit: number;
    readonly batch: number;
    readonly isWanted: (row: OutboxRow) => boolean;
  },
): Promise<readonly OutboxRow[]> {
  const found: OutboxRow[] = [];
  let rows: readonly OutboxRow[] = [];
  do {
    rows = await readBatch(ops, rows, wanted.batch);
    found.push(...rows.filter(wanted.isWanted));
  } while (rows.length === wanted.batch && found.length < wanted.limit);
  return found.slice(0, wanted.limit);
}

/** The rows that follow those of the last batch. */
function readBatch(
  { outbox }: OpsDatabase,
  last: readonly OutboxRow[],
  size: number,
): Promise<OutboxRow[]> {
  return outbox
    .where("seq")
    .above(last.at(-1)?.seq ?? 0)
    .limit(size)
    .toArray();
}

/** What the CRM has refused of what nobody pressed. */
export interface RefusedStep {
  readonly failure: Failure;
  /** Whether only the task was refused: the record says already what follows from the miss. */
  readonly isTask: boolean;
}

/** The latest such refusal for a record that is kept; null for none (P7.9). */
export async function readRefused({ ops }: Store, record: RecordKey): Promise<RefusedStep | null> {
  const rows = await ops.sent.where("recordKey").equals(recordKeyToString(record)).sortBy("seq");
  const last = rows.findLast(({ refused }) => refused !== undefined);
  if (last?.refused === undefined) return null;
  const action = rows.filter(({ actionId }) => actionId === last.actionId);
  const isTask = action.every(
    ({ write, refused }) => write.kind === "task" || refused === undefined,
  );
  return { failure: last.refused, isTask };
}
