/**
 * The moment a Retry-After header names, in epoch milliseconds: seconds from now or an HTTP date.
 * Null without a header that makes sense. Kept between `atLeast` and `atMost` from now, so that
 * neither a zero nor a date in another decade is believed.
 */
export function retryAfter(
  headers: Headers,
  now: number,
  bounds: { readonly atLeastMs: number; readonly atMostMs: number },
): number | null {
  const text = headers.get("retry-after")?.trim() ?? "";
  const asked = readMoment(text, now);
  if (Number.isNaN(asked)) return null;
  return Math.min(Math.max(asked, now + bounds.atLeastMs), now + bounds.atMostMs);
}

function readMoment(text: string, now: number): number {
  if (/^\d{1,12}(\.\d+)?$/.test(text)) return now + Number(text) * 1000;
  // Lenient parsers read a date even into "-5".
  return /^[A-Z][a-z]{2}, .* GMT$/.test(text) ? Date.parse(text) : Number.NaN;
}

/**
 * The next midnight in a time zone, in epoch milliseconds, for limits that start anew each day. An
 * unknown or unreadable zone counts as UTC. On the night of a clock change it can be an hour off.
 */
export function nextMidnight(now: number, timeZone: string | null): number {
  const parts = clockIn(timeZone).formatToParts(now);
  const read = (type: Intl.DateTimeFormatPartTypes) =>
    Number(parts.find((part) => part.type === type)?.value ?? 0);
  const sinceMidnight = ((read("hour") * 60 + read("minute")) * 60 + read("second")) * 1000;
  return now - (now % 1000) - sinceMidnight + 24 * 60 * 60 * 1000;
}

function clockIn(timeZone: string | null): Intl.DateTimeFormat {
  const fields = { hour: "2-digit", minute: "2-digit", second: "2-digit" } as const;
  const options = { ...fields, hourCycle: "h23" } as const;
  try {
    return new Intl.DateTimeFormat("en", { ...options, timeZone: timeZone ?? "UTC" });
  } catch {
    return new Intl.DateTimeFormat("en", { ...options, timeZone: "UTC" });
  }
}
