import type { AngleCounts } from "./angle-record.ts";
import type { Attempt } from "./collect-attempts.ts";
import { reaches } from "./reach.ts";

export function countAttempts(attempts: readonly Attempt[]): AngleCounts {
  const reached = (wanted: Attempt["reach"]) =>
    attempts.filter(({ reach }) => reaches(reach, wanted)).length;
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
