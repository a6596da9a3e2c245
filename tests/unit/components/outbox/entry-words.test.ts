import { describe, expect, it } from "vitest";
import {
  type EntryMoment,
  entryWords,
  isUndoable,
  riskOfSendingNow,
} from "#components/outbox/entry-words.ts";
import type { Failure } from "#lib/domain/failure.ts";
import { type OutboxEntry, pendingEntry } from "#lib/domain/outbox.ts";

const NOW = Date.parse("2026-11-21T12:00:00Z");
const MINUTE = 60_000;
const MOMENT: EntryMoment = {
  now: NOW,
  locale: "en-GB",
  timeZone: "UTC",
  crm: "HubSpot",
  online: true,
  waitsFor: null,
  stopped: null,
  moving: false,
};

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

const UNKNOWN: Failure = { type: "unknown", cause: "timeout", detail: "" };
const LIMIT: Failure = { type: "rate-limited", retryAt: NOW + 4 * MINUTE, scope: "burst" };

describe("a pending write in words (P14.1)", () => {
  it("is saved here while it can be undone, and says when it leaves", () => {
    const words = entryWords({ ...entry, notBefore: NOW + 7500 }, MOMENT);
    expect(words).toMatchObject({ look: "kept", state: "Saved here", age: "Made 4 minutes ago." });
    expect(words.why).toBe("Leaves in 8 s, so that it can be undone.");
  });

  it("waits for the write before it, and for an earlier one to its record", () => {
    const why = (waitsFor: EntryMoment["waitsFor"]) =>
      entryWords(entry, { ...MOMENT, waitsFor }).why;
    expect(why("action")).toContain("after the write above");
    expect(why("record")).toContain("after an earlier write to the same record");
    expect(why(null)).toBe("Goes out next.");
  });

  it("says that there is no network before anything has been tried", () => {
    expect(entryWords(entry, { ...MOMENT, online: false })).toMatchObject({
      look: "waiting",
      code: "HR-offline",
    });
  });

  it("names what stops its account before what stopped it last (P13.1)", () => {
    const stopped: Failure = { type: "wrong-account", expected: "4711", actual: "99" };
    const words = entryWords({ ...entry, trouble: LIMIT }, { ...MOMENT, stopped });
    expect(words.why).toContain("another HubSpot account (99)");
  });

  it("tells why it was refused, what to do, and the code for support", () => {
    const trouble: Failure = {
      type: "rejected",
      issues: [{ field: "city", message: "is required." }],
    };
    const words = entryWords({ ...entry, state: "attention", trouble }, MOMENT);
    expect(words.state).toBe("Needs you");
    expect(words.why).toContain("city: is required.");
    expect(words.why).toContain("Your text is kept.");
    expect(words.code).toBe("HR-rejected");
  });

  it("names until when it waits", () => {
    const tried = { ...entry, attempts: [{ at: NOW - MINUTE, failure: LIMIT }], trouble: LIMIT };
    const soon = entryWords({ ...tried, notBefore: NOW + 4200 }, MOMENT);
    expect(soon.look).toBe("waiting");
    expect(soon.why).toContain("Next try in 5 s.");
    const later = entryWords({ ...tried, notBefore: NOW + 4 * MINUTE }, MOMENT);
    expect(later.why).toContain("Next try in 4 min, at 12:04.");
  });

  it("is being checked, not sent, while nobody knows whether it arrived (P3.3)", () => {
    const open = { ...entry, state: "sending", trouble: UNKNOWN, mayHaveHappened: true } as const;
    const held = entryWords({ ...open, lease: null, notBefore: NOW + 40_000 }, MOMENT);
    expect(held).toMatchObject({ look: "checking", state: "Checking", code: "HR-unknown-timeout" });
    expect(held.why).toContain("It may or may not have arrived.");
    expect(held.why).toContain("Next try in 40 s.");
    const leaving = entryWords({ ...open, lease: 7, notBefore: NOW + 40_000 }, MOMENT);
    expect(leaving).toMatchObject({ look: "sending", why: "On its way to HubSpot." });
  });

  it.each<[Failure, string, string]>([
    [{ type: "archived" }, "was deleted in HubSpot", "Restore it in HubSpot and try again"],
    [
      { type: "not-found" },
      "no longer visible to you in HubSpot",
      "copy it, try again, or discard",
    ],
    [UNKNOWN, "however often it was tried", "looks for it too, before it sends"],
  ])("tells a deleted record from one that cannot be seen: %o (P7.5)", (trouble, title, next) => {
    const { why } = entryWords({ ...entry, state: "attention", trouble }, MOMENT);
    expect(why).toContain(title);
    expect(why).toContain(next);
  });

  it("asks which one stands where both changed (P7.2)", () => {
    const fields = [{ field: "noteProblem", base: null, theirs: "T", mine: "M" }];
    const trouble: Failure = { type: "conflict", fields };
    const { why } = entryWords({ ...entry, state: "attention", trouble }, MOMENT);
    expect(why).toContain("Changed by somebody else in HubSpot too. Decide which one stands.");
  });
});

