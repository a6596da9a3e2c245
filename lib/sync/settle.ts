import type { Failure } from "../domain/failure.ts";
import type { OutboxEntry } from "../domain/outbox.ts";
import { LONGEST_PAUSE_MS, pauseAfter } from "./backoff.ts";
import type { EntryChange } from "./ports.ts";

/** A failure after which the entry stays in the outbox. */
export type Standing = Exclude<Failure, { readonly type: "overtaken" }>;

/** What a failure means for the entry, and whether the whole connection has to stop. */
export interface Verdict {
  readonly change: EntryChange;
  readonly pausesConnection: boolean;
}

export interface SettleContext {
  /** Whether the failure leaves open what an earlier try did: the look for it failed. */
  readonly leavesOpen: boolean;
  readonly now: number;
  readonly random: number;
  /** How long a request may still take effect after its reply was lost. */
  readonly lateCommitMs: number;
  /** Whether a repeat of this write is recognised by the CRM itself, so that nothing has to be waited for (P3.5). */
  readonly isKeyed: boolean;
}

/** No limit is asked again sooner than this, whatever the CRM says. */
const SHORTEST_PAUSE_MS = 1_000;

/** An outcome that stays unknown this often is shown to the person (P11.4). */
export const MOST_UNKNOWN_OUTCOMES = 8;

/**
 * Decides what becomes of an entry whose send failed. Only `unknown` may have happened: it stays
 * `sending` and is held until a late commit can no longer arrive. Everything else is a definite no.
 */
export function judgeFailure(
  entry: OutboxEntry,
  failure: Standing,
  context: SettleContext,
): Verdict {
  const { now, leavesOpen } = context;
  const pause = now + pauseAfter(entry.attempts.length + 1, context.random);
  const { id } = entry;
  const doubtful = entry.doubtful || entry.mayHaveHappened || failure.type === "unknown";
  const kept = { id, doubtful, trouble: failure } as const;

  const waiting = (notBefore: number, pausesConnection: boolean): Verdict => ({
    // An open question stays on its way: it is looked into again, never simply sent again.
    change: {
      ...kept,
      state: leavesOpen ? "sending" : "pending",
      notBefore,
      mayHaveHappened: leavesOpen,
    },
    pausesConnection,
  });
  const attention = (mayHaveHappened: boolean): Verdict => ({
    // Whoever tries again must not cut the hold short without knowing it.
    change: {
      ...kept,
      state: "attention",
      notBefore: mayHaveHappened ? now + context.lateCommitMs : now,
      mayHaveHappened,
    },
    pausesConnection: false,
  });

  switch (failure.type) {
    case "unknown":
      if (countUnknown(entry) + 1 >= MOST_UNKNOWN_OUTCOMES) return attention(true);
      return {
        change: {
          ...kept,
          state: "sending",
          notBefore: context.isKeyed ? pause : now + context.lateCommitMs,
          mayHaveHappened: true,
        },
        pausesConnection: false,
      };
    case "offline":
      return waiting(pause, true);
    case "rate-limited":
      return waiting(Math.max(now + SHORTEST_PAUSE_MS, failure.retryAt), true);
    case "busy":
      return waiting(Math.max(now + SHORTEST_PAUSE_MS, failure.retryAt), false);
    case "needs-sign-in":
    case "wrong-account":
      return waiting(now + LONGEST_PAUSE_MS, true);
    case "bad-reply":
      return waiting(pause, false);
    case "forbidden":
    case "rejected":
    case "conflict":
    case "not-found":
    case "archived":
      return attention(leavesOpen);
  }
}

function countUnknown(entry: OutboxEntry): number {
  return entry.attempts.filter((it) => it.failure?.type === "unknown").length;
}
