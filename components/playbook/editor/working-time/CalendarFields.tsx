import type { WorkCalendar } from "#lib/domain/playbook/schema.ts";
import { HolidayFields } from "../holidays/HolidayFields.tsx";
import type { ChangeCalendar } from "./change-calendar.ts";
import { DuePreview } from "./DuePreview.tsx";
import { ExceptionFields } from "./ExceptionFields.tsx";
import { TimeZoneField } from "./TimeZoneField.tsx";
import { WeekFields } from "./WeekFields.tsx";

/** One calendar: where, in which hours, without which days, and what comes of it. */
export function CalendarFields(props: {
  readonly at: string;
  readonly calendar: WorkCalendar;
  readonly onChange: ChangeCalendar;
}) {
  const { at, calendar, onChange } = props;
  return (
    <div className="grid gap-5">
      <TimeZoneField
        at={`${at}.timeZone`}
        value={calendar.timeZone}
        onChange={(timeZone) => onChange({ timeZone }, `${at}.timeZone`)}
      />
      <WeekFields
        at={`${at}.week`}
        week={calendar.week}
        onChange={(week, place) => onChange({ week }, place)}
      />
      <DuePreview calendar={calendar} />
      <HolidayFields at={at} calendar={calendar} onChange={onChange} />
      <ExceptionFields
        at={`${at}.exceptions`}
        calendar={calendar}
        onChange={(exceptions, place) => onChange({ exceptions }, place)}
      />
    </div>
  );
}
