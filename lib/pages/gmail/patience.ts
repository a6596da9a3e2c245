import type { MailPage, MailReading } from "../../domain/mail/mail-page.ts";

/** Something that a page may only be slow to build. */
type Lack = Exclude<MailReading, "read" | "starting"> | "no-id";

/**
 * How long a page may lack it, in milliseconds. Gmail fills in a heading's id after up to five seconds, and
 * builds itself in ten on a slow line.
 */
const PATIENCE_MS: Readonly<Record<Lack, number>> = {
  "no-main": 10_000,
  "no-heading": 5_000,
  "no-people": 5_000,
  "no-id": 5_000,
};
/** Until then it is looked at so often: what an element is only told later, no observer of elements hears. */
const LOOK_EVERY_MS = 1_000;

export interface Patience {
  /**
   * What to tell of a page that was read just now: one that lacks something is starting, until it has had
   * its time. An id alone is waited for without a word.
   */
  judge(page: MailPage, address: string): MailPage;
  /** In how many milliseconds to look again; null where nothing is waited for. */
  left(): number | null;
}

/** Waits at every address anew. `now` is in milliseconds from any fixed point. */
export function createPatience(now: () => number): Patience {
  let waiting: { readonly for: string; readonly until: number } | null = null;
  return {
    judge(page, address) {
      const lack = lackOf(page);
      if (lack === null) {
        waiting = null;
        return page;
      }
      const what = `${lack} ${address}`;
      if (waiting?.for !== what) waiting = { for: what, until: now() + PATIENCE_MS[lack] };
      const isTold = lack === "no-id" || now() >= waiting.until;
      return isTold ? page : { ...page, reading: "starting" };
    },
    left() {
      const left = waiting === null ? 0 : waiting.until - now();
      return left > 0 ? Math.min(left, LOOK_EVERY_MS) : null;
    },
  };
}

function lackOf({ reading, conversation }: MailPage): Lack | null {
  if (reading === "starting") return null;
  if (reading !== "read") return reading;
  return conversation !== null && conversation.threadId === null ? "no-id" : null;
}
