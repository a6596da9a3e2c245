import { Combobox } from "#components/ui/Combobox.tsx";
import { Section } from "#components/ui/Section.tsx";
import { WEEKDAY_NAMES } from "#lib/domain/playbook/describe/names.ts";
import type { Playbook } from "#lib/domain/playbook/schema.ts";
import { useEditorForm, useMessages } from "../editor-context.ts";
import { Ticks } from "../fields/Choices.tsx";
import { FieldRow } from "../fields/FieldRow.tsx";
import { Words } from "../fields/Words.tsx";

type Calendar = Playbook["calendar"];

/** When the team works: every answer time is counted in these hours. */
export function CalendarForm() {
  const { draft, edit } = useEditorForm();
  const { calendar } = draft;
  const messages = useMessages("calendar.timeZone");
  const change = (part: Partial<Calendar>) =>
    edit({ calendar: { ...calendar, ...part } }, `calendar.${Object.keys(part).join("+")}`);
  return (
    <Section title="Calendar">
      <div className="grid gap-3">
        <p className="max-w-[60ch] text-muted">Every answer time is counted in these hours.</p>
        <div data-at="calendar.timeZone" className="sm:max-w-80">
          <Combobox
            label="Time zone"
            hint="Type a city"
            items={zonesWith(calendar.timeZone)}
            value={calendar.timeZone}
            onChange={(zone) => zone !== null && change({ timeZone: zone })}
            messages={messages}
          />
        </div>
        <Ticks
          at="calendar.workingDays"
          label="Working days"
          options={DAYS}
          values={calendar.workingDays.map(String)}
          onChange={(days) => change({ workingDays: days.map(Number) })}
        />
        <FieldRow>
          <Words
            at="calendar.opens"
            label="From"
            hint="Like 09:00"
            value={calendar.opens}
            onChange={(opens) => change({ opens })}
          />
          <Words
            at="calendar.closes"
            label="To"
            hint="Like 18:00"
            value={calendar.closes}
            onChange={(closes) => change({ closes })}
          />
        </FieldRow>
      </div>
    </Section>
  );
}

const DAYS = Object.entries(WEEKDAY_NAMES).map(([value, label]) => ({ value, label }));

const ZONES: readonly string[] = ["UTC", ...Intl.supportedValuesOf("timeZone")];

/** A zone under another of its names ("Asia/Calcutta") is kept as it is written. */
function zonesWith(zone: string) {
  const all = ZONES.includes(zone) ? ZONES : [zone, ...ZONES];
  return all.map((value) => ({ value, label: value.replaceAll("_", " ") }));
}
