import { type Outcome, succeed } from "../domain/failure.ts";
import type { PullPorts } from "./pull-ports.ts";
import { readByIds } from "./read-by-ids.ts";
import { takeRead } from "./revisions.ts";
import { hasWrite } from "./working-set.ts";

/** Fetches what an earlier pull left alone, unless it is still being written (P9.2). */
export async function readStale({ open, records, clock }: PullPorts): Promise<Outcome<null>> {
  const { sending } = await records.writes();
  const kept = await records.list();
  const due = kept.filter(({ stale, snapshot }) => stale && !hasWrite(snapshot, sending));
  const read = await readByIds(open.gateway, due);
  if (!read.ok) return read;
  const { seen, missing } = read.value;
  const writes = await records.writes();
  await records.revise(seen, takeRead({ sending: writes.sending, at: clock.now() }));
  // Of a record that is not shown there is nothing newer; the daily comparison finds out why (P10.4).
  const keys = missing.map(({ snapshot }) => snapshot.key);
  await records.amend(keys, (record) => ({ ...record, stale: false }));
  return succeed(null);
}
