import { parsePlaybook } from "#lib/domain/playbook/parse-playbook.ts";
import type { Playbook } from "#lib/domain/playbook/schema.ts";
import type { PlaybookRow } from "#lib/store/rows.ts";

/** A version that is kept here, as far as it can still be read. */
export interface VersionEntry {
  readonly row: PlaybookRow;
  /** Null when this Handrail can no longer read its format. */
  readonly playbook: Playbook | null;
  /** When the next version took its place, epoch milliseconds; null for the newest. */
  readonly until: number | null;
}

/** The versions with the time in which each was in force; `rows` newest first. */
export function toEntries(rows: readonly PlaybookRow[]): readonly VersionEntry[] {
  return rows.map((row, index) => {
    const parsed = parsePlaybook(row.document);
    return {
      row,
      playbook: parsed.ok ? parsed.value : null,
      until: rows[index - 1]?.keptAt ?? null,
    };
  });
}
