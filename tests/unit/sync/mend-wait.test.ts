import { describe, expect, it } from "vitest";
import { LONGEST_PAUSE_MS } from "#lib/sync/backoff.ts";
import { LONGEST_SEND_MS, mendWait } from "#lib/sync/mend-wait.ts";
import { entry } from "../../support/fakes/entries.ts";

const NOW = 10_000_000;
const HOUR = 3_600_000;
const mend = (change: Partial<Parameters<typeof entry>[0]>) =>
  mendWait(entry({ seq: 1, ...change }), { now: NOW, token: 5, lateCommitMs: 60_000 });

describe("an entry found `sending`", () => {
  const left = { state: "sending", mayHaveHappened: true, lease: 4 } as const;

  it("is held from the moment in which it was found, when its drainer is gone (P3.2)", () => {
    expect(mend({ ...left, notBefore: NOW + LONGEST_SEND_MS })).toMatchObject({
      state: "sending",
      notBefore: NOW + 60_000,
      mayHaveHappened: true,
      doubtful: true,
      trouble: { type: "unknown", cause: "worker-stopped" },
    });
  });

  it("is not held longer than the hold on disk (P3.2)", () => {
    expect(mend({ ...left, notBefore: NOW + 59_999 })?.notBefore).toBe(NOW + 59_999);
    expect(mend({ ...left, notBefore: NOW - HOUR })?.notBefore).toBe(NOW - HOUR);
  });

  it("is left alone while this drainer sends it, and once its outcome is known to be unknown", () => {
    expect(mend({ ...left, lease: 5, notBefore: NOW + 1_000 })).toBeNull();
    expect(mend({ ...left, lease: null, notBefore: NOW + 1_000 })).toBeNull();
  });
});

describe("a wait that is longer than its reason allows (P4.4)", () => {
  it.each([
    ["a pending one", { notBefore: NOW + LONGEST_PAUSE_MS }, LONGEST_PAUSE_MS],
    [
      "a busy record",
      { trouble: { type: "busy", retryAt: 0, detail: "" }, notBefore: NOW + HOUR },
      HOUR,
    ],
    [
      "a daily limit",
      { trouble: { type: "rate-limited", retryAt: 0, scope: "daily" }, notBefore: NOW + 25 * HOUR },
      25 * HOUR,
    ],
    [
      "a held one",
      { state: "sending", notBefore: NOW + LONGEST_SEND_MS + 60_000 },
      LONGEST_SEND_MS + 60_000,
    ],
  ] as const)("%s waits anew, and one at the limit is left alone", (_name, change, longest) => {
    expect(mend(change)).toBeNull();
    const mended = mend({ ...change, notBefore: change.notBefore + 1 });
    expect(mended).toMatchObject({ notBefore: NOW + longest, trouble: null });
  });

  it("is nobody's business once a person has to decide", () => {
    expect(mend({ state: "attention", notBefore: NOW + 100 * HOUR })).toBeNull();
  });
});
