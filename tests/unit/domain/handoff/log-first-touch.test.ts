import { describe, expect, it } from "vitest";
import { clockFactsOf } from "#lib/domain/clock/clock-facts.ts";
import type { HandoffAction } from "#lib/domain/handoff/action.ts";
import { checkHandoff } from "#lib/domain/handoff/seven-checks.ts";
import type { HandoffValues } from "#lib/domain/handoff-field.ts";
import { noteToHandoff } from "#lib/domain/note/note.ts";
import { withPatch } from "#lib/domain/overlay.ts";
import { DEFAULT_PLAYBOOK } from "#lib/domain/playbook/default-playbook.ts";
import { NOW, sampleSnapshot, USEFUL_NOTE } from "../note/sample.ts";
import { ACCEPTED_AT, planned } from "./sample.ts";

type LogTouch = Extract<HandoffAction, { readonly type: "log-first-touch" }>;

const HANDED: HandoffValues = {
  ...noteToHandoff(USEFUL_NOTE),
  status: "accepted",
  leadType: "demo-request",
  ownerId: "102",
  offeredAt: "2026-11-19T08:00:00.000Z",
  acceptedAt: ACCEPTED_AT,
};
const GENERIC = "Hello, we offer great software for companies of every size. Do you have a minute?";
const RELEVANT =
  "Hello Sara, you asked for a demo on our integrations page and re-enter SAP orders by hand. " +
  "Shall I show you the SAP connector on Tuesday at 10:00?";

function log(part: Partial<LogTouch>) {
  const action: LogTouch = {
    type: "log-first-touch",
    channel: "email",
    angle: null,
    words: GENERIC,
    message: null,
    ...part,
  };
  const { patch, note, title } = planned(action, HANDED);
  const after = withPatch(sampleSnapshot({ handoff: HANDED }), patch);
  const [event] = patch.events.filter(({ type }) => type === "touched");
  const relevant = checkHandoff(DEFAULT_PLAYBOOK, after, NOW, []).find(
    ({ id }) => id === "relevant",
  );
  return { patch, title, text: note?.text ?? "", event, facts: clockFactsOf(after), relevant };
}

describe("logging a message that the guard calls generic (R-SL-11)", () => {
  it("keeps it as the first touch, says so, and stops no clock", () => {
    const { patch, event, facts, title, text, relevant } = log({});
    expect(patch.fields).toMatchObject({ status: "touched", firstTouchAt: NOW });
    expect(event?.generic).toBe(true);
    expect(facts).toMatchObject({ relevantAt: null, genericAt: Date.parse(NOW) });
    expect(title).toBe("Log the first touch with Sara Lindqvist: generic, the clock runs on");
    expect(text).toContain("Generic: it names nothing of this buyer’s.");
    expect(relevant?.answer).toBe("no");
  });

  it("lets it count with a reason, which is kept before its words", () => {
    const { event, facts, title, relevant } = log({
      relevantBecause: " They asked for [exactly] this by phone ",
    });
    expect(event?.generic).toBe(false);
    expect(event?.words).toBe(
      `E-mail: [Relevant: They asked for (exactly) this by phone] ${GENERIC}`,
    );
    expect(facts).toMatchObject({ relevantAt: Date.parse(NOW), genericAt: null });
    expect(title).toBe("Log the first touch with Sara Lindqvist");
    expect(relevant).toMatchObject({ answer: "yes" });
    expect(relevant?.ground).toContain("by phone");
  });

  it("takes no blank for a reason", () => {
    expect(log({ relevantBecause: "  " }).event?.generic).toBe(true);
  });

  it("judges a chat as it judges an e-mail", () => {
    expect(log({ channel: "chat" }).event?.generic).toBe(true);
  });
});

describe("logging a contact that stops the clock", () => {
  it("is a message that goes on from what the buyer did, with no reason added", () => {
    const { event, facts } = log({ words: RELEVANT, relevantBecause: "not needed" });
    expect(event?.generic).toBe(false);
    expect(event?.words).toBe(`E-mail: ${RELEVANT}`);
    expect(facts.relevantAt).toBe(Date.parse(NOW));
  });

  it("is judged by all of its words, also those that the log has no room for", () => {
    const long = `${"We were at the fair last week and had a good time there. ".repeat(6)}${RELEVANT}`;
    const { event, relevant } = log({ words: long });
    expect(event?.words).not.toContain("SAP");
    expect(event?.generic).toBe(false);
    expect(relevant?.answer).toBe("yes");
  });

  it("is a call, and a message without words, which nobody judges", () => {
    for (const part of [{ channel: "call" }, { words: "" }] as const) {
      const { event, facts } = log(part);
      expect(event).not.toHaveProperty("generic");
      expect(facts.relevantAt).toBe(Date.parse(NOW));
    }
  });

  it("is any message to somebody of whom nothing is on record", () => {
    const { patch } = planned(
      {
        type: "log-first-touch",
        channel: "email",
        angle: null,
        words: GENERIC,
        message: null,
      },
      { status: "accepted", ownerId: "102" },
      { snapshot: sampleSnapshot({ touches: [], handoff: { status: "accepted" } }) },
    );
    expect(patch.events[0]).not.toHaveProperty("generic");
  });
});
