import { useEffect, useRef, useState } from "react";
import { useHandrail } from "#components/data/handrail-context.tsx";
import { Button } from "#components/ui/Button.tsx";
import { Checkbox } from "#components/ui/CheckboxGroup.tsx";
import { counted } from "#lib/domain/playbook/describe/phrases.ts";
import type { WorkCalendar } from "#lib/domain/playbook/schema.ts";
import { type FoundHolidays, type Holiday, takeOver, tickedAtFirst } from "./found-holidays.ts";
import { daysInWords } from "./holiday-days.ts";

/** What was found, to look through before it is taken over. */
export function TakeOver(props: {
  readonly offer: FoundHolidays;
  readonly calendar: WorkCalendar;
  readonly most: number;
  readonly onTake: (holidays: Holiday[]) => void;
}) {
  const { offer, calendar } = props;
  const { locale } = useHandrail();
  const [ticked, setTicked] = useState(() => tickedAtFirst(offer, calendar, offer.source));
  const heading = useRef<HTMLParagraphElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const tick = (index: number, on: boolean) => {
    const next = new Set(ticked);
    if (on) next.add(index);
    else next.delete(index);
    setTicked(next);
  };
  const next = takeOver(offer, ticked, calendar.holidays);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset's legend cannot be laid out as the other labels are.
    <div role="group" aria-label="Found holidays" className="grid gap-2">
      <p ref={heading} tabIndex={-1} className="font-medium outline-none">
        {`${counted(offer.found.length, "holiday")} found until ${offer.source.until}. What is ticked is taken over; what you wrote by hand stays.`}
      </p>
      <ul className="grid max-h-96 gap-x-4 overflow-y-auto border-y border-line sm:grid-cols-2">
        {offer.found.map((holiday, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list does not change while it is shown.
          <li key={index}>
            <Checkbox
              label={`${daysInWords(holiday, locale)}: ${holiday.label}${holiday.doubt === null ? "" : ` (${holiday.doubt})`}`}
              checked={ticked.has(index)}
              onChange={(on) => tick(index, on)}
            />
          </li>
        ))}
      </ul>
      {offer.leftOut.length > 0 && (
        <details>
          <summary>{`${counted(offer.leftOut.length, "entry", "entries")} left out`}</summary>
          <ul className="max-h-60 overflow-y-auto ps-4 text-small text-muted">
            {offer.leftOut.map((reason, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two entries may read alike.
              <li key={index}>{reason}</li>
            ))}
          </ul>
        </details>
      )}
      <div>
        <Button
          variant="primary"
          disabledReason={
            next.length > props.most
              ? `That would be ${next.length}; there is room for ${props.most}. Remove some that are over.`
              : null
          }
          onClick={() => props.onTake(next)}
        >
          {`Take over ${ticked.size}`}
        </Button>
      </div>
    </div>
  );
}
