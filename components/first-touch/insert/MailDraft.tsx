import { useMailPage } from "#components/mail/use-mail-page.ts";
import type { MailPage } from "#lib/domain/mail/mail-page.ts";
import { isWith } from "#lib/domain/mail/message-to-log.ts";
import type { RecordSnapshot } from "#lib/domain/snapshot.ts";
import { type FirstTouchText, toMedium } from "../first-touch-text.ts";
import { InsertDraft } from "./InsertDraft.tsx";
import { NewEmail } from "./NewEmail.tsx";
import { useKeepMailbox, useLastMailbox } from "./use-last-mailbox.ts";

interface MailDraftProps {
  readonly values: FirstTouchText;
  readonly snapshot: RecordSnapshot;
  readonly draftId: string;
}

/** The ways by which the message gets into Gmail, as what is open there allows. */
export function MailDraft(props: MailDraftProps) {
  const mail = useMailPage();
  if (toMedium(props.values.medium) !== "email") return null;
  return mail === null ? <FromCrm {...props} /> : <BesideMail {...props} mail={mail} />;
}

function BesideMail(props: MailDraftProps & { readonly mail: MailPage }) {
  const { mail, values, snapshot } = props;
  const { editor, conversation, mailbox } = mail;
  useKeepMailbox(mailbox);
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

/** Beside a page that is no mail, for people who write in Gmail. */
function FromCrm({ values, snapshot }: MailDraftProps) {
  const mailbox = useLastMailbox();
  if (mailbox === null || values.body.trim() === "") return null;
  return (
    <NewEmail
      mailbox={mailbox}
      to={snapshot.emails[0] ?? null}
      values={values}
      label="Open in Gmail"
    />
  );
}
