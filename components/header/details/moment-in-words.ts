import { absoluteTime, type Place } from "#components/ui/format-time.ts";

/**
 * "23 Nov 2026, 14:00", and in brackets what the clock shows where the time is counted, if it shows another
 * time there: "23 Nov 2026, 14:00 (17:00 in Riyadh)".
 */
export function momentInWords(at: number, place: Place, countedIn: string): string {
  const here = absoluteTime(at, place, "date-time");
  const there = { locale: place.locale, timeZone: countedIn };
  if (absoluteTime(at, there, "date-time") === here) return here;
  const isSameDay = absoluteTime(at, there, "date") === absoluteTime(at, place, "date");
  const shown = absoluteTime(at, there, isSameDay ? "time" : "date-time");
  return `${here} (${shown} in ${cityOf(countedIn)})`;
}

/** "Asia/Ho_Chi_Minh" is "Ho Chi Minh". */
function cityOf(timeZone: string): string {
  return timeZone.split("/").at(-1)?.replaceAll("_", " ") ?? timeZone;
}
