import type { StoredRow, Value, World } from "../salesforce/state.ts";

/** Puts a row where it would be had it been made at that moment. Not journalled. */
export function addRow(
  world: World,
  object: string,
  id: string,
  at: { readonly createdAt: number; readonly updatedAt?: number },
  values: Readonly<Record<string, Value>>,
): void {
  const rows: Map<string, StoredRow> | undefined = world.state.rows.get(object);
  if (rows === undefined) throw new Error(`The sandbox has no object ${object}.`);
  const changedAt = toDateTime(at.updatedAt ?? at.createdAt);
  const row = {
    IsDeleted: false,
    CreatedDate: toDateTime(at.createdAt),
    LastModifiedDate: changedAt,
    SystemModstamp: changedAt,
    ...values,
  };
  rows.set(id, { id, object, values: { Id: id, ...row } });
}

/** `2026-11-21T10:00:00.000+0000`: whole seconds, whatever the form promises. */
export function toDateTime(at: number): string {
  return `${new Date(at).toISOString().slice(0, 19)}.000+0000`;
}
