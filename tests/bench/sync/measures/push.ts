import type { HubspotSandbox } from "#tests/sandbox/hubspot/sandbox.ts";
import { PLAN_LIMITS } from "#tests/sandbox/hubspot/settings.ts";

/** HubSpot's own window. */
export const WINDOW_MS = 10_000;

const LIMIT = PLAN_LIMITS.starter.perTenSeconds;

/** What a contender made of the limit, as the account saw it. */
export interface Push {
  /** Calls let through in whole windows from the first on, of all that the limit lets through in them. */
  readonly shareOfLimit: number;
  /** How many windows that were. */
  readonly windows: number;
  /** Calls refused with 429, of all calls. */
  readonly refusedShare: number;
  /** Writes that took effect in those windows, a second. */
  readonly writesPerSecond: number;
  /** Calls let through for each write that took effect. */
  readonly callsPerWrite: number;
}

/** Reads it from the requests after the first `from`; the last window counts only when it was full. */
export function readPush(sandbox: HubspotSandbox, from = 0, most = 100): Push {
  const calls = sandbox.requests.slice(from);
  const first = calls[0]?.at ?? 0;
  const last = calls.at(-1)?.at ?? first;
  const windows = Math.min(most, Math.max(1, Math.floor((last - first) / WINDOW_MS)));
  const end = first + windows * WINDOW_MS;
  const counted = calls.filter(({ at }) => at < end);
  const refused = counted.filter(({ status }) => status === 429).length;
  const writes = sandbox.journal.filter(
    ({ at, action }) => at >= first && at < end && (action === "create" || action === "update"),
  ).length;
  const passed = counted.length - refused;
  return {
    shareOfLimit: passed / (LIMIT * windows),
    windows,
    refusedShare: refused / counted.length,
    writesPerSecond: writes / ((windows * WINDOW_MS) / 1000),
    callsPerWrite: passed / writes,
  };
}
