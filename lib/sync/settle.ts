import type { Failure } from "../domain/failure.ts";
import type { OutboxEntry } from "../domain/outbox.ts";
import { LONGEST_PAUSE_MS, pauseAfter } from "./backoff.ts";
import type { EntryChange } from "./ports.ts";

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
}

/** No limit is asked again sooner than this, whatever the CRM says. */
const SHORTEST_PAUSE_MS = 1_000;

/** An outcome that stays unknown this often is shown to the person. */
export const MOST_UNKNOWN_OUTCOMES = 8;

/**
 * Decides what becomes of an entry whose send failed. Only `unknown` may have happened: it stays
 * `sending` and is held until a late commit can no longer arrive. Everything else is a definite no.
 */
export function judgeFailure(
  entry: OutboxEntry,
  failure: Failure,
  context: SettleContext,
): Verdict {
  const { now, leavesOpen } = context;
  const pause = now + pauseAfter(entry.attempts.length + 1, context.random);
  switch (failure.type) {
    case "unknown": {
      const unknowns = entry.attempts.filter((it) => it.failure?.type === "unknown").length + 1;
      if (unknowns >= MOST_UNKNOWN_OUTCOMES) return attention(failure, now, true);
      return {
        change: {
          state: "sending",
          notBefore: now + context.lateCommitMs,
          trouble: failure,
          mayHaveHappened: true,
        },
        pausesConnection: false,
      };
    }
    case "offline":
      return waiting(failure, pause, true, leavesOpen);
    case "rate-limited":
    case "busy":
      return waiting(
        failure,
        Math.max(now + SHORTEST_PAUSE_MS, failure.retryAt),
        failure.type === "rate-limited",
        leavesOpen,
      );
    case "needs-sign-in":
    case "wrong-account":
      return waiting(failure, now + LONGEST_PAUSE_MS, true, leavesOpen);
    case "bad-reply":
      return waiting(failure, pause, false, leavesOpen);
    case "forbidden":
    case "rejected":
    case "conflict":
    case "not-found":
    case "archived":
      return attention(failure, now, leavesOpen);
  }
}

function waiting(
  trouble: Failure,
  notBefore: number,
  pausesConnection: boolean,
  leavesOpen: boolean,
): Verdict {
  // An open question stays on its way: it is looked into again, never simply sent again.
  const state = leavesOpen ? "sending" : "pending";
  return {
    change: { state, notBefore, trouble, mayHaveHappened: leavesOpen },
    pausesConnection,
  };
}

function attention(trouble: Failure, now: number, leavesOpen: boolean): Verdict {
  return {
    change: { state: "attention", notBefore: now, trouble, mayHaveHappened: leavesOpen },
    pausesConnection: false,
  };
}
