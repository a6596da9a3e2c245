import { describe, expect, it } from "vitest";
import { entryWords, isUndoable, writeToText } from "#components/outbox/entry-words.ts";
import { type OutboxEntry, pendingEntry } from "#lib/domain/outbox.ts";

const NOW = Date.parse("2026-11-21T12:00:00Z");
const MINUTE = 60_000;
const MOMENT = { now: NOW, locale: "en-GB", crm: "HubSpot", online: true, isHeld: false };

const entry: OutboxEntry = {
  ...pendingEntry({
    id: "e1",
    actionId: "a1",
    title: "Hand off Sara to Omar",
    record: { connectionId: "c1", objectType: "person", recordId: "101" },
    account: "4711",
    server: "api.hubapi.com",
    write: { kind: "patch", fields: { status: "offered", reason: null }, base: {}, events: [] },
    dependsOn: null,
    createdAt: NOW - 4 * MINUTE,
    notBefore: NOW,
    typed: null,
  }),
  seq: 1,
};

describe("a pending write in words", () => {
  it("is saved here while it can be undone, and says when it leaves", () => {
    const words = entryWords({ ...entry, notBefore: NOW + 7500 }, MOMENT);
    expect(words).toMatchObject({ look: "kept", state: "Saved here" });
    expect(words.why).toBe("Leaves in 8 s, so that it can be undone.");
  });

  it("waits for the write before it", () => {
    expect(entryWords(entry, { ...MOMENT, isHeld: true }).why).toContain("after the write above");
  });

  it("says that there is no network before anything has been tried", () => {
    expect(entryWords(entry, { ...MOMENT, online: false })).toMatchObject({
      look: "waiting",
      code: "HR-offline",
    });
  });

  it.each([
    [[], "Not tried yet."],
    [[{ at: NOW - MINUTE, failure: null }], "Tried once, 1 minute ago."],
    [
      [
        { at: NOW - 9 * MINUTE, failure: null },
        { at: NOW - MINUTE, failure: null },
      ],
      "Tried twice, last 1 minute ago.",
    ],
  ])("counts its attempts in words", (attempts, words) => {
    expect(entryWords({ ...entry, attempts }, MOMENT).history).toBe(`Made 4 minutes ago. ${words}`);
  });

  it("tells why it was refused, what to do, and the code for support", () => {
    const words = entryWords(
      {
        ...entry,
        state: "attention",
        trouble: { type: "rejected", issues: [{ field: "city", message: "is required." }] },
      },
      MOMENT,
    );
    expect(words.state).toBe("Needs you");
    expect(words.why).toContain("city: is required.");
    expect(words.why).toContain("Your text is kept.");
    expect(words.code).toBe("HR-rejected");
  });

  it("names the next try when it is far enough away to wonder", () => {
    const words = entryWords(
      {
        ...entry,
        notBefore: NOW + 4 * MINUTE,
        attempts: [{ at: NOW - MINUTE, failure: null }],
        trouble: { type: "rate-limited", retryAt: NOW + 4 * MINUTE, scope: "burst" },
      },
      MOMENT,
    );
    expect(words.look).toBe("waiting");
    expect(words.why).toContain("Next try in 4 min.");
  });
});

describe("a pending write", () => {
  it("can be undone only before its first attempt", () => {
    expect(isUndoable(entry)).toBe(true);
    expect(isUndoable({ ...entry, attempts: [{ at: NOW, failure: null }] })).toBe(false);
    expect(isUndoable({ ...entry, state: "sending" })).toBe(false);
  });

  it("can be copied as text with the CRM's labels", () => {
    expect(writeToText(entry.write)).toBe("Handoff status: offered\nOutcome reason code: (empty)");
  });
});
