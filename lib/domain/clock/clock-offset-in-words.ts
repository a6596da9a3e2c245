import { duration } from "../text/duration.ts";
import type { CrmClock } from "./crm-time.ts";

/** Less is nobody's trouble: nothing is due to the minute. */
const WORTH_TELLING_MS = 2 * 60_000;

/**
 * "This computer's clock is 12 min ahead of HubSpot's. Times are counted by HubSpot's."; null while the two agree.
 *
 * @param crm as people call it.
 */
export function clockOffsetInWords(
  { clockOffset = 0 }: CrmClock,
  crm: string,
  locale: string,
): string | null {
  if (Math.abs(clockOffset) <= WORTH_TELLING_MS) return null;
  const side = clockOffset < 0 ? "ahead of" : "behind";
  return `This computer's clock is ${duration(Math.abs(clockOffset), locale)} ${side} ${crm}'s. Times are counted by ${crm}'s.`;
}
