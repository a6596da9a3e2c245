import { type Failure, fail, type Outcome, succeed } from "../../domain/failure.ts";
import type { Use } from "../http/allowance.ts";

/** How much of the day's calls the whole organisation may have used before the sync engine waits. */
const SHARE_OF_BACKGROUND = 0.95;

const HOUR_MS = 60 * 60 * 1000;

/** What Salesforce last said about the organisation's calls in 24 hours, which all its integrations share. */
export interface DailyUse {
  /** Whether a call of this kind may go: the last of the day's calls are the people's. */
  readonly enter: (use: Use, now: number) => Outcome<null>;
  readonly read: (headers: Headers, now: number) => void;
}

/** Knows nothing until the first answer, which is one call away in any case. */
export function createDailyUse(): DailyUse {
  let last: { readonly used: number; readonly limit: number; readonly at: number } | null = null;
  return {
    enter: (use, now) => {
      if (use === "person" || last === null) return succeed(null);
      // The window rolls: what was full an hour ago may have room again, and only a call can tell.
      if (now - last.at >= HOUR_MS || last.used < last.limit * SHARE_OF_BACKGROUND) {
        return succeed(null);
      }
      return fail(waitFrom(last.at));
    },
    read: (headers, now) => {
      const said = headers.get("sforce-limit-info") ?? "";
      const [, used, limit] = /\bapi-usage=(\d{1,10})\/(\d{1,10})/.exec(said) ?? [];
      if (used === undefined || Number(limit) < 100) return;
      last = { used: Number(used), limit: Number(limit), at: now };
    },
  };
}

function waitFrom(at: number): Failure {
  return { type: "rate-limited", retryAt: at + HOUR_MS, scope: "daily" };
}
