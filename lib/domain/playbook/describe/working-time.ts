import type { Person, Playbook, WorkCalendar } from "../schema.ts";
import {
  absencesInWords,
  exceptionInWords,
  holidaysInWords,
  sourceInWords,
  weekInWords,
} from "./calendar-words.ts";
import { nameOf } from "./phrases.ts";
import { list, type PartTable, settings, text, told } from "./table.ts";

type NamedCalendar = Playbook["calendars"][number];

const CALENDAR = {
  timeZone: told("Time zone", ({ timeZone }) => timeZone),
  week: told("Working week", ({ week }) => weekInWords(week)),
  holidays: told("Holidays", ({ holidays }) => holidaysInWords(holidays)),
  holidaysFrom: told("Where the holidays come from", ({ holidaysFrom }) =>
    sourceInWords(holidaysFrom),
  ),
  exceptions: told(
    "Other hours",
    ({ exceptions }) => exceptions.map(exceptionInWords).join("; ") || "None",
  ),
} as const satisfies PartTable<WorkCalendar>;

const NAMED_CALENDAR: PartTable<NamedCalendar, "id"> = {
  label: text("Name", ({ label }) => label),
  ...CALENDAR,
};

const PERSON: PartTable<Person, "id"> = {
  person: text("Person", ({ person }) => person),
  calendar: told("Works by", ({ calendar }, { calendars }) =>
    calendar === null ? "The team's calendar" : nameOf(calendars, calendar),
  ),
  weight: told("Share of what goes by turn", ({ weight }) => shareInWords(weight)),
  away: told("Away", ({ away }) => absencesInWords(away)),
};

/** "1", "None: gets nothing by turn" */
function shareInWords(weight: number): string {
  return weight === 0 ? "None: gets nothing by turn" : String(weight);
}

export const WORKING_TIME_GROUPS = [
  settings<WorkCalendar>({
    id: "calendar",
    label: "The team's calendar",
    owner: ({ calendar }) => calendar,
    parts: CALENDAR,
  }),
  list<NamedCalendar>({
    id: "calendars",
    label: "Other calendars",
    items: ({ calendars }) => calendars,
    idOf: ({ id }) => id,
    nameOf: ({ label }) => label,
    parts: NAMED_CALENDAR,
  }),
  list<Person>({
    id: "people",
    label: "People",
    items: ({ people }) => people,
    idOf: ({ id }) => id,
    nameOf: ({ person }) => person,
    parts: PERSON,
  }),
];
