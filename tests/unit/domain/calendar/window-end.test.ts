import { describe, expect, it } from "vitest";
import { windowEnd } from "#lib/domain/calendar/window-end.ts";
import { createWorkingTime } from "#lib/domain/calendar/working-time.ts";
import type { ResponseWindow, WorkCalendar } from "#lib/domain/playbook/schema.ts";
import { days, dueOnTheWall, hours, minutes, officeHours, SAME_DAY } from "./sample.ts";

const STOCKHOLM = officeHours("Europe/Stockholm");
const LUNCH = officeHours("Europe/Stockholm", {
  week: [
    {
      days: [1, 2, 3, 4, 5],
      hours: [
        { from: "09:00", to: "12:00" },
        { from: "13:00", to: "17:00" },
      ],
    },
  ],
});
const RIYADH = officeHours("Asia/Riyadh", {
  week: [{ days: [7, 1, 2, 3, 4], hours: [{ from: "08:00", to: "16:00" }] }],
});
const ALWAYS = officeHours("Europe/Stockholm", {
  week: [{ days: [1, 2, 3, 4, 5, 6, 7], hours: [{ from: "00:00", to: "24:00" }] }],
});

type Row = readonly [
  title: string,
  window: ResponseWindow,
  calendar: WorkCalendar,
  from: string,
  due: string,
];

/** 23 November 2026 is a Monday; Stockholm is an hour ahead of UTC then. */
const ROWS: readonly Row[] = [
  ["the same day, in the morning", SAME_DAY, STOCKHOLM, "2026-11-23T08:30Z", "2026-11-23 17:00:00"],
  ["the same day, before opening", SAME_DAY, STOCKHOLM, "2026-11-23T03:00Z", "2026-11-23 17:00:00"],
  ["the same day, on closing", SAME_DAY, STOCKHOLM, "2026-11-23T16:00Z", "2026-11-24 17:00:00"],
  [
    "the same day, on Friday night",
    SAME_DAY,
    STOCKHOLM,
    "2026-11-20T18:00Z",
    "2026-11-23 17:00:00",
  ],
  ["four hours in one day", hours(4), STOCKHOLM, "2026-11-23T09:00Z", "2026-11-23 14:00:00"],
  ["eight hours from opening", hours(8), STOCKHOLM, "2026-11-23T08:00Z", "2026-11-23 17:00:00"],
  ["24 hours, seconds kept", hours(24), STOCKHOLM, "2026-11-23T10:00:30Z", "2026-11-26 11:00:30"],
  ["24 hours from a Saturday", hours(24), STOCKHOLM, "2026-11-21T10:00Z", "2026-11-25 17:00:00"],
  ["half an hour over night", hours(0.5), STOCKHOLM, "2026-11-23T15:45Z", "2026-11-24 09:15:00"],
  ["three days", days(3), STOCKHOLM, "2026-11-23T10:00Z", "2026-11-26 17:00:00"],
  ["one day over a weekend", days(1), STOCKHOLM, "2026-11-20T10:00Z", "2026-11-23 17:00:00"],
  ["15 minutes", minutes(15), STOCKHOLM, "2026-11-23T08:10:05Z", "2026-11-23 09:25:05"],
  [
    "created at night: from the opening",
    minutes(30),
    STOCKHOLM,
    "2026-11-23T01:12Z",
    "2026-11-23 09:30:00",
  ],
  [
    "created on a day off, answered on it: nothing has run",
    minutes(30),
    STOCKHOLM,
    "2026-11-22T11:00Z",
    "2026-11-23 09:30:00",
  ],
  ["the clock stands still at lunch", hours(2), LUNCH, "2026-11-23T10:30Z", "2026-11-23 14:30:00"],
  [
    "created at lunch: from its end",
    minutes(45),
    LUNCH,
    "2026-11-23T11:20Z",
    "2026-11-23 13:45:00",
  ],
  [
    "ends on the beginning of lunch and stays there",
    hours(3),
    LUNCH,
    "2026-11-23T08:00Z",
    "2026-11-23 12:00:00",
  ],
  [
    "a start on the beginning of lunch is outside",
    minutes(0),
    LUNCH,
    "2026-11-23T11:00Z",
    "2026-11-23 13:00:00",
  ],
  [
    "ends exactly on closing and stays there",
    hours(1),
    STOCKHOLM,
    "2026-11-23T15:00Z",
    "2026-11-23 17:00:00",
  ],
  [
    "a millisecond more goes to the next day",
    hours(1),
    STOCKHOLM,
    "2026-11-23T15:00:00.001Z",
    "2026-11-24 09:00:00",
  ],
  [
    "zero minutes are the start itself",
    minutes(0),
    STOCKHOLM,
    "2026-11-23T09:07:03Z",
    "2026-11-23 10:07:03",
  ],
  [
    "zero minutes outside are the next opening",
    minutes(0),
    STOCKHOLM,
    "2026-11-21T09:00Z",
    "2026-11-23 09:00:00",
  ],
  ["a week from Sunday to Thursday", SAME_DAY, RIYADH, "2026-11-20T09:00Z", "2026-11-22 16:00:00"],
  ["over a spring-forward", hours(2), STOCKHOLM, "2026-03-27T15:00Z", "2026-03-30 10:00:00"],
  [
    "the hour that is skipped does not exist",
    hours(24),
    ALWAYS,
    "2026-03-28T23:00Z",
    "2026-03-30 01:00:00",
  ],
  [
    "both hours of a fall-back count",
    hours(24),
    ALWAYS,
    "2026-10-24T22:00Z",
    "2026-10-25 23:00:00",
  ],
  ["an end of the day at 24:00", SAME_DAY, ALWAYS, "2026-10-24T22:00Z", "2026-10-26 00:00:00"],
];

