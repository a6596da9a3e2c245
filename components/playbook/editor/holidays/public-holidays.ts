import Holidays from "date-holidays";
import {
  type FoundHoliday,
  type FoundHolidays,
  labelOf,
  listedUntil,
  withoutTwins,
  YEARS_AHEAD,
} from "./found-holidays.ts";

export interface Place {
  readonly value: string;
  readonly label: string;
}

/** The countries of which public holidays are known, by name. */
export function countries(): readonly Place[] {
  return toPlaces(new Holidays().getCountries("en"));
}

/** The parts of a country that have holidays of their own; none for many countries. */
export function regions(country: string): readonly Place[] {
  return toPlaces(new Holidays().getStates(country, "en"));
}

/** The languages in which a country's holidays are named, as codes, English among them. */
export function languages(country: string): readonly string[] {
  return [...new Set(["en", ...new Holidays(country).getLanguages()])];
}

/** The public holidays of a country or a region of it, of this year and the next two. `today` is `YYYY-MM-DD`. */
export function publicHolidays(asked: {
  readonly country: string;
  readonly region: string | null;
  readonly language: string;
  readonly today: string;
}): FoundHolidays {
  const { country, region, language, today } = asked;
  const known = region === null ? new Holidays(country) : new Holidays(country, region);
  const first = Number(today.slice(0, 4));
  const found = Array.from({ length: YEARS_AHEAD }, (_, ahead) => first + ahead)
    .flatMap((year) => known.getHolidays(year, language))
    .filter(({ type }) => type === "public")
    .map(toFound);
  return {
    source: { kind: "country", name: country, region, until: listedUntil(today) },
    found: withoutTwins(found),
    leftOut: [],
  };
}

const DAY_MS = 86_400_000;

/**
 * The day is the one that the library names in local time; where a day begins at sunset, that is the day after
 * that sunset. How long it is tells the rest.
 */
function toFound(holiday: {
  readonly date: string;
  readonly start: Date;
  readonly end: Date;
  readonly name: string;
}): FoundHoliday {
  const from = holiday.date.slice(0, 10);
  const time = holiday.date.slice(11, 16);
  const days = Math.max(1, Math.round((holiday.end.getTime() - holiday.start.getTime()) / DAY_MS));
  return {
    from,
    to: new Date(Date.parse(from) + (days - 1) * DAY_MS).toISOString().slice(0, 10),
    label: labelOf(holiday.name),
    doubt: time === "00:00" || time === "" ? null : `from ${time} only`,
  };
}

function toPlaces(named: Readonly<Record<string, string>> | undefined): readonly Place[] {
  return Object.entries(named ?? {})
    .map(([value, label]) => ({ value, label }))
    .toSorted((one, other) => one.label.localeCompare(other.label));
}
