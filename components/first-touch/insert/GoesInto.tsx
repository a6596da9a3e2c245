import type { MailEditor, MailPerson } from "#lib/domain/mail/mail-page.ts";
import { isWith } from "#lib/domain/mail/message-to-log.ts";

/** Into which of the e-mails that may be open the text goes; to whom goes without saying in a reply to the buyer. */
export function GoesInto(props: {
  readonly editor: MailEditor;
  /** The buyer's addresses. */
  readonly emails: readonly string[];
}) {
  const { editor, emails } = props;
  const { kind, people } = editor;
  const place = kind === "reply" ? "Goes into your reply" : "Goes into your new e-mail";
  if (people.length === 0 || (kind === "reply" && isWith(people, emails))) return `${place}.`;
  return (
    <>
      {place} to <Recipients people={people} />.
    </>
  );
}

/** "sara@nordlog.test and 2 more" */
export function Recipients({ people }: { readonly people: readonly MailPerson[] }) {
  const more = people.length - 1;
  return (
    <>
      <bdi className="wrap-anywhere">{people[0]?.address}</bdi>
      {more > 0 && ` and ${more} more`}
    </>
  );
}