describe("when a window ends", () => {
  it.each(ROWS)("%s", (_title, window, calendar, from, due) => {
    expect(dueOnTheWall(window, calendar, from)).toBe(due);
  });

  it("does not miss a lead at once because its owner sits in another time zone", () => {
    // A CRM server in UTC would take 23:30 for tomorrow; the owner has the whole afternoon.
    const losAngeles = officeHours("America/Los_Angeles");
    expect(dueOnTheWall(SAME_DAY, losAngeles, "2026-11-23T23:30Z")).toBe("2026-11-23 17:00:00");
    expect(dueOnTheWall(minutes(60), losAngeles, "2026-11-23T23:30Z")).toBe("2026-11-23 16:30:00");
  });

  it("takes 11 pm on one coast for the 8 pm that it is on the other", () => {
    const late: Partial<WorkCalendar> = {
      week: [{ days: [1, 2, 3, 4, 5], hours: [{ from: "09:00", to: "21:00" }] }],
    };
    const at = "2026-11-24T04:00Z"; // Monday, 11 pm in New York and 8 pm in Los Angeles
    expect(dueOnTheWall(hours(1), officeHours("America/New_York", late), at)).toBe(
      "2026-11-24 10:00:00",
    );
    expect(dueOnTheWall(hours(1), officeHours("America/Los_Angeles", late), at)).toBe(
      "2026-11-23 21:00:00",
    );
  });

  it("leaves a working day that loses all its hours to a change of clocks out of account", () => {
    const night = officeHours("Europe/Stockholm", {
      week: [{ days: [5, 6, 7, 1], hours: [{ from: "02:15", to: "02:45" }] }],
    });
    expect(dueOnTheWall(days(1), night, "2026-03-28T01:20Z")).toBe("2026-03-30 02:45:00");
  });
});

