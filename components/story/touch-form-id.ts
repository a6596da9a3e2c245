import { type RecordKey, recordKeyToString } from "#lib/domain/record.ts";

/** The draft of the form "Add a touch" of one record. */
export function touchDraftId(record: RecordKey): string {
  return `${recordKeyToString(record)}#touch`;
}
