import type { ObjectType, RecordKey } from "#lib/domain/record.ts";

/** The lead whose alert somebody wants to put off, from the end of the page's address; null for none. */
export function askedSnooze(hash: string): RecordKey | null {
  const found = /^#snooze\/([\w-]{1,280})\/(\w+)\/([\w-]{1,80})$/.exec(hash);
  const [, connectionId = "", type, recordId = ""] = found ?? [];
  const objectType = OBJECT_TYPES.find((known) => known === type);
  return objectType === undefined ? null : { connectionId, objectType, recordId };
}

const OBJECT_TYPES: readonly ObjectType[] = ["person", "lead", "deal", "company"];
