import type { InsertedDraft } from "#components/mail/mail-work.ts";
import type { MailEditor } from "#lib/domain/mail/mail-page.ts";
import { type RecordKey, recordKeyToString } from "#lib/domain/record.ts";
import { angleInUse, type FirstTouchText, wordsForLog } from "../first-touch-text.ts";

/** Where a draft comes from. */
export interface DraftOrigin {
  readonly values: FirstTouchText;
  readonly draftId: string;
  readonly record: RecordKey;
}

/** A draft as it stands in an e-mail, for when that is sent. A reply keeps the subject of its conversation. */
export function toInserted(
  { values, draftId, record }: DraftOrigin,
  { kind }: MailEditor,
): InsertedDraft {
  const subject = kind === "reply" ? "" : values.subject;
  return {
    record: recordKeyToString(record),
    draftId,
    angle: angleInUse(values),
    words: wordsForLog({ ...values, subject, medium: "email", channel: "email" }),
    values,
  };
}
