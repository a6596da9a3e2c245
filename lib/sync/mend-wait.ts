import type { OutboxEntry } from "../domain/outbox.ts";
import { LONGEST_PAUSE_MS } from "./backoff.ts";
import type { EntryChange } from "./ports.ts";

export interface MendContext {
  readonly now: number;
  /** The lease of the drainer that looks. */
  readonly token: number;
  readonly lateCommitMs: number;
}

const HOUR_MS = 60 * 60 * 1000;

/** No send takes longer from its mark on disk to its last request, whatever has to be halved and waited for. */
export const LONGEST_SEND_MS = 10 * 60 * 1000;

/**
 * Puts right what the last drainer or a clock left behind; null when there is nothing to put right.
 *
 * An entry found `sending` under an older lease was being sent by somebody who is gone: its outcome is
 * unknown, and its last request left before this moment (P3.2). A wait that is longer than its reason
 * allows comes from a clock that was set back, and starts anew (P4.4).
 */
export function mendWait(entry: OutboxEntry, context: MendContext): EntryChange | null {
  const { now, token, lateCommitMs } = context;
  const { id, state, mayHaveHappened, doubtful } = entry;
  if (state === "attention") return null;
  if (state === "sending" && entry.lease !== null && entry.lease !== token) {
    return {
      id,
      state,
      notBefore: Math.min(entry.notBefore, now + lateCommitMs),
      mayHaveHappened: true,
      doubtful: true,
      trouble: {
        type: "unknown",
        cause: "worker-stopped",
        detail: "The browser stopped Handrail.",
      },
    };
  }
  const longest = longestWait(entry, lateCommitMs);
  if (entry.notBefore - now <= longest) return null;
  return { id, state, notBefore: now + longest, mayHaveHappened, doubtful, trouble: null };
}

function longestWait({ state, trouble }: OutboxEntry, lateCommitMs: number): number {
  switch (trouble?.type) {
    case "rate-limited":
      return trouble.scope === "daily" ? 25 * HOUR_MS : HOUR_MS;
    case "busy":
      return HOUR_MS;
    default:
      return state === "sending" ? LONGEST_SEND_MS + lateCommitMs : LONGEST_PAUSE_MS;
  }
}
