import type { Playbook, WorkCalendar } from "../schema.ts";
import { WEEKDAY_NAMES } from "./names.ts";
import { together } from "./phrases.ts";

type Week = WorkCalendar["week"];
type Hours = Week[number]["hours"];

/** "Monday to Friday 09:00–18:00; Saturday 09:00–13:00" */
export function weekInWords(week: Week): string {
  return (
    week
      .filter(({ hours }) => hours.length > 0)
      .map(({ days, hours }) => `${daysInWords(days)} ${hoursInWords(hours)}`)
      .join("; ") || "No working time"
  );
}

/** "Sunday to Thursday", "Monday, Wednesday and Friday", "every day" */
export function daysInWords(days: readonly number[]): string {
  const run = asRun([...new Set(days)]);
  if (run.length === 7) return "every day";
  const names = run.map((day) => WEEKDAY_NAMES[day] ?? String(day));
  return run.length > 2 && isRun(run)
    ? `${names[0]} to ${names.at(-1)}`
    : together(names, "no day");
}

/** "09:00–13:00 and 14:00–18:00" */
function hoursInWords(hours: Hours): string {
  return together(
    hours.map(({ from, to }) => `${from}–${to}`),
    "free",
  );
}

/** "2026-12-25", "2026-12-24 to 2026-12-26" */
function rangeInWords({ from, to }: { readonly from: string; readonly to: string }): string {
  return from === to ? from : `${from} to ${to}`;
}

/** "2026-12-25 Christmas Day", one after another. */
export function holidaysInWords(holidays: WorkCalendar["holidays"]): string {
  return (
    holidays.map((holiday) => `${rangeInWords(holiday)} ${holiday.label}`).join("; ") ||
    "None listed"
  );
}

/** "Ramadan, 2027-02-08 to 2027-03-09: Sunday to Thursday 10:00–16:00" */
export function exceptionInWords({
  label,
  days,
  hours,
  ...range
}: WorkCalendar["exceptions"][number]): string {
  return `${label}, ${rangeInWords(range)}: ${daysInWords(days)} ${hoursInWords(hours)}`;
}

/** "The public holidays of Germany (BY), until 2028-12-31" */
export function sourceInWords(source: WorkCalendar["holidaysFrom"]): string {
  if (source === null) return "Nothing taken over";
  const { kind, name, region, until } = source;
  const whence =
    kind === "file" ? `The file “${name}”` : `The public holidays of ${countryName(name)}`;
  return `${whence}${region === null ? "" : ` (${region})`}, until ${until}`;
}

/** By its code; any other text as it is. */
function countryName(code: string): string {
  if (!/^[A-Z]{2}$/.test(code)) return code;
  return new Intl.DisplayNames("en", { type: "region" }).of(code) ?? code;
}

/** "2026-12-24 to 2026-12-31" for each; all of them, because a change to any is a change. */
export function absencesInWords(away: Playbook["people"][number]["away"]): string {
  return away.map(rangeInWords).join("; ") || "None noted";
}

/** In the order of the week that has no gap, so that Sunday to Thursday reads as people say it. */
function asRun(days: readonly number[]): readonly number[] {
  const sorted = days.toSorted((one, other) => one - other);
  const gap = sorted.findIndex((day, at) => at > 0 && day !== (sorted[at - 1] ?? 0) + 1);
  const turned = gap < 0 ? sorted : [...sorted.slice(gap), ...sorted.slice(0, gap)];
  return isRun(turned) ? turned : sorted;
}

function isRun(days: readonly number[]): boolean {
  return days.every((day, at) => at === 0 || day === ((days[at - 1] ?? 0) % 7) + 1);
}
