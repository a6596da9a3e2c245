import type { MailPage, MailReading } from "../../domain/mail/mail-page.ts";

/**
 * How long a page may lack something that it is only slow to build, in milliseconds. Gmail fills in a
 * heading's id after up to five seconds, and builds itself in ten on a slow line.
 */
const PATIENCE_MS: Readonly<Partial<Record<MailReading, number>>> = {
  "no-main": 10_000,
  "no-heading": 5_000,
  "no-people": 5_000,
};

export interface Patience {
  /**
   * What to tell of a page that was read just now: one that lacks something is starting, until it has had
   * its time.
   */
  judge(page: MailPage, address: string): MailPage;
  /** In how many milliseconds the page has had its time; null while it lacks nothing, or is told already. */
  left(): number | null;
}

/** Waits at every address anew. `now` is in milliseconds from any fixed point. */
export function createPatience(now: () => number): Patience {
  let lack: { readonly of: string; readonly until: number } | null = null;
  return {
    judge(page, address) {
      const patience = PATIENCE_MS[page.reading];
      if (patience === undefined) {
        lack = null;
        return page;
      }
      const of = `${page.reading} ${address}`;
      if (lack?.of !== of) lack = { of, until: now() + patience };
      return now() < lack.until ? { ...page, reading: "starting" } : page;
    },
    left() {
      const left = lack === null ? 0 : lack.until - now();
      return left > 0 ? left : null;
    },
  };
}
