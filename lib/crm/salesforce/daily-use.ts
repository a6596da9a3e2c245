import { type Failure, fail, type Outcome, succeed } from "../../domain/failure.ts";
import type { DayAllowance } from "../../domain/gateway.ts";
import type { Use } from "../http/allowance.ts";
import { createDayMeter, FRESH_MS, toDayAllowance } from "../http/day-meter.ts";

/** How much of the day's calls the whole organisation may have used before the sync engine waits. */
const SHARE_OF_BACKGROUND = 0.95;

/** What Salesforce last said about the organisation's calls in 24 hours, which all its integrations share. */
export interface DailyUse {
  /** Whether a call of this kind may go: the last of the day's calls are the people's. */
  readonly enter: (use: Use, now: number) => Outcome<null>;
  readonly read: (headers: Headers, now: number) => void;
  /** What is left of them, null while Salesforce has not said. */
  readonly left: (now: number) => DayAllowance | null;
}

/** Knows nothing until the first answer, which is one call away in any case. */
export function createDailyUse(): DailyUse {
  const meter = createDayMeter();
  return {
    enter: (use, now) => {
      // The window rolls: what was full an hour ago may have room again, and only a call can tell.
      const last = meter.last(now);
      if (use === "person" || last === null) return succeed(null);
      if (last.used < last.limit * SHARE_OF_BACKGROUND) return succeed(null);
      return fail(waitFrom(last.at));
    },
    read: (headers, now) => {
      const said = headers.get("sforce-limit-info") ?? "";
      const [, used, limit] = /\bapi-usage=(\d{1,10})\/(\d{1,10})/.exec(said) ?? [];
      if (used === undefined || Number(limit) < 100) return;
      meter.note({ used: Number(used), limit: Number(limit), at: now });
    },
    left: (now) => toDayAllowance(meter.last(now)),
  };
}

function waitFrom(at: number): Failure {
  return { type: "rate-limited", retryAt: at + FRESH_MS, scope: "daily" };
}
