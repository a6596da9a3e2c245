import {
  type FieldKind,
  type Json,
  nextId,
  type RecordType,
  type StoredRecord,
  type World,
} from "./state.ts";

/** Who writes: a colleague in Pipedrive's own pages, or a program. */
export interface Author {
  readonly userId: number;
  readonly source: "app" | "api";
}

/** Leads have no fields of their own: they take those of deals. */
export const FIELD_KIND: Readonly<Record<RecordType, FieldKind>> = {
  persons: "person",
  leads: "deal",
  deals: "deal",
  organizations: "organization",
};

/** Adds a record as if it had been there; no write of anybody's. */
export function addRecord(
  world: World,
  type: RecordType,
  own: Readonly<Record<string, Json>>,
  custom: Readonly<Record<string, Json>> = {},
): StoredRecord {
  const at = world.now();
  const record: StoredRecord = {
    type,
    id: type === "leads" ? world.random.uuid() : String(nextId(world.state)),
    addedAt: at,
    updatedAt: at,
    isDeleted: false,
    isArchived: false,
    own: new Map(Object.entries(own)),
    custom: new Map(Object.entries(custom)),
  };
  world.state.records[type].set(record.id, record);
  return record;
}

/** Changes values and remembers what they were. Every write moves the modified stamp, even one that changes nothing. */
export function updateRecord(
  world: World,
  record: StoredRecord,
  values: {
    readonly own?: Readonly<Record<string, Json>>;
    readonly custom?: Readonly<Record<string, Json>>;
  },
  author: Author,
): void {
  for (const part of ["own", "custom"] as const) {
    for (const [field, to] of Object.entries(values[part] ?? {})) {
      const from = record[part].get(field) ?? null;
      if (JSON.stringify(from) === JSON.stringify(to)) continue;
      world.state.changes.push({
        id: nextId(world.state),
        type: record.type,
        recordId: record.id,
        field,
        from,
        to,
        userId: author.userId,
        at: world.now(),
        source: author.source,
      });
      if (to === null) record[part].delete(field);
      else record[part].set(field, to);
    }
  }
  record.updatedAt = world.now();
}

export function deleteRecord(world: World, record: StoredRecord): void {
  record.isDeleted = true;
  record.updatedAt = world.now();
}

/**
 * Merges one record into another: it is gone, and nothing says where to. Its notes, activities and mails
 * go along.
 */
export function mergeRecords(world: World, from: StoredRecord, into: StoredRecord): StoredRecord {
  for (const [field, value] of from.custom) {
    if (!into.custom.has(field)) into.custom.set(field, value);
  }
  deleteRecord(world, from);
  into.updatedAt = world.now();
  return into;
}
