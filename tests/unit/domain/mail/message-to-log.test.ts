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
  standing: [],
};

function page(part: Partial<MailConversation> | null): MailPage {
  return {
    mailbox: { index: 0, address: "dana@acme.test" },
    reading: "read",
    conversation: part === null ? null : { ...CONVERSATION, ...part },
    editor: null,
  };
}

function find(mail: MailPage | null, sent: SentMail | null, own: readonly string[] = []) {
  return messageToLog({ mail, sent, own, emails: EMAILS });
}

describe("the message that is logged", () => {
  it("is the newest one of the conversation, where it comes from this mailbox", () => {
    expect(find(page({}), null)).toBe("gmail:18c2f0a1b2c3d4e5");
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
    expect(find(mail, null)).toBeNull();
  });

  it("may bear another address of theirs only where it was just sent: else it may be a colleague's", () => {
    const alias = page({ lastMessage: { id: "18c2f0a1b2c3d4e5", from: "sales@acme.test" } });
    expect(find(alias, null, ["sales@acme.test"])).toBeNull();
    expect(find(alias, SENT, [])).toBeNull();
    expect(find(alias, SENT, ["sales@acme.test"])).not.toBeNull();
  });

  it("knows an address with a tag as the same mailbox", () => {
    const tagged = page({ people: [{ ...SARA, address: "sara+crm@nordlog.test" }] });
    expect(find(tagged, null)).not.toBeNull();
  });
});

describe("the message that was just sent", () => {
  it("is the one that came after what stood there before", () => {
    expect(find(page({}), SENT)).toBe("gmail:18c2f0a1b2c3d4e5");
  });

  it("is not known while the conversation still shows the one before", () => {
    const before = page({ lastMessage: { id: SENT.before, from: "dana@acme.test" } });
    expect(find(before, SENT)).toBeNull();
  });

  it("is not taken from another conversation, nor for a message on its own", () => {
    expect(find(page({ threadId: "18c2f0a1b2c30002" }), SENT)).toBeNull();
    const alone = { ...SENT, kind: "new", threadId: null } as const;
    expect(find(page({ threadId: null }), alone)).toBeNull();
  });

  it("to somebody else leaves the conversation's own message as it is", () => {
    const other = { ...SENT, people: [{ ...SARA, address: "omar@else.test" }] };
    expect(find(page({}), other)).toBe("gmail:18c2f0a1b2c3d4e5");
  });
});
