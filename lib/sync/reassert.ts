import { pendingEntry } from "../domain/outbox.ts";
import type { RecordKey } from "../domain/record.ts";
import { findRepair } from "./find-repair.ts";
import type { ClockPort } from "./ports.ts";
import type { SentPort } from "./sent-ports.ts";

export interface ReassertPorts {
  readonly sent: SentPort;
  readonly clock: ClockPort;
  /** A new ULID. */
  readonly newId: () => string;
}

/**
 * Sets right what an older write of ours that arrived late has undone in this record (P8). To be called
 * whenever the CRM has shown the record anew; what is wrong is read from the cached record.
 *
 * @returns whether an entry was added, which then has to be sent.
 */
export async function reassert(ports: ReassertPorts, record: RecordKey): Promise<boolean> {
  const seen = await ports.sent.ownWrites(record);
  const now = ports.clock.now();
  const repair = seen === null ? null : findRepair(seen, now);
  if (seen === null || repair === null) return false;
  const { title, account, server, write, repaired } = repair;
  const entry = pendingEntry({
    id: ports.newId(),
    actionId: ports.newId(),
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
  return ports.sent.addRepair(seen, repaired, entry);
}
