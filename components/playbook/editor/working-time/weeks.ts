import type { WorkCalendar } from "#lib/domain/playbook/schema.ts";

type Week = WorkCalendar["week"];

const MONDAY_TO_FRIDAY = [1, 2, 3, 4, 5];

/** Weeks that many teams work, ready to be taken and changed. */
export const WEEKS: readonly {
  readonly value: string;
  readonly label: string;
  readonly week: Week;
}[] = [
  {
    value: "western",
    label: "Monday to Friday, 9 to 18",
    week: [{ days: MONDAY_TO_FRIDAY, hours: [{ from: "09:00", to: "18:00" }] }],
  },
  {
    value: "lunch",
    label: "Monday to Friday with a lunch break",
    week: [
      {
        days: MONDAY_TO_FRIDAY,
        hours: [
          { from: "09:00", to: "13:00" },
          { from: "14:00", to: "18:00" },
        ],
      },
    ],
  },
  {
    value: "gulf",
    label: "Sunday to Thursday, 9 to 18",
    week: [{ days: [7, 1, 2, 3, 4], hours: [{ from: "09:00", to: "18:00" }] }],
  },
  {
    value: "half-saturday",
    label: "Monday to Friday, and half of Saturday",
    week: [
      { days: MONDAY_TO_FRIDAY, hours: [{ from: "09:00", to: "18:00" }] },
      { days: [6], hours: [{ from: "09:00", to: "13:00" }] },
    ],
  },
  {
    value: "always",
    label: "Day and night, every day",
    week: [{ days: [1, 2, 3, 4, 5, 6, 7], hours: [{ from: "00:00", to: "24:00" }] }],
  },
];
