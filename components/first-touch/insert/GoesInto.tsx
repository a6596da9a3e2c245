import type { MailEditor, MailPerson } from "#lib/domain/mail/mail-page.ts";

/** Into which of the e-mails that may be open the text goes. */
export function GoesInto({ editor }: { readonly editor: MailEditor }) {
  if (editor.kind === "reply") return "Goes into your reply.";
  if (editor.people.length === 0) return "Goes into your new e-mail.";
  return (
    <>
      Goes into your new e-mail to <Recipients people={editor.people} />.
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
