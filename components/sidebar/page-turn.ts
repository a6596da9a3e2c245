import { useState } from "react";
import type { MailPage } from "#lib/domain/mail/mail-page.ts";
import { peopleInFocus } from "#lib/domain/mail/people-in-focus.ts";
import type { PageState } from "#lib/domain/record.ts";

/**
 * Counts what the page has been about: goes up when it turns to another record, another conversation or
 * another message that is being written, and stays while the page only says more about the same.
 */
export function usePageTurn(page: PageState | null): number {
  const [seen, setSeen] = useState({ page, turn: 0 });
  if (seen.page === page) return seen.turn;
  const turn = isAboutTheSame(seen.page, page) ? seen.turn : seen.turn + 1;
  setSeen({ page, turn });
  return turn;
}

/** Whether two states of a page are about the same record, conversation or message. */
export function isAboutTheSame(one: PageState | null, other: PageState | null): boolean {
  // A page of a CRM is told anew only when it shows something else.
  if (one?.type !== "mail" || other?.type !== "mail") return one === other;
  return isSameMailbox(one.mail, other.mail) && isSameFocus(one.mail, other.mail);
}

/** The number alone names a mailbox only until the page tells its address. */
function isSameMailbox({ mailbox: one }: MailPage, { mailbox: other }: MailPage): boolean {
  if (one.index !== other.index) return false;
  return one.address === other.address || one.address === null || other.address === null;
}

function isSameFocus(one: MailPage, other: MailPage): boolean {
  const before = peopleInFocus(one);
  const after = peopleInFocus(other);
  if (before === null || after === null) return before === after;
  if (before.from !== after.from) return false;
  if (before.from === "new-message") return one.editor?.id === other.editor?.id;
  if (before.threadId !== null && after.threadId !== null) {
    return before.threadId === after.threadId;
  }
  // A conversation's id may come after its heading and its people.
  const named = ({ conversation }: MailPage) =>
    JSON.stringify([conversation?.subject, conversation?.people.map(({ address }) => address)]);
  return named(one) === named(other);
}