describe("a day that comes again", () => {
  // One minute into Sunday 7 November 2010 the clocks went back into Saturday.
  const always = officeHours("America/St_Johns", {
    week: [{ days: [1, 2, 3, 4, 5, 6, 7], hours: [{ from: "00:00", to: "24:00" }] }],
  });
  it("ends when it is over for the second time", () => {
    expect(windowEnd(SAME_DAY, createWorkingTime(always), Date.parse("2010-11-06T15:00Z"))).toBe(
      Date.parse("2010-11-07T03:30Z"),
    );
  });

  it("is one working day, and so is the one after it", () => {
    expect(dueOnTheWall(days(1), always, "2010-11-06T15:00Z")).toBe("2010-11-08 00:00:00");
    expect(dueOnTheWall(days(2), always, "2010-11-06T15:00Z")).toBe("2010-11-09 00:00:00");
  });
});

describe("days on which other hours hold", () => {
  const ramadan = {
    label: "Ramadan",
    from: "2026-02-18",
    to: "2026-03-19",
    days: [7, 1, 2, 3, 4],
    hours: [{ from: "10:00", to: "15:00" }],
  };
  const halfDay = {
    label: "Half-day",
    from: "2026-02-24",
    to: "2026-02-24",
    days: [2],
    hours: [{ from: "10:00", to: "12:00" }],
  };
  const due = (from: string, part: Partial<WorkCalendar>, window = SAME_DAY) =>
    dueOnTheWall(window, { ...RIYADH, ...part }, from);

  it("has Ramadan's hours from its first day to its last", () => {
    const part = { exceptions: [ramadan] };
    expect(due("2026-02-17T06:00Z", part)).toBe("2026-02-17 16:00:00");
    expect(due("2026-02-18T06:00Z", part)).toBe("2026-02-18 15:00:00");
    expect(due("2026-03-19T06:00Z", part)).toBe("2026-03-19 15:00:00");
    expect(due("2026-03-19T12:00Z", part)).toBe("2026-03-22 16:00:00");
    expect(due("2026-02-18T06:00Z", part, hours(7))).toBe("2026-02-19 12:00:00");
  });

  it("prefers the exception with the shorter range, and a holiday to both", () => {
    const exceptions = [halfDay, ramadan];
    expect(due("2026-02-24T06:00Z", { exceptions })).toBe("2026-02-24 12:00:00");
    const holidays = [{ from: "2026-02-24", to: "2026-02-24", label: "Founding day" }];
    expect(due("2026-02-24T06:00Z", { exceptions, holidays })).toBe("2026-02-25 15:00:00");
  });

  it("prefers the later in the list of two exceptions of one length", () => {
    const longer = { ...halfDay, hours: [{ from: "10:00", to: "14:00" }] };
    expect(due("2026-02-24T06:00Z", { exceptions: [halfDay, longer] })).toBe("2026-02-24 14:00:00");
    expect(due("2026-02-24T06:00Z", { exceptions: [longer, halfDay] })).toBe("2026-02-24 12:00:00");
  });

  it("skips holidays and the weekend behind them", () => {
    const holidays = [{ from: "2026-12-24", to: "2026-12-25", label: "Christmas" }];
    const calendar = officeHours("Europe/Stockholm", { holidays });
    expect(dueOnTheWall(hours(2), calendar, "2026-12-23T15:00Z")).toBe("2026-12-28 10:00:00");
    expect(dueOnTheWall(days(1), calendar, "2026-12-23T12:00Z")).toBe("2026-12-28 17:00:00");
  });
});

describe("a calendar without working time", () => {
  it.each([SAME_DAY, minutes(0), hours(3), days(2)])("gives no end to %o", (window) => {
    expect(dueOnTheWall(window, officeHours("UTC", { week: [] }), "2026-11-23T09:00Z")).toBeNull();
  });

  it("is also one whose holidays never end within three years", () => {
    const holidays = [{ from: "2026-01-01", to: "2031-12-31", label: "Closed" }];
    const calendar = officeHours("UTC", { holidays });
    expect(dueOnTheWall(SAME_DAY, calendar, "2026-11-23T09:00Z")).toBeNull();
    expect(dueOnTheWall(SAME_DAY, calendar, "2031-06-01T09:00Z")).toBe("2032-01-01 17:00:00");
  });
});
