import { describe, expect, it } from "vitest";
import { isAboutTheSame } from "#components/sidebar/page-turn.ts";
import type { MailConversation, MailPage, MailPerson } from "#lib/domain/mail/mail-page.ts";
import type { PageState } from "#lib/domain/record.ts";
import { recipient, sender } from "../../domain/mail/mail-people.ts";

const sara = sender("sara@nordlog.test");
const omar = sender("omar@else.test");

function mail(part: Partial<MailPage>): PageState {
  const mailbox = { index: 0, address: "dana@acme.test" };
  return {
    type: "mail",
    mail: { mailbox, reading: "read", conversation: null, editor: null, ...part },
  };
}

function talk(
  threadId: string | null,
  people: readonly MailPerson[],
  subject = "SAP",
): { readonly conversation: MailConversation } {
  return { conversation: { threadId, subject, people, lastMessage: null } };
}

const draft = (id: string, to: readonly MailPerson[]) =>
  ({ editor: { id, kind: "new", people: to } }) as const;

describe("what counts as the same on screen", () => {
  it.each([
    ["a conversation that shows more people", talk("a1", [sara]), talk("a1", [sara, omar])],
    [
      "a conversation whose subject is edited",
      talk("a1", [sara]),
      talk("a1", [sara], "SAP, again"),
    ],
    ["a conversation whose id comes late", talk(null, [sara]), talk("a1", [sara])],
    [
      "a conversation to which a reply is begun",
      talk("a1", [sara]),
      { ...talk("a1", [sara]), editor: { id: "e1", kind: "reply", people: [sara] } } as const,
    ],
    [
      "a message that goes to one more person",
      draft("e1", [recipient("a@b.test")]),
      draft("e1", [recipient("a@b.test"), omar]),
    ],
    ["a list that is read anew", {}, { reading: "no-main" } as const],
  ])("is %s", (_, before, after) => {
    expect(isAboutTheSame(mail(before), mail(after))).toBe(true);
  });

  it.each([
    ["another conversation", talk("a1", [sara]), talk("a2", [sara])],
    ["another conversation whose id comes late", talk("a1", [sara]), talk(null, [omar])],
    ["another subject while no id is told", talk(null, [sara]), talk(null, [sara], "Invoice")],
    ["the list", talk("a1", [sara]), {}],
    [
      "a message of its own to somebody",
      talk("a1", [sara]),
      { ...talk("a1", [sara]), ...draft("e1", [omar]) },
    ],
    ["another message of its own", draft("e1", [omar]), draft("e2", [omar])],
    [
      "another mailbox",
      talk("a1", [sara]),
      { ...talk("a1", [sara]), mailbox: { index: 1, address: "dana@acme.test" } },
    ],
    [
      "another account under the same number",
      talk("a1", [sara]),
      { ...talk("a1", [sara]), mailbox: { index: 0, address: "d@else.test" } },
    ],
  ])("is not %s", (_, before, after) => {
    expect(isAboutTheSame(mail(before), mail(after))).toBe(false);
  });

  it("is never two pages of a CRM: those are told anew only when they show something else", () => {
    const list: PageState = { type: "no-record", crm: "hubspot", account: "1" };
    expect(isAboutTheSame(list, { ...list })).toBe(false);
    expect(isAboutTheSame(list, list)).toBe(true);
    expect(isAboutTheSame(list, mail({}))).toBe(false);
    expect(isAboutTheSame(null, mail({}))).toBe(false);
  });
});
