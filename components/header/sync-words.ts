import type { StatusTone } from "#components/ui/StatusLine.tsx";
import type { OutboxEntry } from "#lib/domain/outbox.ts";

export interface SyncWords {
  readonly text: string;
  readonly tone: StatusTone;
}

export interface SyncFacts {
  readonly entries: readonly Pick<OutboxEntry, "state" | "notBefore" | "attempts" | "trouble">[];
  readonly online: boolean;
  /** Whether something was confirmed in the last day. */
  readonly sentLately: boolean;
  /** Epoch milliseconds. */
  readonly now: number;
  /** The CRM's name as people say it. */
  readonly crm: string;
}

/**
 * The one line about everything that has been done here: what needs a person comes first, then what
 * cannot leave, then what is on its way. N counts writes, as the outbox lists them.
 */
export function syncWords({ entries, online, sentLately, now, crm }: SyncFacts): SyncWords {
  const waiting = entries.length;
  const attention = entries.filter((entry) => entry.state === "attention").length;
  if (attention > 0) return { text: `Needs you: ${attention}`, tone: "attention" };
  if (waiting === 0) {
    return sentLately
      ? { text: `Sent to ${crm}`, tone: "sent" }
      : { text: "Saved here", tone: "kept" };
  }
  const offline = !online || entries.some((entry) => entry.trouble?.type === "offline");
  if (offline) return { text: `Offline: ${waiting} waiting`, tone: "offline" };
  const canBeUndone = entries.every(
    (entry) => entry.state === "pending" && entry.attempts.length === 0 && entry.notBefore > now,
  );
  if (canBeUndone) return { text: "Saved here", tone: "kept" };
  return { text: `Waiting to send: ${waiting}`, tone: "waiting" };
}
