import { describe, expect, it } from "vitest";
import type { MailConversation, MailPage, SentMail } from "#lib/domain/mail/mail-page.ts";
import { messageToLog } from "#lib/domain/mail/message-to-log.ts";

const SARA = { address: "sara@nordlog.test", name: "Sara Lindqvist", part: "recipient" } as const;
const EMAILS = ["s.lindqvist@nordlog.test", "sara@nordlog.test"];

const CONVERSATION: MailConversation = {
  threadId: "18c2f0a1b2c30001",
  subject: "SAP",
  people: [SARA],
  lastMessage: { id: "18c2f0a1b2c3d4e5", from: "dana@acme.test" },
};

const SENT: SentMail = {
  editorId: "e1",
  kind: "reply",
  people: [SARA],
  threadId: "18c2f0a1b2c30001",
  before: "18c2f0a1b2c30009",
};

function page(part: Partial<MailConversation> | null): MailPage {
  return {
    mailbox: { index: 0, address: "dana@acme.test" },
    reading: "read",
    conversation: part === null ? null : { ...CONVERSATION, ...part },
    editor: null,
  };
}

describe("the message that is logged", () => {
  it("is the newest one of the conversation, where it comes from this mailbox", () => {
    expect(messageToLog(page({}), null, EMAILS)).toBe("gmail:18c2f0a1b2c3d4e5");
  });

  it.each([
    ["the buyer wrote last", page({ lastMessage: { id: "18c2f0a1b2c3d4e5", from: SARA.address } })],
    ["the buyer takes no part", page({ people: [{ ...SARA, address: "omar@else.test" }] })],
    ["its id is not known", page({ lastMessage: { id: null, from: "dana@acme.test" } })],
    ["its id is none", page({ lastMessage: { id: "undefined", from: "dana@acme.test" } })],
    ["no message is shown", page({ lastMessage: null })],
    ["no conversation is open", page(null)],
    ["the mailbox is not known", { ...page({}), mailbox: { index: 0, address: null } }],
    ["there is no mail beside it", null],
  ])("is not known where %s", (_, mail) => {
    expect(messageToLog(mail, null, EMAILS)).toBeNull();
  });

  it("knows an address with a tag as the same mailbox", () => {
    const tagged = page({ people: [{ ...SARA, address: "sara+crm@nordlog.test" }] });
    expect(messageToLog(tagged, null, EMAILS)).not.toBeNull();
  });
});

describe("the message that was just sent", () => {
  it("is the one that came after what stood there before", () => {
    expect(messageToLog(page({}), SENT, EMAILS)).toBe("gmail:18c2f0a1b2c3d4e5");
  });

  it("is not known while the conversation still shows the one before", () => {
    const before = page({ lastMessage: { id: SENT.before, from: "dana@acme.test" } });
    expect(messageToLog(before, SENT, EMAILS)).toBeNull();
  });

  it("is not taken from another conversation, nor for a message on its own", () => {
    expect(messageToLog(page({ threadId: "18c2f0a1b2c30002" }), SENT, EMAILS)).toBeNull();
    const alone = { ...SENT, kind: "new", threadId: null } as const;
    expect(messageToLog(page({ threadId: null }), alone, EMAILS)).toBeNull();
  });

  it("to somebody else leaves the conversation's own message as it is", () => {
    const other = { ...SENT, people: [{ ...SARA, address: "omar@else.test" }] };
    expect(messageToLog(page({}), other, EMAILS)).toBe("gmail:18c2f0a1b2c3d4e5");
  });
});
