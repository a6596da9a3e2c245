import { failureToWords } from "#components/data/failure-words.ts";
import { relativeTime } from "#components/ui/format-time.ts";
import type { Attempt, OutboxEntry } from "#lib/domain/outbox.ts";

/** As many tries as the outbox keeps; there may have been more. */
const KEPT = 20;

/** "just now", "3 minutes ago" */
export function ago(at: number, now: number, locale: string): string {
  const words = relativeTime(at, now, locale);
  return words === "now" ? "just now" : words;
}

/** "Not tried yet.", "Tried twice, last 1 minute ago." */
export function tryCount({ attempts }: OutboxEntry, now: number, locale: string): string {
  const last = attempts.at(-1);
  if (last === undefined) return "Not tried yet.";
  const count = attempts.length;
  const when = ago(last.at, now, locale);
  if (count === 1) return `Tried once, ${when}.`;
  const times = count === 2 ? "twice" : `${count >= KEPT ? "at least " : ""}${count} times`;
  return `Tried ${times}, last ${when}.`;
}

/** What came of one try (P14.1). */
export function attemptWords(
  attempt: Attempt,
  { isOnItsWay, crm }: { readonly isOnItsWay: boolean; readonly crm: string },
): { readonly text: string; readonly code: string | null } {
  if (attempt.failure !== null) {
    const { title, code } = failureToWords(attempt.failure, crm);
    return { text: title, code };
  }
  return { text: isOnItsWay ? "On its way." : "What came of it was never learned.", code: null };
}
