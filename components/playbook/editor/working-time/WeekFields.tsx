import type { WorkCalendar } from "#lib/domain/playbook/schema.ts";
import { PresetPicker } from "../items/PresetPicker.tsx";
import { RowList } from "../items/RowList.tsx";
import { DayTicks } from "./DayTicks.tsx";
import { HoursFields } from "./HoursFields.tsx";
import { WEEKS } from "./weeks.ts";

type Week = WorkCalendar["week"];
type Group = Week[number];

/** The week: days that share their hours stand together. A day that stands nowhere is free. */
export function WeekFields(props: {
  readonly at: string;
  readonly week: Week;
  readonly onChange: (week: Week, place: string) => void;
}) {
  const { at, week, onChange } = props;
  const free = [1, 2, 3, 4, 5, 6, 7].filter((day) => !week.some(({ days }) => days.includes(day)));
  return (
    <div className="grid gap-2">
      <RowList<Group>
        at={at}
        label="Working week"
        says="Days that share their hours stand together. A day that stands nowhere is free."
        one="group of days"
        add="Add other days"
        most={7}
        rows={week}
        make={() => ({ days: free.slice(0, 1), hours: [{ from: "09:00", to: "13:00" }] })}
        onChange={onChange}
        form={(group, change, place) => (
          <div className="grid gap-2 rounded-md bg-sunken px-3 py-2 forced-colors:border">
            <DayTicks
              at={`${place}.days`}
              label="Days"
              values={group.days}
              onChange={(days) => change({ ...group, days }, `${place}.days`)}
            />
            <HoursFields
              at={`${place}.hours`}
              hours={group.hours}
              onChange={(hours, inside) => change({ ...group, hours }, inside)}
            />
          </div>
        )}
      />
      <PresetPicker
        label="A usual week"
        action="Take this week"
        options={WEEKS}
        onPick={(picked) => {
          const preset = WEEKS.find(({ value }) => value === picked);
          if (preset !== undefined) onChange(preset.week, at);
        }}
      />
    </div>
  );
}
