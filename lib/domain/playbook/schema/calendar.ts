import { z } from "zod";
import { id, words } from "./values.ts";

/** ISO weekday, 1 = Monday. */
const weekday = z.number().int().min(1).max(7);

/** A time of day from 00:00 to 24:00. */
const timeOfDay = z.string().regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, "write it like 09:00");

/** Working time in local wall-clock time, half-open: the minute of `to` no longer belongs to it. */
const intervalSchema = z.strictObject({ from: timeOfDay, to: timeOfDay });

/** One or several intervals a day: what lies between two of them is a break. */
const intervals = z.array(intervalSchema).max(6);

/** Days of the week that share their hours. A weekday that no group names has no working time. */
const weekGroupSchema = z.strictObject({ days: z.array(weekday).min(1).max(7), hours: intervals });

/** Days without working time, first and last included. It beats the week and every exception. */
const holidaySchema = z.strictObject({ from: z.iso.date(), to: z.iso.date(), label: words });

/**
 * Other hours from one day to another, both included: a half-day, Ramadan. On the listed weekdays these
 * hours hold in place of the week's, on the others in the range nobody works. Of two that cover one day the
 * shorter one holds; of two of one length the later in the list.
 */
const exceptionSchema = z.strictObject({
  label: words,
  from: z.iso.date(),
  to: z.iso.date(),
  days: z.array(weekday).min(1).max(7),
  hours: intervals,
});

/** Where the holidays come from, so that they can be brought up to date. */
const holidaySourceSchema = z.strictObject({
  kind: z.enum(["country", "file"]),
  /** ISO 3166-1 code and the region's own code, "DE" and "BY"; the file's name. */
  name: words,
  region: z.string().max(20).nullable(),
  /** The last day for which they are listed. */
  until: z.iso.date(),
});

/** When people work. The holidays are listed day by day, so that every browser counts with the same ones. */
export const calendarSchema = z.strictObject({
  timeZone: z.string().min(1).max(60),
  week: z.array(weekGroupSchema).max(7),
  holidays: z.array(holidaySchema).max(400),
  holidaysFrom: holidaySourceSchema.nullable(),
  exceptions: z.array(exceptionSchema).max(40),
});

/** A calendar beside the team's own, for people who work elsewhere or at other times. */
export const namedCalendarSchema = calendarSchema.extend({ id, label: words });

/** One of the people whom leads go to. */
export const personSchema = z.strictObject({
  id,
  /** Mail address (best) or full name, as the CRM knows them. */
  person: words,
  /** Id of a calendar; null for the team's. */
  calendar: id.nullable(),
  /** Share of what goes round by turn: 2 gets twice as much as 1, 0 nothing. */
  weight: z.number().min(0).max(100),
  /** Days on which no new lead goes to them, first and last included. Their clocks run on. */
  away: z.array(z.strictObject({ from: z.iso.date(), to: z.iso.date() })).max(60),
});
