import type { InsertedDraft } from "#components/mail/mail-work.ts";
import { type RecordKey, recordKeyToString } from "#lib/domain/record.ts";
import { angleInUse, type FirstTouchText, wordsForLog } from "../first-touch-text.ts";

/** Where a draft comes from. */
export interface DraftOrigin {
  readonly values: FirstTouchText;
  readonly draftId: string;
  readonly record: RecordKey;
}

/** A draft as it stands in an e-mail, for when that is sent; without its subject, where another one stands there. */
export function toInserted(
  { values, draftId, record }: DraftOrigin,
  there: { readonly subject: boolean; readonly mark: number },
): InsertedDraft {
  const subject = there.subject ? values.subject : "";
  return {
    record: recordKeyToString(record),
    draftId,
    mark: there.mark,
    angle: angleInUse(values),
    words: wordsForLog({ ...values, subject, medium: "email", channel: "email" }),
    values,
  };
}
