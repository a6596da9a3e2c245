import { collectAttempts } from "../domain/first-touch/learning/collect-attempts.ts";
import { addressKey, domainOf } from "../domain/mail/address.ts";
import { recordKeyToString } from "../domain/record.ts";
import { toSearchText } from "../domain/text/to-search-text.ts";
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
    ...addressColumns(snapshot.emails),
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

/** The columns by which a record is found by its addresses. */
export function addressColumns(
  addresses: readonly string[],
): Pick<RecordRow, "emails" | "domains"> {
  return {
    emails: addressKeysOf(addresses),
    domains: [...new Set(addresses.map(domainOf))],
  };
}

/** The mailboxes of some addresses, each once. */
export function addressKeysOf(addresses: readonly string[]): readonly string[] {
  return [...new Set(addresses.map(addressKey))];
}
