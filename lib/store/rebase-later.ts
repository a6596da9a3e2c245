import type { HandoffField, HandoffValues } from "../domain/handoff-field.ts";
import { patchedFields } from "../domain/merge-write.ts";
import type { OutboxEntry } from "../domain/outbox.ts";
import { recordKeyToString } from "../domain/record.ts";
import type { Write } from "../domain/write.ts";
import type { Store } from "./databases.ts";

/**
 * What was decided on a value of `entry` that has just been taken back or replaced now stands on `instead`,
 * so that nobody is asked about a difference with themselves (P7.1). To be called in the transaction that
 * takes back or replaces.
 */
export async function rebaseLater(
  { ops }: Pick<Store, "ops">,
  { seq, record, write }: Pick<OutboxEntry, "seq" | "record" | "write">,
  instead: HandoffValues,
): Promise<void> {
  if (write.kind !== "patch") return;
  for (const field of patchedFields(write)) {
    // Read anew for each field: one later write may set several of them.
    const rows = await ops.outbox
      .where("recordKey")
      .equals(recordKeyToString(record))
      .sortBy("seq");
    const next = rows.find((row) => row.seq > seq && sets(row.write, field));
    if (next?.write.kind !== "patch" || next.write.base[field] !== write.fields[field]) continue;
    const base = { ...next.write.base, [field]: instead[field] ?? null };
    await ops.outbox.update(next.seq, { write: { ...next.write, base } });
  }
}

function sets(write: Write, field: HandoffField): boolean {
  return write.kind === "patch" && patchedFields(write).includes(field);
}
