import type { StoredRow, Value, World } from "./state.ts";

/** The value at the end of a path; null when the way there is empty. */
export function valueAt(world: World, row: StoredRow, path: string): Value {
  const [first = "", ...rest] = path.split(".");
  if (rest.length === 0) return row.values[first] ?? null;
  const parent = parentOf(world, row, first);
  if (parent === null) return null;
  if (rest.length === 1 && rest[0] === "Type" && isPolymorphic(world, row, first)) {
    return parent.object === "Group" ? "Queue" : parent.object;
  }
  return valueAt(world, parent, rest.join("."));
}

/** Whether a reference can lead to several kinds of object. */
export function isPolymorphic(world: World, row: StoredRow, relation: string): boolean {
  const columns = world.state.objects.get(row.object)?.columns.values() ?? [];
  return ([...columns].find((column) => column.relation === relation)?.to?.length ?? 0) > 1;
}

/** The row that a reference leads to. */
export function parentOf(world: World, row: StoredRow, relation: string): StoredRow | null {
  const columns = world.state.objects.get(row.object)?.columns.values() ?? [];
  const way = [...columns].find((column) => column.relation === relation);
  const id = row.values[way?.name ?? ""];
  if (typeof id !== "string") return null;
  for (const object of way?.to ?? []) {
    const found = world.state.rows.get(object)?.get(id);
    if (found !== undefined) return found;
  }
  return null;
}
