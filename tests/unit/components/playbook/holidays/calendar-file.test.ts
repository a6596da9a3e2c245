import { describe, expect, it } from "vitest";
import { readCalendarFile } from "#components/playbook/editor/holidays/calendar-file.ts";

const TODAY = "2026-11-21";

function file(...lines: readonly string[]): string {
  return ["BEGIN:VCALENDAR", "VERSION:2.0", ...lines, "END:VCALENDAR", ""].join("\r\n");
}

function event(...lines: readonly string[]): readonly string[] {
  return ["BEGIN:VEVENT", ...lines, "END:VEVENT"];
}

function read(text: string) {
  return readCalendarFile(text, "company.ics", TODAY);
}

function found(...lines: readonly string[]) {
  const result = read(file(...lines));
  if (!result.ok) throw new Error(result.failure.reason);
  return result.value;
}

describe("a calendar file", () => {
  it("gives its whole days, also of several days, whose last one the format names by the day after", () => {
    const days = found(
      ...event("SUMMARY:Christmas Day", "DTSTART;VALUE=DATE:20261225", "DTEND;VALUE=DATE:20261226"),
      ...event("SUMMARY:Company days", "DTSTART;VALUE=DATE:20270301", "DTEND;VALUE=DATE:20270304"),
      ...event("SUMMARY:Without an end", "DTSTART;VALUE=DATE:20270501"),
    );
    expect(days.found).toEqual([
      { from: "2026-12-25", to: "2026-12-25", label: "Christmas Day", doubt: null },
      { from: "2027-03-01", to: "2027-03-03", label: "Company days", doubt: null },
      { from: "2027-05-01", to: "2027-05-01", label: "Without an end", doubt: null },
    ]);
    expect(days.source).toEqual({
      kind: "file",
      name: "company.ics",
      region: null,
      until: "2027-05-01",
    });
    expect(days.leftOut).toEqual([]);
  });

  it("takes local times from midnight to midnight for whole days, and no others", () => {
    const { found: days, leftOut } = found(
      ...event(
        "SUMMARY:Closed",
        "DTSTART;TZID=Europe/Madrid:20261224T000000",
        "DTEND;TZID=Europe/Madrid:20261226T000000",
      ),
      ...event("SUMMARY:Elsewhere", "DTSTART:20261224T000000Z", "DTEND:20261225T000000Z"),
      ...event("SUMMARY:A moment", "DTSTART:20261224T000000", "DTEND:20261224T000000"),
    );
    expect(days).toMatchObject([{ from: "2026-12-24", to: "2026-12-25", label: "Closed" }]);
    expect(leftOut).toHaveLength(2);
  });

  it("gives what comes every year for this year and the next two, but for the years that were taken out", () => {
    const { found: days } = found(
      ...event(
        "SUMMARY:National Day",
        "DTSTART;VALUE=DATE:20200923",
        "RRULE:FREQ=YEARLY",
        "EXDATE;VALUE=DATE:20270923",
      ),
    );
    expect(days.map(({ from }) => from)).toEqual(["2026-09-23", "2028-09-23"]);
  });

  it("leaves nothing out in silence: what has a time of day, was cancelled or is over is said", () => {
    const { found: days, leftOut } = found(
      ...event("SUMMARY:Team lunch", "DTSTART:20261201T120000Z", "DTEND:20261201T130000Z"),
      ...event("SUMMARY:Move", "STATUS:CANCELLED", "DTSTART;VALUE=DATE:20261202"),
      ...event("SUMMARY:Long ago", "DTSTART;VALUE=DATE:20100101"),
    );
    expect(days).toEqual([]);
    expect(leftOut).toEqual([
      "Team lunch: it has a time of day, so it is no whole day off",
      "Move: it was cancelled",
      "Long ago: it is over, or further ahead than is listed",
    ]);
  });

  it("reads folded lines, names in any script, and leaves out what nobody can see", () => {
    const { found: days } = found(
      ...event("SUMMARY:يوم ال\u200bتأ", " سيس", "DTSTART;VALUE=DATE:20270222"),
    );
    expect(days).toMatchObject([{ label: "يوم التأسيس" }]);
  });

  it("names two of the same day once, by both names", () => {
    const { found: days } = found(
      ...event("SUMMARY:Labour Day", "DTSTART;VALUE=DATE:20270501"),
      ...event("SUMMARY:Día del Trabajo", "DTSTART;VALUE=DATE:20270501"),
    );
    expect(days).toMatchObject([{ label: "Labour Day / Día del Trabajo" }]);
  });

  it.each([
    ["no calendar", "Dear all,\nwe are closed", 1, "no calendar file"],
    [
      "a line that is none",
      file(...event("SUMMARY:A", "closed on Friday", "DTSTART;VALUE=DATE:20261225")),
      5,
      "cannot be read",
    ],
    [
      "a day in a thirteenth month, which would become January",
      file(...event("SUMMARY:A", "DTSTART;VALUE=DATE:20261301")),
      5,
      "is not a day",
    ],
    ["a day that no month has", file(...event("DTSTART;VALUE=DATE:20260230")), 4, "is not a day"],
    ["an end before its beginning", file("END:VEVENT"), 3, "has not begun"],
    [
      "an entry that does not end",
      "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART;VALUE=DATE:20261225",
      3,
      "VEVENT",
    ],
  ])("with %s is refused with the line", (_title, text, line, reason) => {
    const result = read(text);
    expect(result.ok).toBe(false);
    if (result.ok) return;
    expect(result.failure.line).toBe(line);
    expect(result.failure.reason).toContain(reason);
  });

  it("that goes on day after day is refused before it fills the calendar", () => {
    const result = read(file(...event("DTSTART;VALUE=DATE:20260101", "RRULE:FREQ=DAILY")));
    expect(result.ok ? null : result.failure.reason).toContain("more than 400 days");
  });

  it("that is too large is refused", () => {
    const result = read(`BEGIN:VCALENDAR\n${"X-NOTE:a\n".repeat(200_000)}END:VCALENDAR`);
    expect(result.ok ? null : result.failure.reason).toContain("million");
  });
});
