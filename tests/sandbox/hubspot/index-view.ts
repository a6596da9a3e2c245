import type { ObjectTypeName } from "./object-types.ts";
import { OBJECT_TYPES } from "./object-types.ts";
import type { StoredRecord, World } from "./state.ts";
import { toStamp } from "./values.ts";

/** A record as the search index has it, which may be older than the record. */
export interface IndexedRecord {
  readonly record: StoredRecord;
  readonly updatedAt: number;
  value(name: string): string | null;
}

/**
 * The rows that search can see: as they stood before the index lag, and never an archived one.
 * Archiving and merging take effect at once, which the real index may also delay.
 */
export function indexedRecords(world: World, type: ObjectTypeName): readonly IndexedRecord[] {
  const seenUntil = world.now() - world.settings.indexLagMs;
  const rows: IndexedRecord[] = [];
  for (const record of world.state.records[type].values()) {
    if (record.archivedAt !== null || record.createdAt > seenUntil) continue;
    rows.push(record.updatedAt <= seenUntil ? current(record) : asOf(record, seenUntil));
  }
  return rows;
}

function current(record: StoredRecord): IndexedRecord {
  return {
    record,
    updatedAt: record.updatedAt,
    value: (name) => record.properties.get(name) ?? null,
  };
}

function asOf(record: StoredRecord, moment: number): IndexedRecord {
  const { modifiedProperty } = OBJECT_TYPES[record.type];
  const lastWrite = record.writes.findLast((at) => at <= moment) ?? record.createdAt;
  return {
    record,
    updatedAt: lastWrite,
    value: (name) => {
      if (name === modifiedProperty) return toStamp(lastWrite);
      const version = record.history.get(name)?.find((one) => one.timestamp <= moment);
      return version === undefined || version.value === "" ? null : version.value;
    },
  };
}
