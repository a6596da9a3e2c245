/** Writes moments (epoch milliseconds) in the reader's language. */
export interface Times {
  /** "13 Nov" in the reader's zone, with the year where it is another one. */
  readonly day: (at: number, now: number) => string;
  /** "13 Nov 2026, 14:02" in a zone (IANA name). */
  readonly moment: (at: number, timeZone: string) => string;
}

/** Formats are costly to make and cheap to use: a list writes with the same ones again and again. */
export function createTimes(locale: string, timeZone: string): Times {
  const short = new Intl.DateTimeFormat(locale, { timeZone, day: "numeric", month: "short" });
  const long = new Intl.DateTimeFormat(locale, { timeZone, dateStyle: "medium" });
  const moments = new Map<string, Intl.DateTimeFormat>();
  const momentFormat = (zone: string): Intl.DateTimeFormat => {
    const known = moments.get(zone);
    if (known !== undefined) return known;
    const made = new Intl.DateTimeFormat(locale, {
      timeZone: zone,
      dateStyle: "medium",
      timeStyle: "short",
    });
    moments.set(zone, made);
    return made;
  };
  return {
    day: (at, now) => (isSameYear(at, now) ? short : long).format(at),
    moment: (at, zone) => momentFormat(zone).format(at),
  };
}

function isSameYear(at: number, now: number): boolean {
  return new Date(at).getFullYear() === new Date(now).getFullYear();
}
