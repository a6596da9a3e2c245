import { useScreen } from "#components/data/screen-store.ts";
import { isWith } from "#lib/domain/mail/message-to-log.ts";
import type { RecordKey } from "#lib/domain/record.ts";
import type { RecordView } from "#lib/store/record-store.ts";
import type { ConnectionRow } from "#lib/store/rows.ts";
import { SentToOthers } from "./SentToOthers.tsx";
import { SentToShown } from "./SentToShown.tsx";

/**
 * After a message has probably been sent: what may be logged of it. Nothing is recorded without a press,
 * and what it went to is the record by its addresses, not by what happens to be on screen.
 */
export function SentNotice(props: {
  /** The record on screen; null where there is none. */
  readonly view: RecordView | null;
  readonly connection: ConnectionRow | null;
  /** Shows another record. */
  readonly onPick: (record: RecordKey) => void;
}) {
  const { view, connection, onPick } = props;
  const sent = useScreen((screen) => screen.sent);
  if (sent === null) return null;
  return view !== null && connection !== null && isWith(sent.people, view.snapshot.emails) ? (
    <SentToShown key={sent.editorId} sent={sent} view={view} connection={connection} />
  ) : (
    <SentToOthers sent={sent} onPick={onPick} />
  );
}
