import type { PlaybookIssue } from "../issue.ts";
import type { Playbook } from "../schema.ts";

/** A time zone that is none, and a day that never opens. */
export function checkCalendar({ calendar }: Playbook): readonly PlaybookIssue[] {
  const issues: PlaybookIssue[] = [];
  if (!isTimeZone(calendar.timeZone))
    issues.push({
      path: "calendar.timeZone",
      reason: `"${calendar.timeZone}" is not a time zone; write it like "Asia/Riyadh"`,
    });
  for (const name of ["opens", "closes"] as const)
    if (!/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/.test(calendar[name]))
      issues.push({ path: `calendar.${name}`, reason: "use a time of day from 00:00 to 24:00" });
  if (calendar.opens >= calendar.closes)
    issues.push({ path: "calendar.closes", reason: "must be later than the opening" });
  return issues;
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
