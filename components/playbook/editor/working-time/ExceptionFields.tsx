import { useHandrail } from "#components/data/handrail-context.tsx";
import { Button } from "#components/ui/Button.tsx";
import { daysInWords, exceptionInWords } from "#lib/domain/playbook/describe/calendar-words.ts";
import { ramadansFrom } from "#lib/domain/playbook/ramadan.ts";
import type { WorkCalendar } from "#lib/domain/playbook/schema.ts";
import { useEditorForm } from "../editor-context.ts";
import { FieldRow } from "../fields/FieldRow.tsx";
import { Day, Words } from "../fields/Words.tsx";
import { RowList } from "../items/RowList.tsx";
import { DayTicks } from "./DayTicks.tsx";
import { HoursFields } from "./HoursFields.tsx";

type Exceptions = WorkCalendar["exceptions"];
type Exception = Exceptions[number];

/** Other hours from one day to another: half-days, Ramadan. */
export function ExceptionFields(props: {
  readonly at: string;
  readonly calendar: WorkCalendar;
  readonly onChange: (exceptions: Exceptions, place: string) => void;
}) {
  const { at, calendar, onChange } = props;
  const { deps } = useHandrail();
  const { focusOn, announce } = useEditorForm();
  const { exceptions } = calendar;
  const today = new Date(deps.now()).toISOString().slice(0, 10);
  const workingDays = calendar.week.flatMap(({ days, hours }) => (hours.length > 0 ? days : []));
  const missing = ramadansFrom(today, RAMADANS).filter(
    ({ from, to }) => !exceptions.some((each) => each.from <= to && each.to >= from),
  );
  const addRamadan = () => {
    const added = missing.map(({ from, to, year }) => ({
      label: `Ramadan ${year}`,
      from,
      to,
      days: workingDays,
      hours: [{ from: "10:00", to: "16:00" }],
    }));
    onChange([...exceptions, ...added], at);
    focusOn(`${at}[${exceptions.length}]`);
    announce(`${added.length} times of Ramadan were added.`);
  };
  return (
    <RowList<Exception>
      at={at}
      label="Other hours"
      says="From one day to another, in place of the week: half-days, Ramadan. A holiday beats them; of two, the shorter one holds. The days of Ramadan go by the Umm al-Qura calendar; where the moon decides, change them."
      one="time with other hours"
      add="Add a half-day"
      most={40}
      rows={exceptions}
      summaryOf={exceptionInWords}
      make={() => ({
        label: "Half-day",
        from: today,
        to: today,
        days: workingDays,
        hours: [{ from: "09:00", to: "13:00" }],
      })}
      onChange={onChange}
      form={(exception, change, place) => (
        <div className="grid gap-2 rounded-md bg-sunken px-3 py-2 forced-colors:border">
          <Words
            at={`${place}.label`}
            label="Name"
            value={exception.label}
            onChange={(label) => change({ ...exception, label }, `${place}.label`)}
          />
          <FieldRow>
            <Day
              at={`${place}.from`}
              label="First day"
              value={exception.from}
              onChange={(from) => change({ ...exception, from }, `${place}.from`)}
            />
            <Day
              at={`${place}.to`}
              label="Last day"
              value={exception.to}
              onChange={(to) => change({ ...exception, to }, `${place}.to`)}
            />
          </FieldRow>
          <DayTicks
            at={`${place}.days`}
            label="On these weekdays"
            values={exception.days}
            onChange={(days) => change({ ...exception, days }, `${place}.days`)}
          />
          <HoursFields
            at={`${place}.hours`}
            hours={exception.hours}
            onChange={(hours, inside) => change({ ...exception, hours }, inside)}
          />
        </div>
      )}
    >
      <Button
        hint={`Working days then: ${daysInWords(workingDays)}`}
        disabledReason={
          missing.length === 0 ? "The next times of Ramadan have other hours already." : null
        }
        onClick={addRamadan}
      >
        Add Ramadan hours
      </Button>
    </RowList>
  );
}

/** How many times ahead are added at once. */
const RAMADANS = 3;
