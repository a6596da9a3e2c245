import { describe, expect, it } from "vitest";
import { LONGEST_PAUSE_MS, pauseAfter } from "#lib/sync/backoff.ts";
import { judgeFailure, MOST_UNKNOWN_OUTCOMES, type Standing } from "#lib/sync/settle.ts";
import { entry } from "../../support/fakes/entries.ts";

const NOW = 1_000_000;
const judge = (failure: Standing, change: Parameters<typeof entry>[0] = { seq: 1 }) =>
  judgeFailure(entry(change), failure, {
    now: NOW,
    random: 0.5,
    lateCommitMs: 60_000,
    isKeyed: false,
    leavesOpen: false,
  });

const UNKNOWN: Standing = { type: "unknown", cause: "timeout", detail: "" };

describe("what becomes of an entry that could not be sent", () => {
  it("stays on its way, and held, when it may have happened (P3.3)", () => {
    expect(judge(UNKNOWN).change).toEqual({
      id: "entry-1",
      state: "sending",
      notBefore: NOW + 60_000,
      trouble: UNKNOWN,
      mayHaveHappened: true,
      doubtful: true,
    });
  });

  it("need not be held where the CRM itself recognises a repeat (P3.5)", () => {
    const verdict = judgeFailure(entry({ seq: 1 }), UNKNOWN, {
      now: NOW,
      random: 0,
      lateCommitMs: 60_000,
      isKeyed: true,
      leavesOpen: false,
    });
    expect(verdict.change).toMatchObject({ state: "sending", notBefore: NOW + 1_000 });
  });

  it("stays doubtful for good once an outcome was never learned (P3.7)", () => {
    const change = { seq: 1, mayHaveHappened: true };
    expect(judge({ type: "offline" }, change).change.doubtful).toBe(true);
    expect(judge({ type: "offline" }, { seq: 1, doubtful: true }).change.doubtful).toBe(true);
    expect(judge({ type: "offline" }).change.doubtful).toBe(false);
  });

  it("is shown to the person at the eighth unknown outcome, not before (P11.4)", () => {
    const attempts = Array.from({ length: MOST_UNKNOWN_OUTCOMES - 1 }, () => ({
      at: 0,
      failure: UNKNOWN,
    }));
    expect(judge(UNKNOWN, { seq: 1, attempts }).change.state).toBe("attention");
    expect(judge(UNKNOWN, { seq: 1, attempts: attempts.slice(1) }).change.state).toBe("sending");
  });

  it("waits for as long as a limit asks, and the whole connection with it (P11.2, P11.3)", () => {
    const verdict = judge({ type: "rate-limited", retryAt: NOW + 9_000, scope: "burst" });
    expect(verdict).toMatchObject({
      change: { state: "pending", notBefore: NOW + 9_000 },
      pausesConnection: true,
    });
  });

  it("does not spin when a limit claims to have ended long ago", () => {
    const verdict = judge({ type: "busy", retryAt: 0, detail: "locked" });
    expect(verdict.change.notBefore).toBeGreaterThan(NOW);
  });

  it.each<[Standing["type"], Standing]>([
    ["rejected", { type: "rejected", issues: [] }],
    ["conflict", { type: "conflict", fields: [] }],
    ["forbidden", { type: "forbidden", missingScopes: ["x"], detail: "" }],
    ["not-found", { type: "not-found" }],
    ["archived", { type: "archived" }],
  ])("needs a person after %s, and holds up nothing else", (_name, failure) => {
    expect(judge(failure)).toMatchObject({
      change: { state: "attention" },
      pausesConnection: false,
    });
  });

  it.each<[Standing["type"], Standing]>([
    ["offline", { type: "offline" }],
    ["needs-sign-in", { type: "needs-sign-in", cause: "expired" }],
    ["wrong-account", { type: "wrong-account", expected: "1", actual: "2" }],
  ])(
    "waits with its whole connection after %s, and is never given up (P2.1, P11.3)",
    (_name, failure) => {
      expect(judge(failure)).toMatchObject({
        change: { state: "pending" },
        pausesConnection: true,
      });
    },
  );
});

describe("when the look for an earlier try fails", () => {
  it.each<Standing>([
    { type: "busy", retryAt: NOW + 2_000, detail: "" },
    { type: "offline" },
    { type: "needs-sign-in", cause: "expired" },
    { type: "rate-limited", retryAt: NOW + 2_000, scope: "burst" },
    { type: "bad-reply", path: "", detail: "" },
    { type: "forbidden", missingScopes: [], detail: "" },
  ])("what it did stays an open question after $type (P3.4)", (failure) => {
    const verdict = judgeFailure(entry({ seq: 1, mayHaveHappened: true }), failure, {
      now: NOW,
      random: 0.5,
      lateCommitMs: 60_000,
      isKeyed: false,
      leavesOpen: true,
    });
    expect(verdict.change.mayHaveHappened).toBe(true);
    expect(verdict.change.state).not.toBe("pending");
  });
});

describe("the pause between tries", () => {
  it("doubles, keeps to its upper half, and never exceeds a quarter of an hour (P11.1)", () => {
    for (let attempts = 1; attempts <= 60; attempts += 1) {
      const ceiling = Math.min(LONGEST_PAUSE_MS, 2_000 * 2 ** (attempts - 1));
      expect(pauseAfter(attempts, 0)).toBe(ceiling / 2);
      expect(pauseAfter(attempts, 0.999)).toBeLessThanOrEqual(ceiling);
    }
  });
});
