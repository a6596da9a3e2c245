import { Section } from "#components/ui/Section.tsx";
import { weekInWords } from "#lib/domain/playbook/describe/calendar-words.ts";
import type { Playbook } from "#lib/domain/playbook/schema.ts";
import { useEditorForm } from "../editor-context.ts";
import { Words } from "../fields/Words.tsx";
import { ItemList } from "../items/ItemList.tsx";
import { usesOf } from "../uses-of.ts";
import { CalendarFields } from "./CalendarFields.tsx";
import { PeopleForm } from "./PeopleForm.tsx";
import { WEEKS } from "./weeks.ts";

type NamedCalendar = Playbook["calendars"][number];

/** When the team works, who works at other times, and who is away. */
export function WorkingTimeForm() {
  const { draft, edit } = useEditorForm();
  const { calendar, calendars } = draft;
  return (
    <div className="grid gap-8">
      <Section title="The team's calendar">
        <div data-at="calendar" className="grid gap-4">
          <p className="max-w-[60ch] text-muted">
            Answer times are counted in these hours, for everybody who has no calendar of their own.
          </p>
          <CalendarFields
            at="calendar"
            calendar={calendar}
            onChange={(part, place) => edit({ calendar: { ...calendar, ...part } }, place)}
          />
        </div>
      </Section>
      <ItemList<NamedCalendar>
        at="calendars"
        title="Other calendars"
        says="For people who work elsewhere or at other times. Each lead is counted in the calendar of whoever owes the answer."
        one="calendar"
        items={calendars}
        nameOf={({ label }) => label}
        summaryOf={({ timeZone, week }) => `${timeZone}, ${weekInWords(week)}`}
        usesOf={({ id }) => usesOf(draft, "calendars", id)}
        onChange={(next, place) => edit({ calendars: next }, place)}
        make={(id, label) => ({
          id,
          label,
          timeZone: calendar.timeZone,
          week: WEEKS[0]?.week ?? [],
          holidays: [],
          holidaysFrom: null,
          exceptions: [],
        })}
        copy={(named, id, label) => ({ ...named, id, label })}
        form={(named, change, at) => (
          <>
            <Words
              at={`${at}.label`}
              label="Name"
              value={named.label}
              onChange={(label) => change({ label })}
            />
            <CalendarFields at={at} calendar={named} onChange={change} />
          </>
        )}
      />
      <PeopleForm />
    </div>
  );
}
