import type { AngleCounts } from "./angle-record.ts";
import type { Attempt } from "./collect-attempts.ts";
import { reaches } from "./reach.ts";

export const NONE: AngleCounts = { sent: 0, answered: 0, conversations: 0, opportunities: 0 };

export function countAttempts(attempts: readonly Attempt[]): AngleCounts {
  const reached = (wanted: Attempt["reach"]) =>
    attempts.reduce((count, { reach }) => count + (reaches(reach, wanted) ? 1 : 0), 0);
  return {
    sent: attempts.length,
    answered: reached("answered"),
    conversations: reached("conversation"),
    opportunities: reached("opportunity"),
  };
}

/** What is left of `all` without `part`, which must be among them. */
export function without(all: AngleCounts, part: AngleCounts): AngleCounts {
  return {
    sent: all.sent - part.sent,
    answered: all.answered - part.answered,
    conversations: all.conversations - part.conversations,
    opportunities: all.opportunities - part.opportunities,
  };
}
