import type { Place } from "#components/ui/format-time.ts";

/**
 * "Mon 23 Nov, 14:00", and in brackets what the clock shows where the time is counted, if it shows another
 * time there: "Mon 23 Nov, 14:00 (17:00 in Riyadh)".
 */
export function momentInWords(at: number, place: Place, countedIn: string): string {
  const there = { ...place, timeZone: countedIn };
  const here = show(at, place, DAY_AND_TIME);
  if (show(at, there, DAY_AND_TIME) === here) return here;
  const isSameDay = show(at, there, DAY) === show(at, place, DAY);
  return `${here} (${show(at, there, isSameDay ? TIME : DAY_AND_TIME)} in ${cityOf(countedIn)})`;
}

const DAY: Intl.DateTimeFormatOptions = { weekday: "short", day: "numeric", month: "short" };
const TIME: Intl.DateTimeFormatOptions = { hour: "numeric", minute: "2-digit" };
const DAY_AND_TIME: Intl.DateTimeFormatOptions = { ...DAY, ...TIME };

function show(
  at: number,
  { locale, timeZone }: Place,
  options: Intl.DateTimeFormatOptions,
): string {
  return new Intl.DateTimeFormat(locale, { ...options, timeZone }).format(at);
}

/** "Asia/Ho_Chi_Minh" is "Ho Chi Minh". */
function cityOf(timeZone: string): string {
  return timeZone.split("/").at(-1)?.replaceAll("_", " ") ?? timeZone;
}
