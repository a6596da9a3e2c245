import { describe, expect, it } from "vitest";
import { listAttempts } from "#lib/domain/handoff/follow-up-attempts.ts";
import { followUpState, missingInWords } from "#lib/domain/handoff/follow-up-state.ts";
import { logToText } from "#lib/domain/log.ts";
import { DEFAULT_PLAYBOOK } from "#lib/domain/playbook/default-playbook.ts";
import type { Playbook } from "#lib/domain/playbook/schema.ts";
import type { TouchKind } from "#lib/domain/touch.ts";
import { sampleSnapshot, sampleTouch } from "../note/sample.ts";
import { ACCEPTED_AT, calls } from "./sample.ts";

const WORKED = { status: "touched", acceptedAt: ACCEPTED_AT };

describe("listing attempts", () => {
  const list = (part: Parameters<typeof sampleSnapshot>[0]) =>
    listAttempts(sampleSnapshot({ handoff: WORKED, touches: [], ...part }));

  it("takes e-mails, calls, chats and meetings by us since the lead was accepted, oldest first", () => {
    const at = "2026-11-20T09:00:00.000Z";
    const touches = [
      sampleTouch({ kind: "chat", actor: "us", at: "2026-11-20T10:00:00.000Z", count: 2 }),
      sampleTouch({ kind: "email-sent", actor: "us", at }),
      sampleTouch({ kind: "call", actor: "us", at: "2026-11-18T09:00:00.000Z" }),
      sampleTouch({ kind: "email-received", actor: "buyer", at }),
      sampleTouch({ kind: "note", actor: "us", at }),
      sampleTouch({ kind: "call", actor: "us", at: null }),
    ];
    expect(list({ touches }).map(({ channel, count }) => [channel, count])).toEqual([
      ["email", 1],
      ["chat", 2],
    ]);
  });

  it("takes what was logged here once, also when the CRM knows the same call", () => {
    const event = { by: "102", type: "touched" } as const;
    const events = [
      { ...event, id: "1", at: "2026-11-20T09:00:00.000Z", words: "Call: voicemail" },
      { ...event, id: "2", at: "2026-11-20T12:00:00.000Z", words: "Chat: WhatsApp sent" },
      { ...event, id: "3", at: "2026-11-20T13:00:00.000Z", words: "Introduction: Khalid" },
      { ...event, id: "4", at: "2026-11-18T13:00:00.000Z", words: "Call: before" },
    ];
    const handoff = { ...WORKED, log: logToText({ events, unread: [] }) };
    expect(list({ handoff }).map(({ text }) => text)).toEqual([
      "Call: voicemail",
      "Chat: WhatsApp sent",
    ]);
    const touches = [sampleTouch({ kind: "call", actor: "us", at: "2026-11-20T09:10:00.000Z" })];
    expect(list({ handoff, touches }).map(({ text }) => text)).toEqual([
      "Receipt of call",
      "Chat: WhatsApp sent",
    ]);
  });

  it("takes nothing before anybody accepted", () => {
    expect(list({ handoff: { status: "offered" }, touches: calls(3) })).toEqual([]);
  });
});

describe("holding attempts up to what is agreed (R-DF-07)", () => {
  type Agreed = Playbook["followUp"]["attempts"][number]["channel"];
  function state(
    agreed: readonly Agreed[],
    overDays: number,
    made: readonly [TouchKind, string][],
  ) {
    const followUp = { attempts: agreed.map((channel) => ({ channel })), overDays };
    const touches = made.map(([kind, day]) =>
      sampleTouch({ kind, actor: "us", at: `${day}T21:30:00.000Z` }),
    );
    return followUpState(
      { ...DEFAULT_PLAYBOOK, followUp },
      sampleSnapshot({ handoff: WORKED, touches }),
    );
  }

  it("names the channels that are missing and the days that are left", () => {
    const open = state(["call", "call", "email", "chat"], 5, [
      ["call", "2026-11-19"],
      ["chat", "2026-11-21"],
    ]);
    expect(open.isDone).toBe(false);
    expect(missingInWords(open)).toBe(
      "one call and one e-mail; the attempts so far span 2 of 5 days",
    );
  });

  it("gives each channel its own attempts before “any” takes the rest", () => {
    const done = state(["any", "email"], 0, [
      ["email-sent", "2026-11-20"],
      ["call", "2026-11-20"],
    ]);
    expect(done.isDone).toBe(true);
    const twoMails = state(["any", "call"], 0, [
      ["email-sent", "2026-11-19"],
      ["email-sent", "2026-11-20"],
    ]);
    expect(missingInWords(twoMails)).toBe("one call");
  });

  it("is not done by the right number of attempts on one day when they are to span several", () => {
    const sameDay = state(["call", "call"], 3, [
      ["call", "2026-11-20"],
      ["call", "2026-11-20"],
    ]);
    expect(sameDay.missing).toEqual([]);
    expect(missingInWords(sameDay)).toBe("the attempts so far span 0 of 3 days");
    expect(sameDay.isDone).toBe(false);
  });

  it("counts a CRM's count", () => {
    const followUp = {
      attempts: [{ channel: "email" as const }, { channel: "email" as const }],
      overDays: 0,
    };
    const touches = [
      sampleTouch({ kind: "email-sent", actor: "us", at: "2026-11-20T09:00:00.000Z", count: 2 }),
    ];
    const snapshot = sampleSnapshot({ handoff: WORKED, touches });
    expect(followUpState({ ...DEFAULT_PLAYBOOK, followUp }, snapshot).isDone).toBe(true);
  });
});
