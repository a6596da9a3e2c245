import type { WorkCalendar } from "#lib/domain/playbook/schema.ts";
import { Words } from "../fields/Words.tsx";
import { RowList } from "../items/RowList.tsx";

type Hours = WorkCalendar["week"][number]["hours"];
type Stretch = Hours[number];

/** One or several stretches of hours: what lies between two of them is a break. */
export function HoursFields(props: {
  readonly at: string;
  readonly hours: Hours;
  readonly onChange: (hours: Hours, place: string) => void;
}) {
  const { at, hours, onChange } = props;
  return (
    <RowList<Stretch>
      at={at}
      label="Hours"
      one="stretch of hours"
      add="Add hours after a break"
      most={6}
      rows={hours}
      make={() => nextStretch(hours)}
      onChange={onChange}
      form={(stretch, change, place) => (
        <div className="grid max-w-60 grid-cols-2 gap-2">
          <Words
            at={`${place}.from`}
            label="From"
            value={stretch.from}
            onChange={(from) => change({ ...stretch, from }, `${place}.from`)}
          />
          <Words
            at={`${place}.to`}
            label="To"
            value={stretch.to}
            onChange={(to) => change({ ...stretch, to }, `${place}.to`)}
          />
        </div>
      )}
    />
  );
}

/** An hour after the last one ends, as after lunch. */
function nextStretch(hours: Hours): Stretch {
  const end = Number(hours.at(-1)?.to.slice(0, 2) ?? "8");
  if (!Number.isFinite(end) || end > 21) return { from: "", to: "" };
  return { from: `${twoDigits(end + 1)}:00`, to: `${twoDigits(Math.max(end + 2, 18))}:00` };
}

function twoDigits(hour: number): string {
  return String(hour).padStart(2, "0");
}
