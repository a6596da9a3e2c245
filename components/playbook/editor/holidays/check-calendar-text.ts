/** Why a text is no calendar file that can be read, with the line where one can be named. */
export interface CalendarSlip {
  /** Counted from 1; null where it is the whole file. */
  readonly line: number | null;
  readonly reason: string;
}

/**
 * The first slip of the pen in an iCalendar file; null when it can be read. The library that reads it mends
 * some of them in silence (a thirteenth month becomes January), which would move a holiday.
 */
export function checkCalendarText(text: string): CalendarSlip | null {
  if (text.length > LONGEST_FILE)
    return { line: null, reason: "It is longer than a million characters; choose a smaller one." };
  const lines = unfold(text);
  if (lines[0]?.text.toUpperCase() !== "BEGIN:VCALENDAR")
    return { line: 1, reason: "It is no calendar file: it does not begin with BEGIN:VCALENDAR." };
  const open: string[] = [];
  for (const { line, text: content } of lines) {
    const [, name = "", value = ""] = PROPERTY.exec(content) ?? [];
    if (name === "") return { line, reason: `It cannot be read: “${content.slice(0, 40)}”.` };
    const upper = name.toUpperCase();
    if (upper === "BEGIN") open.push(value.toUpperCase());
    if (upper === "END" && open.pop() !== value.toUpperCase())
      return { line, reason: `“END:${value.slice(0, 40)}” ends what has not begun.` };
    if (DAYS.has(upper) && !value.split(",").every(isMoment))
      return { line, reason: `“${value.slice(0, 40)}” is not a day.` };
  }
  const left = open.at(-1);
  return left === undefined
    ? null
    : { line: lines.at(-1)?.line ?? null, reason: `The file ends before its ${left} does.` };
}

const LONGEST_FILE = 1_000_000;
const DAYS: ReadonlySet<string> = new Set(["DTSTART", "DTEND", "EXDATE", "RDATE"]);
/** Name, parameters (which may be in quotes), value. */
const PROPERTY = /^([A-Za-z0-9-]{1,60})(?:;(?:"[^"]*"|[^":])*)?:(.*)$/su;

/** The lines with what was folded from them, and where each begins. */
function unfold(text: string): readonly { readonly line: number; readonly text: string }[] {
  const lines: { line: number; text: string }[] = [];
  text
    .replace(/^\uFEFF/u, "")
    .split(/\r\n|\n|\r/u)
    .forEach((content, index) => {
      const last = lines.at(-1);
      if (/^[ \t]/u.test(content) && last !== undefined) last.text += content.slice(1);
      else if (content.trim() !== "") lines.push({ line: index + 1, text: content });
    });
  return lines;
}

/** "20261225", "20261225T090000Z" or a period that begins so; and the day exists. */
function isMoment(value: string): boolean {
  const [, year = "", month = "", day = ""] =
    /^(\d{4})(\d\d)(\d\d)(?:T\d{6}Z?(?:\/.*)?)?$/u.exec(value.trim()) ?? [];
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(`${year}-${month}-${day}`);
}
