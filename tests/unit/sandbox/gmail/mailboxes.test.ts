import { describe, expect, it } from "vitest";
import { MAIL_ACCOUNTS } from "../../../sandbox/gmail/accounts.ts";
import { MAIL_THREADS } from "../../../sandbox/gmail/mail-threads.ts";
import type { MailThread, OutgoingMail } from "../../../sandbox/gmail/mail-types.ts";
import { createMailboxes, type Mailboxes } from "../../../sandbox/gmail/mailboxes.ts";
import * as people from "../../../sandbox/gmail/threads/people.ts";
import { createHubspotSandbox } from "../../../sandbox/hubspot/sandbox.ts";
import { seedDemo } from "../../../sandbox/seed/seed-demo.ts";

const NOON = Date.UTC(2026, 10, 23, 12);
const make = () => createMailboxes(() => NOON);

function threadsOf(mailboxes: Mailboxes, account: number): readonly MailThread[] {
  return mailboxes.read(account)?.threads ?? [];
}

function mail(changes: Partial<OutgoingMail> = {}): OutgoingMail {
  const to = [people.SARA];
  return { threadId: null, subject: "Hello", to, cc: [], bcc: [], body: ["Hi"], ...changes };
}

describe("the mailboxes", () => {
  it("hold everything that is promised by name, each in its account", () => {
    const mailboxes = make();
    for (const { account, threadId, hashId, hash, subject } of Object.values(MAIL_THREADS)) {
      const found = threadsOf(mailboxes, account).find(({ id }) => id === threadId);
      expect(found).toMatchObject({ hashId, subject });
      expect(hash.endsWith(`/${hashId}`)).toBe(true);
    }
    const seeded = MAIL_ACCOUNTS.map(({ index }) => threadsOf(mailboxes, index).length);
    expect(seeded.reduce((sum, count) => sum + count)).toBe(Object.keys(MAIL_THREADS).length);
  });

  it("say every id twice, in hexadecimal and in base ten, except for what began as a draft", () => {
    for (const thread of threadsOf(make(), 0)) {
      const isOwn = thread.id === MAIL_THREADS.ownStarted.threadId;
      const decimal = `thread-f:${BigInt(`0x${thread.id}`)}`;
      expect(thread.permId).toMatch(isOwn ? /^thread-a:r-\d+$/ : decimal);
      expect(thread.messages[0]?.id).toBe(thread.id);
      const ids = thread.messages.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  it("give every conversation an address of its own from which no id can be told", () => {
    const hashIds = Object.values(MAIL_THREADS).map(({ hashId }) => hashId);
    expect(new Set(hashIds).size).toBe(hashIds.length);
    for (const hashId of hashIds) expect(hashId).toMatch(/^FMfcgz[A-Za-z]{26}$/);
  });

  it("know the buyers by the addresses that the sandbox's CRM has, and the strangers by none", () => {
    const { state } = createHubspotSandbox({ now: () => NOON, fill: seedDemo });
    const contacts = [...state.records.contacts.values()];
    const known = new Set(contacts.map(({ properties }) => properties.get("email")));
    const isKnown = ({ address }: { readonly address: string }) => known.has(address);
    const { ABDULRAHMAN, GONCALO, JOAQUIN, KATHARINA, OWEN, PALOMA, PRIYA, SARA, TESSA } = people;
    const buyers = [ABDULRAHMAN, GONCALO, JOAQUIN, KATHARINA, OWEN, PALOMA, PRIYA, SARA, TESSA];
    expect(buyers.filter((buyer) => !isKnown(buyer))).toEqual([]);
    const { JO, MAREIKE, NEWSLETTER, NILS, SISTER } = people;
    expect([JO, MAREIKE, NEWSLETTER, NILS, SISTER].filter(isKnown)).toEqual([]);
    const { address } = people.ELODIE_PLUS;
    expect([known.has(address), known.has(address.replace("+handrail", ""))]).toEqual([
      false,
      true,
    ]);
  });

  it("put an answer into its conversation, which is then the newest", () => {
    const mailboxes = make();
    const { threadId } = MAIL_THREADS.twoLeads;
    const receipt = mailboxes.send(0, mail({ threadId }));
    const [newest] = threadsOf(mailboxes, 0);
    expect(newest?.id).toBe(threadId);
    expect(newest?.messages.at(-1)).toMatchObject({ id: receipt?.messageId, sentAt: NOON });
    expect(mailboxes.sent).toMatchObject([{ account: 0, from: people.DANA, to: [people.SARA] }]);
  });

  it("begin a conversation in the account that sends, and in no other", () => {
    const mailboxes = make();
    const before = threadsOf(mailboxes, 1).length;
    const receipt = mailboxes.send(0, mail());
    expect(threadsOf(mailboxes, 0)[0]).toMatchObject({ id: receipt?.threadId, subject: "Hello" });
    expect(threadsOf(mailboxes, 1)).toHaveLength(before);
  });

  it("forget a message that is taken back, and the conversation that it alone made", () => {
    const mailboxes = make();
    const receipt = mailboxes.send(0, mail());
    mailboxes.takeBack(0, receipt?.messageId ?? "");
    expect(mailboxes.sent).toEqual([]);
    expect(threadsOf(mailboxes, 0).map(({ id }) => id)).not.toContain(receipt?.threadId);
  });

  it("send nothing from an account that is not there", () => {
    const mailboxes = make();
    expect(mailboxes.send(7, mail())).toBeNull();
    expect(mailboxes.read(7)).toBeNull();
  });
});
