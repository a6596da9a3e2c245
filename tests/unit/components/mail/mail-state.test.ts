import { describe, expect, it } from "vitest";
import { mailHeading, mailState } from "#components/mail/mail-state.ts";
import type { MailPage } from "#lib/domain/mail/mail-page.ts";
import type { Match } from "#lib/domain/mail/match-people.ts";
import type { ResolvedMail } from "#lib/store/resolve-mail.ts";
import { sender } from "../../domain/mail/mail-people.ts";

const sara = sender("sara@nordlog.test");

function page(reading: MailPage["reading"]): MailPage {
  return { mailbox: { index: 0, address: null }, reading, conversation: null, editor: null };
}

function resolved(match: Match, people = [sara]): ResolvedMail {
  return {
    focus: { from: "conversation", people, threadId: "a1" },
    people: { outsiders: people, colleagues: [], automatic: [], own: [] },
    match,
    toAsk: [],
  };
}

const one: Match = {
  type: "one",
  key: { connectionId: "c1", objectType: "person", recordId: "42" },
  person: sara,
  isChosen: false,
  others: [],
  unknown: [],
};

describe("what stands beside a page of mail", () => {
  it.each([
    ["nothing while the page is being built", page("starting"), null, "reading"],
    [
      "nothing while nobody has been read yet",
      page("starting"),
      resolved({ type: "nobody" }, []),
      "reading",
    ],
    ["the record that is meant", page("read"), resolved(one), "record"],
    [
      "the record that was chosen, though nobody can be read",
      page("no-people"),
      resolved(one, []),
      "record",
    ],
  ])("is %s", (_, mail, found, state) => {
    expect(mailState(mail, found)).toBe(state);
  });

  it.each([
    ["no conversation in a list", page("read"), null, "No conversation open"],
    ["what is missing of the page", page("no-main"), null, "This page cannot be read"],
    [
      "what is missing of a conversation",
      page("no-people"),
      resolved({ type: "nobody" }, []),
      "This page cannot be read",
    ],
    ["colleagues only", page("read"), resolved({ type: "nobody" }), "Nobody to look up"],
    [
      "somebody unknown",
      page("read"),
      resolved({ type: "unknown", unknown: [sara] }),
      "Unknown sender",
    ],
    [
      "several records",
      page("read"),
      resolved({ type: "several", choices: [], unknown: [] }),
      "Who is this about?",
    ],
  ])("is headed by words for %s", (_, mail, found, heading) => {
    const state = mailState(mail, found);
    if (state === "reading" || state === "record") throw new Error(`It is ${state}.`);
    expect(mailHeading(state)).toBe(heading);
  });

  it("calls somebody unknown to whom a message is written no sender", () => {
    const found = resolved({ type: "unknown", unknown: [sara] });
    const focus = { from: "new-message", people: [sara], threadId: null } as const;
    const state = mailState(page("read"), { ...found, focus });
    expect(typeof state === "object" && mailHeading(state)).toBe("Unknown recipient");
  });

  it("names what could not be read", () => {
    expect(mailState(page("no-heading"), null)).toEqual({
      type: "unreadable",
      missing: "no-heading",
    });
  });
});
