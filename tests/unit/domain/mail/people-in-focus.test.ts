import { describe, expect, it } from "vitest";
import type { MailEditor, MailPage } from "#lib/domain/mail/mail-page.ts";
import { peopleInFocus } from "#lib/domain/mail/people-in-focus.ts";
import { recipient, sender } from "./mail-people.ts";

const SARA = sender("sara@nordwind.example");
const MAX = recipient("max@x.example");
const conversation = { threadId: "18c2", subject: "Pilot", people: [SARA], lastMessage: null };
const page = (change: Partial<MailPage>): MailPage => ({
  mailbox: { index: 0, address: null },
  reading: "read",
  conversation,
  editor: null,
  ...change,
});
const editor = (change: Partial<MailEditor>): MailEditor => ({
  id: "1",
  kind: "new",
  people: [MAX],
  ...change,
});

describe("what the sidebar is about beside a page of mail", () => {
  it("is the conversation on screen", () => {
    const focus = { from: "conversation", people: [SARA], threadId: "18c2" };
    expect(peopleInFocus(page({}))).toEqual(focus);
    expect(peopleInFocus(page({ editor: editor({ kind: "reply" }) }))).toEqual(focus);
  });

  it("is the message that somebody writes on its own, once it is to somebody", () => {
    expect(peopleInFocus(page({ editor: editor({}) }))).toEqual({
      from: "new-message",
      people: [MAX],
      threadId: null,
    });
    expect(peopleInFocus(page({ editor: editor({ people: [] }) }))?.from).toBe("conversation");
    expect(peopleInFocus(page({ conversation: null, editor: editor({}) }))?.people).toEqual([MAX]);
  });

  it("is nothing in a list", () => {
    expect(peopleInFocus(page({ conversation: null }))).toBeNull();
    const empty = editor({ people: [] });
    expect(peopleInFocus(page({ conversation: null, editor: empty }))).toBeNull();
  });
});
