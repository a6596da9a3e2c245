import { ExternalLink } from "#components/ui/ExternalLink.tsx";
import { composeAddress } from "#lib/domain/mail/compose-address.ts";
import type { Mailbox } from "#lib/domain/mail/mail-page.ts";
import { type FirstTouchText, messageOf } from "../first-touch-text.ts";

/** A new message in Gmail, in a tab of its own, with as much of the draft as an address can carry. */
export function NewEmail(props: {
  readonly mailbox: Mailbox;
  /** The buyer's address; null where none is known. */
  readonly to: string | null;
  readonly values: FirstTouchText;
  readonly label: string;
}) {
  const { mailbox, to, values, label } = props;
  const { url, bodyIncluded } = composeAddress({
    mailbox,
    to: to === null ? [] : [to],
    ...messageOf(values),
  });
  return (
    <div className="grid justify-items-start gap-1">
      <ExternalLink href={url}>{label}</ExternalLink>
      {!bodyIncluded && (
        <p className="max-w-[60ch] text-small text-muted">
          The text is too long to go along. Open Handrail beside the new e-mail: it waits there,
          ready to insert.
        </p>
      )}
    </div>
  );
}
