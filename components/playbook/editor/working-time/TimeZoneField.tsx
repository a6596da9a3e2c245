import { Combobox } from "#components/ui/Combobox.tsx";
import { useMessages } from "../editor-context.ts";

/** A time zone, found by typing a city. */
export function TimeZoneField(props: {
  readonly at: string;
  readonly value: string;
  readonly onChange: (zone: string) => void;
}) {
  const { at, value, onChange } = props;
  return (
    <div data-at={at} className="sm:max-w-80">
      <Combobox
        label="Time zone"
        hint="Type a city"
        items={zonesWith(value)}
        value={value}
        onChange={(zone) => zone !== null && onChange(zone)}
        messages={useMessages(at)}
      />
    </div>
  );
}

const ZONES: readonly string[] = ["UTC", ...Intl.supportedValuesOf("timeZone")];

/** A zone under another of its names ("Asia/Calcutta") is kept as it is written. */
function zonesWith(zone: string) {
  const all = ZONES.includes(zone) ? ZONES : [zone, ...ZONES];
  return all.map((value) => ({ value, label: value.replaceAll("_", " ") }));
}
