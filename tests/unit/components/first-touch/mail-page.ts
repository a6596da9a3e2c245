import { useScreen } from "#components/data/screen-store.ts";
import { useMailWork } from "#components/mail/mail-work.ts";
import type { MailEditor, MailPage, MailPerson, SentMail } from "#lib/domain/mail/mail-page.ts";

export const SARA: MailPerson = {
  address: "sara@nordlog.test",
  name: "Sara Lindqvist",
  part: "recipient",
};
export const OMAR: MailPerson = { address: "omar@else.test", name: "Omar Aziz", part: "recipient" };

export const REPLY: MailEditor = { id: "e1", kind: "reply", people: [SARA] };

const THREAD = "18c2f0a1b2c30001";
const BEFORE = "18c2f0a1b2c30009";
export const MESSAGE = "18c2f0a1b2c3d4e5";

export const SENT: SentMail = {
  editorId: "e1",
  kind: "reply",
  people: [SARA],
  threadId: THREAD,
  before: BEFORE,
  standing: [1],
};

/** A page of mail beside the panel: a conversation with Sara, in which she wrote last. */
export function showMail(
  part: Partial<MailPage> = {},
  last: { id: string; own: boolean } | null = null,
) {
  const from = last?.own === true ? "dana@acme.test" : SARA.address;
  const mail: MailPage = {
    mailbox: { index: 0, address: "dana@acme.test" },
    reading: "read",
    conversation: {
      threadId: THREAD,
      subject: "SAP",
      people: [SARA],
      lastMessage: { id: last?.id ?? BEFORE, from },
    },
    editor: null,
    ...part,
  };
  useScreen.setState({ page: { type: "mail", mail } });
}

/** As it is when the sidebar has just been opened beside no page. */
export function clearScreen(): void {
  useScreen.setState({ page: null, sent: null, tab: "story", askedOutcome: null });
  useMailWork.setState({ inserted: {}, loggedDraft: null, asksForWords: false });
}
