import type { CopiedEntry } from "../store/mirror-entry.ts";

/** Writes as a file that a person keeps: to read, to hand to support, to type again. */
export interface WritesFile {
  readonly exportedFrom: "Handrail";
  /** ISO 8601. */
  readonly exportedAt: string;
  readonly entries: readonly ExportedWrite[];
}

export type ExportedWrite = Omit<CopiedEntry, "seq" | "createdAt"> & {
  /** ISO 8601, by the clock of this device. */
  readonly createdAt: string;
};

/**
 * What waits, by `seq`, as it goes into a file. Named field by field: an entry holds no credential, and
 * what it may hold one day does not get into a file by itself. `now` in epoch milliseconds.
 */
export function toWritesFile(entries: readonly CopiedEntry[], now: number): WritesFile {
  return {
    exportedFrom: "Handrail",
    exportedAt: new Date(now).toISOString(),
    entries: entries.map(toExported),
  };
}

function toExported(entry: CopiedEntry): ExportedWrite {
  const { id, actionId, title, record, account, server, write, dependsOn, typed } = entry;
  const createdAt = new Date(entry.createdAt).toISOString();
  return { id, actionId, title, createdAt, record, account, server, write, dependsOn, typed };
}
