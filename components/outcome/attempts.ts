import { countFollowUpAttempts } from "#lib/domain/handoff/follow-up-attempts.ts";
import { logToText, parseLog } from "#lib/domain/log.ts";
import type { RecordSnapshot } from "#lib/domain/snapshot.ts";
import { displayLine } from "#lib/domain/text/display-text.ts";
import { shortenText } from "#lib/domain/text/shorten-text.ts";

/** One attempt to reach the buyer that counts for "no response" (R-DF-07). */
export interface AttemptLine {
  readonly id: string;
  readonly text: string;
  /** ISO 8601 */
  readonly at: string;
}

/**
 * The attempts that the record shows, oldest first. What counts is for `countFollowUpAttempts` to say:
 * each touch and each log event is held up to it alone, so that the list never tells another story than
 * the check.
 */
export function listAttempts(snapshot: RecordSnapshot): readonly AttemptLine[] {
  const withoutLog = { ...snapshot, handoff: { ...snapshot.handoff, log: null } };
  const recorded = snapshot.touches
    .filter((touch) => countFollowUpAttempts({ ...withoutLog, touches: [touch] }) > 0)
    .map(({ id, receipt, at }) => ({ id, text: receipt.label, at: at ?? "" }));
  const byTouches = countFollowUpAttempts(withoutLog);
  const logged = parseLog(snapshot.handoff.log)
    .events.filter((event) => {
      const log = logToText({ events: [event], unread: [] });
      const one = { ...snapshot, handoff: { ...snapshot.handoff, log } };
      return countFollowUpAttempts(one) > byTouches;
    })
    .map(({ id, words, at }) => ({
      id,
      text: shortenText(displayLine(words ?? "Contact"), LONGEST),
      at,
    }));
  return [...recorded, ...logged].toSorted((left, right) => left.at.localeCompare(right.at));
}

const LONGEST = 80;
