import { useState } from "react";
import { Checkbox } from "#components/ui/CheckboxGroup.tsx";
import { TextField } from "#components/ui/TextField.tsx";
import { parseQuietHours, type QuietHours } from "#lib/domain/alerts/alert-settings.ts";

const FIRST: QuietHours = { from: "12:00", to: "13:00" };

/** Hours of one's own in which nothing is told, beside the calendar's. */
export function QuietHoursFields(props: {
  readonly quiet: QuietHours | null;
  readonly onChange: (quiet: QuietHours | null) => void;
}) {
  const { quiet, onChange } = props;
  // What is being typed may be no time yet; it is kept as soon as it is one.
  const [typed, setTyped] = useState<QuietHours | null>(null);
  const shown = typed ?? quiet;
  const change = (part: Partial<QuietHours>) => {
    if (shown === null) return;
    const next = { ...shown, ...part };
    const hours = parseQuietHours(`${next.from}-${next.to}`);
    setTyped(hours === null ? next : null);
    if (hours !== null) onChange(hours);
  };
  return (
    <div className="grid gap-1">
      <Checkbox
        label="Keep quiet at certain hours, too"
        checked={quiet !== null}
        onChange={(on) => {
          setTyped(null);
          onChange(on ? FIRST : null);
        }}
      />
      {shown !== null && quiet !== null && (
        <div className="flex flex-wrap gap-3 ps-6">
          <TextField
            label="From"
            type="time"
            value={shown.from}
            onChange={(from) => change({ from })}
          />
          <TextField
            label="To"
            type="time"
            hint={isOverMidnight(quiet) ? "On the next day." : undefined}
            value={shown.to}
            messages={
              typed === null
                ? []
                : [{ id: "open", severity: "blocks", text: "Choose two different times." }]
            }
            onChange={(to) => change({ to })}
          />
        </div>
      )}
    </div>
  );
}

function isOverMidnight({ from, to }: QuietHours): boolean {
  return to < from;
}
