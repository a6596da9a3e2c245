import type { Http } from "./http.ts";

/** How far the clock of a server is from this device's, as one of its replies tells. */
export interface HeardClock {
  /** Milliseconds to add to this device's time to get the server's. */
  readonly offsetMs: number;
  /** How far that may be off: dates of replies have whole seconds, and nobody knows which way took longer. */
  readonly uncertaintyMs: number;
}

/** Further apart than any clock that is merely wrong: such a date is no date. */
const FURTHEST_MS = 31 * 24 * 60 * 60 * 1000;

/** Whoever waits longer for an answer has slept meanwhile, or its clock was set. */
const LONGEST_WAY_MS = 60_000;

const HTTP_DATE = /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/;

/**
 * What the `Date` of a reply says of the server's clock; null for none that can be believed: no date, one that is
 * years away, or an answer that somebody on the way has kept for a while.
 *
 * @param leftAt when the request left, epoch milliseconds on this device's clock.
 * @param arrivedAt when its reply was here.
 */
export function readServerClock(
  headers: Headers,
  leftAt: number,
  arrivedAt: number,
): HeardClock | null {
  const text = headers.get("date")?.trim() ?? "";
  const way = arrivedAt - leftAt;
  const wasKept = (headers.get("age") ?? "0").trim() !== "0";
  if (!HTTP_DATE.test(text) || wasKept || way < 0 || way > LONGEST_WAY_MS) return null;
  const middleOfSecond = Date.parse(text) + 500;
  const offsetMs = Math.round(middleOfSecond - (leftAt + arrivedAt) / 2);
  // Also false for a date that only looks like one.
  if (!(Math.abs(offsetMs) <= FURTHEST_MS)) return null;
  return { offsetMs, uncertaintyMs: Math.ceil(way / 2) + 500 };
}

/** The same client; `heard` is told what each reply says of the server's clock. */
export function withServerClock(
  http: Http,
  now: () => number,
  heard: (clock: HeardClock) => void,
): Http {
  return {
    request: async (request) => {
      const leftAt = now();
      const reply = await http.request(request);
      const clock = reply.ok ? readServerClock(reply.value.headers, leftAt, now()) : null;
      if (clock !== null) heard(clock);
      return reply;
    },
  };
}
