import type { StatusTone } from "#components/ui/StatusLine.tsx";
import type { OutboxEntry } from "#lib/domain/outbox.ts";

export interface SyncWords {
  readonly text: string;
  readonly tone: StatusTone;
}

export interface SyncFacts {
  /** Whether anything can be kept here: false once the database could not be opened or was closed. */
  readonly canKeep: boolean;
  /** How many writes have not been sent, and how many of those need a person. */
  readonly total: number;
  readonly attention: number;
  /** The oldest of them: enough to tell what the rest waits for. */
  readonly head: readonly Pick<OutboxEntry, "state" | "notBefore" | "attempts" | "trouble">[];
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
export function syncWords(facts: SyncFacts): SyncWords {
  const { total, attention, head, now, crm } = facts;
  if (!facts.canKeep) return { text: "Cannot save", tone: "attention" };
  if (attention > 0) return { text: `Needs you: ${attention}`, tone: "attention" };
  if (total === 0) {
    return facts.sentLately
      ? { text: `Sent to ${crm}`, tone: "sent" }
      : { text: "Saved here", tone: "kept" };
  }
  const offline = !facts.online || head.some((entry) => entry.trouble?.type === "offline");
  if (offline) return { text: `Offline: ${total} waiting`, tone: "offline" };
  // What is held back by trouble also has its time still to come, and is not merely waiting to be undone.
  const canBeUndone = head.every(
    (entry) =>
      entry.state === "pending" &&
      entry.attempts.length === 0 &&
      entry.trouble === null &&
      entry.notBefore > now,
  );
  if (canBeUndone && head.length === total) return { text: "Saved here", tone: "kept" };
  return { text: `Waiting to send: ${total}`, tone: "waiting" };
}