describe("an entry that waits without a reason (P12.3)", () => {
  const due = { ...entry, createdAt: NOW - 60 * MINUTE };
  const tenMinutes = { ...due, notBefore: NOW - 10 * MINUTE };

  it("says so after ten minutes, and not a millisecond before", () => {
    expect(entryWords(tenMinutes, MOMENT)).toMatchObject({
      look: "unexplained",
      state: "Waits too long",
    });
    expect(entryWords(tenMinutes, MOMENT).why).toContain("should have left 10 min ago");
    const before = { ...due, notBefore: NOW - 10 * MINUTE + 1 };
    expect(entryWords(before, MOMENT).look).toBe("waiting");
  });

  it("counts from the end of its last pause, whatever that was for", () => {
    expect(entryWords({ ...tenMinutes, trouble: LIMIT }, MOMENT).look).toBe("unexplained");
    expect(entryWords({ ...due, notBefore: NOW - MINUTE, trouble: LIMIT }, MOMENT).look).toBe(
      "waiting",
    );
  });

  it("covers one that was left on its way", () => {
    const left = { ...tenMinutes, state: "sending", lease: 3 } as const;
    expect(entryWords(left, MOMENT).look).toBe("unexplained");
  });

  it.each<[string, Partial<EntryMoment>]>([
    ["there is no network", { online: false }],
    ["another one goes first", { waitsFor: "record" }],
    ["its account is not connected", { stopped: { type: "needs-sign-in", cause: "missing" } }],
    ["others are leaving before it", { moving: true }],
  ])("does not say so while %s", (_, reason) => {
    expect(entryWords(tenMinutes, { ...MOMENT, ...reason }).look).toBe("waiting");
  });
});

describe("a pending write", () => {
  it("can be undone only before its first attempt", () => {
    expect(isUndoable(entry)).toBe(true);
    expect(isUndoable({ ...entry, attempts: [{ at: NOW, failure: null }] })).toBe(false);
    expect(isUndoable({ ...entry, state: "sending" })).toBe(false);
  });

  it("says what sending it now risks, only where an earlier try may have arrived", () => {
    expect(riskOfSendingNow(entry, "HubSpot")).toBeNull();
    const open = { ...entry, mayHaveHappened: true };
    const note = { ...open, write: { kind: "timeline-note" } } as OutboxEntry;
    const task = { ...open, write: { kind: "task" } } as OutboxEntry;
    expect(riskOfSendingNow(task, "HubSpot")).toBe(riskOfSendingNow(note, "HubSpot"));
    expect(riskOfSendingNow(open, "HubSpot")).toContain("changes nothing");
    expect(riskOfSendingNow(note, "HubSpot")).toBe(
      "HubSpot may already have it. Handrail looks for it first and removes a second copy later.",
    );
  });
});
