import type { OutboxRow } from "#lib/store/rows.ts";

/** Entries that need a person, and those that wait for them (P5.3). */
export function findStuck(rows: readonly OutboxRow[]): ReadonlySet<string> {
  const stuck = new Map<string, OutboxRow>();
  for (const row of rows) {
    const isHeldBack = [...stuck.values()].some(
      (it) => it.recordKey === row.recordKey && (it.id === row.dependsOn || shareField(it, row)),
    );
    if (row.state === "attention" || isHeldBack) stuck.set(row.id, row);
  }
  return new Set(stuck.keys());
}

function shareField({ write }: OutboxRow, other: OutboxRow): boolean {
  if (write.kind !== "patch" || other.write.kind !== "patch") return false;
  const { fields } = other.write;
  return Object.keys(write.fields).some((field) => Object.hasOwn(fields, field));
}
