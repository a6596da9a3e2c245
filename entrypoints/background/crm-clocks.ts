import type { HeardClock } from "#lib/crm/http/server-clock.ts";

/** What the replies of each CRM say of its clock. */
export interface CrmClocks {
  /**
   * Hears what a connection's replies say.
   *
   * @param kept the offset that is kept of it, in milliseconds.
   */
  readonly of: (connectionId: string, kept: number) => (heard: HeardClock) => void;
  /** Answers the offset that the latest reply since then has told, in milliseconds; null for no reply that told one. */
  readonly listen: (connectionId: string) => () => number | null;
}

/** Clocks drift by a second or two a day, and nothing is due to the second. */
const SAME_MS = 5_000;

/** @param keep remembers an offset that is another one than before; not called for what no reply can tell apart. */
export function createCrmClocks(keep: (connectionId: string, offsetMs: number) => void): CrmClocks {
  const latest = new Map<string, HeardClock>();
  return {
    of: (connectionId, before) => {
      let kept = before;
      return (heard) => {
        latest.set(connectionId, heard);
        if (Math.abs(heard.offsetMs - kept) <= SAME_MS + heard.uncertaintyMs) return;
        kept = heard.offsetMs;
        keep(connectionId, kept);
      };
    },
    listen: (connectionId) => {
      const before = latest.get(connectionId);
      return () => {
        const heard = latest.get(connectionId);
        return heard === undefined || heard === before ? null : heard.offsetMs;
      };
    },
  };
}
