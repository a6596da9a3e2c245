import { Trash2 } from "lucide-react";
import { useState } from "react";
import { useHandrail } from "#components/data/handrail-context.tsx";
import { Button } from "#components/ui/Button.tsx";
import { FieldMessages } from "#components/ui/Field.tsx";
import { IconButton } from "#components/ui/IconButton.tsx";
import { counted } from "#lib/domain/playbook/describe/phrases.ts";
import { useEditorForm, useMessages } from "../editor-context.ts";
import type { Holiday } from "./found-holidays.ts";
import { daysInWords } from "./holiday-days.ts";

/** The listed holidays, a year at a time: a long list stays short on screen. */
export function HolidayList(props: {
  readonly at: string;
  readonly holidays: readonly Holiday[];
  readonly onChange: (holidays: Holiday[]) => void;
}) {
  const { at, holidays } = props;
  const { issues } = useEditorForm();
  const [open, setOpen] = useState<string | null>(null);
  const years = [...new Set(holidays.map(yearOf))].toSorted();
  if (years.length === 0) return null;
  const troubled = holidays.find((_, index) =>
    issues.some(({ path }) => path.startsWith(`${at}[${index}]`)),
  );
  const shown = open ?? (troubled === undefined ? null : yearOf(troubled));
  return (
    <div className="grid gap-1">
      <div className="flex flex-wrap gap-2">
        {years.map((year) => (
          <Button
            key={year}
            variant="quiet"
            aria-expanded={shown === year}
            onClick={() => setOpen(shown === year ? "" : year)}
          >
            {`${year}: ${counted(holidays.filter((each) => yearOf(each) === year).length, "holiday")}`}
          </Button>
        ))}
      </div>
      {shown !== null && shown !== "" && (
        <ul aria-label={`Holidays of ${shown}`} className="grid border-t border-line">
          {holidays.map((holiday, index) =>
            yearOf(holiday) === shown ? (
              <Line
                // biome-ignore lint/suspicious/noArrayIndexKey: several can have the same days and name.
                key={index}
                at={`${at}[${index}]`}
                holiday={holiday}
                onRemove={() => props.onChange(holidays.toSpliced(index, 1))}
              />
            ) : null,
          )}
        </ul>
      )}
    </div>
  );
}

function Line(props: { at: string; holiday: Holiday; onRemove: () => void }) {
  const { at, holiday } = props;
  const { locale } = useHandrail();
  const messages = [...useMessages(`${at}.from`), ...useMessages(`${at}.to`)];
  return (
    <li data-at={at} className="flex items-center gap-2 border-b border-line py-0.5">
      <span className="w-44 shrink-0 text-muted">{daysInWords(holiday, locale)}</span>
      <span className="min-w-0 flex-1">
        <bdi>{holiday.label}</bdi>
        <FieldMessages id={`${at}-messages`} messages={messages} />
      </span>
      <IconButton
        label={`Remove ${holiday.label}`}
        icon={<Trash2 aria-hidden />}
        onClick={props.onRemove}
      />
    </li>
  );
}

function yearOf({ from }: Holiday): string {
  return from.slice(0, 4);
}
