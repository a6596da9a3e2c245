import { useMailPage } from "#components/mail/use-mail-page.ts";
import { isWith } from "#lib/domain/mail/message-to-log.ts";
import type { RecordSnapshot } from "#lib/domain/snapshot.ts";
import { type FirstTouchText, toMedium } from "../first-touch-text.ts";
import { InsertDraft } from "./InsertDraft.tsx";
import { NewEmail } from "./NewEmail.tsx";

/** The ways by which the message gets into Gmail, as what is open there allows. */
export function MailDraft(props: {
  readonly values: FirstTouchText;
  readonly snapshot: RecordSnapshot;
  readonly draftId: string;
}) {
  const { values, snapshot } = props;
  const mail = useMailPage();
  if (mail === null || toMedium(values.medium) !== "email") return null;
  const { editor, conversation, mailbox } = mail;
  if (editor !== null) return <InsertDraft key={editor.id} {...props} editor={editor} />;
  // Under the address by which they are in touch, where it is not the first one.
  const inTouch = conversation?.people.find((person) => isWith([person], snapshot.emails));
  return (
    <NewEmail
      mailbox={mailbox}
      to={inTouch?.address ?? snapshot.emails[0] ?? null}
      values={values}
      label="Open a new e-mail"
    />
  );
}
