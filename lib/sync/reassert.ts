import { pendingEntry } from "../domain/outbox.ts";
import type { RecordKey } from "../domain/record.ts";
import { findRepair } from "./find-repair.ts";
import type { ClockPort } from "./ports.ts";
import type { RecordsPort } from "./pull-ports.ts";
import type { SentPort } from "./sent-ports.ts";

export interface ReassertPorts {
  readonly sent: SentPort;
  readonly clock: ClockPort;
  /** A new ULID. */
  readonly newId: () => string;
  /** Has what waits sent. */
  readonly wake: () => void;
}

/** The cached records, with a look (`reassert`) at each that the CRM has shown. */
export function withReassert(records: RecordsPort, ports: ReassertPorts): RecordsPort {
  return {
    ...records,
    revise: async (seen, rule) => {
      await records.revise(seen, rule);
      const keys = seen.map(({ key }) => key);
      await reassert(ports, keys);
    },
  };
}

/**
 * Sets right what an older write of ours that arrived late has undone in these records (P8). What is
 * wrong is read from the cached record, which the CRM has just shown.
 */
export async function reassert(ports: ReassertPorts, shown: readonly RecordKey[]): Promise<void> {
  let hasMore = false;
  for (const record of await ports.sent.written(shown)) {
    if (await reassertOne(ports, record)) hasMore = true;
  }
  if (hasMore) ports.wake();
}

/** Answers whether an entry was added. */
async function reassertOne(
  { sent, clock, newId }: ReassertPorts,
  record: RecordKey,
): Promise<boolean> {
  const seen = await sent.ownWrites(record);
  const now = clock.now();
  const repair = seen === null ? null : findRepair(seen, now);
  if (seen === null || repair === null) return false;
  const { title, account, server, write, repaired } = repair;
  const entry = pendingEntry({
    id: newId(),
    actionId: newId(),
    title,
    record: seen.snapshot.key,
    account,
    server,
    write,
    dependsOn: null,
    createdAt: now,
    notBefore: now,
    typed: null,
  });
  return sent.addRepair(seen, repaired, entry);
}
