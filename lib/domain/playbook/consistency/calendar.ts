import type { PlaybookIssue } from "../issue.ts";
import type { Playbook, WorkCalendar } from "../schema.ts";

/** Time zones that are none, hours that overlap, days that are in two groups, and a team that never works. */
export function checkCalendars({ calendar, calendars }: Playbook): readonly PlaybookIssue[] {
  const isOpen = calendar.week.some(({ hours }) => hours.length > 0);
  return [
    ...(isOpen
      ? []
      : [{ path: "calendar.week", reason: "has no working hours, so nothing could ever be due" }]),
    ...checkCalendar(calendar, "calendar"),
    ...calendars.flatMap((named, index) => checkCalendar(named, `calendars[${index}]`)),
  ];
}

function checkCalendar(calendar: WorkCalendar, path: string): readonly PlaybookIssue[] {
  return [
    ...checkTimeZone(calendar, path),
    ...checkWeek(calendar, path),
    ...calendar.holidays.flatMap((range, at) => checkRange(range, `${path}.holidays[${at}]`)),
    ...calendar.exceptions.flatMap((exception, at) => [
      ...checkRange(exception, `${path}.exceptions[${at}]`),
      ...checkHours(exception.hours, `${path}.exceptions[${at}].hours`),
    ]),
  ];
}

function checkTimeZone({ timeZone }: WorkCalendar, path: string): readonly PlaybookIssue[] {
  if (isTimeZone(timeZone)) return [];
  const reason = `"${timeZone}" is not a time zone; write it like "Asia/Riyadh"`;
  return [{ path: `${path}.timeZone`, reason }];
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

function checkWeek({ week }: WorkCalendar, path: string): readonly PlaybookIssue[] {
  const known = new Set<number>();
  return week.flatMap(({ days, hours }, index) => {
    const isTwice = days.some((day) => known.has(day)) || new Set(days).size < days.length;
    for (const day of days) known.add(day);
    const at = `${path}.week[${index}]`;
    return [
      ...(isTwice
        ? [{ path: `${at}.days`, reason: "a day can have its hours in one place only" }]
        : []),
      ...checkHours(hours, `${at}.hours`),
    ];
  });
}

/** Written like 09:00, so that texts compare as times do. */
function checkHours(
  hours: WorkCalendar["week"][number]["hours"],
  path: string,
): readonly PlaybookIssue[] {
  return hours.flatMap(({ from, to }, index) => {
    const before = hours[index - 1];
    if (from >= to)
      return [{ path: `${path}[${index}].to`, reason: "must be later than the beginning" }];
    if (before !== undefined && from < before.to)
      return [
        { path: `${path}[${index}].from`, reason: "must not be before the end of the one above" },
      ];
    return [];
  });
}

/** The first day must not be after the last: one rule for holidays, other hours and absences. */
export function checkRange(
  { from, to }: { readonly from: string; readonly to: string },
  path: string,
): readonly PlaybookIssue[] {
  return from <= to ? [] : [{ path: `${path}.to`, reason: "must not be before the first day" }];
}
