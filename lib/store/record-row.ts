import { collectAttempts } from "../domain/first-touch/learning/collect-attempts.ts";
import { recordKeyToString } from "../domain/record.ts";
import type { CachedRecord } from "../sync/pull-ports.ts";
import { toAttemptKeys } from "./attempt-key.ts";
import type { RecordRow } from "./rows.ts";

/** A record with the columns that the database indexes. */
export function toRow(record: CachedRecord): RecordRow {
  const { snapshot, fetchedAt, openedAt, stale, presence, missedScans } = record;
  const attempts = toAttemptKeys(snapshot.key.connectionId, collectAttempts(snapshot));
  const names = [snapshot.name, snapshot.company.name, ...snapshot.emails];
  return {
    key: recordKeyToString(snapshot.key),
    connectionId: snapshot.key.connectionId,
    objectType: snapshot.key.objectType,
    ownerId: snapshot.handoff.ownerId ?? "",
    emails: snapshot.emails,
    searchText: toSearchText(names.filter(Boolean).join(" ")),
    version: snapshot.version,
    fetchedAt,
    openedAt,
    stale,
    presence,
    missedScans,
    ...(attempts.length === 0 ? {} : { attempts }),
    snapshot,
  };
}

/** One form for search: compatibility characters folded, lower case, single spaces. */
export function toSearchText(text: string): string {
  return text.normalize("NFKC").toLowerCase().replace(/\s+/g, " ").trim();
}
