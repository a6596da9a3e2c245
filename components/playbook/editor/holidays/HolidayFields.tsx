import { lazy, Suspense, useState } from "react";
import { useHandrail } from "#components/data/handrail-context.tsx";
import { Button } from "#components/ui/Button.tsx";
import { FieldMessages } from "#components/ui/Field.tsx";
import { sourceInWords } from "#lib/domain/playbook/describe/calendar-words.ts";
import type { WorkCalendar } from "#lib/domain/playbook/schema.ts";
import { useEditorForm, useMessages } from "../editor-context.ts";
import type { ChangeCalendar } from "../working-time/change-calendar.ts";
import { AddHoliday } from "./AddHoliday.tsx";
import { FromFile } from "./FromFile.tsx";
import type { FoundHolidays } from "./found-holidays.ts";
import { HolidayList } from "./HolidayList.tsx";
import { TakeOver } from "./TakeOver.tsx";

/** The countries and their holidays are a megabyte: loaded once somebody asks for them. */
const FromCountry = lazy(async () => ({
  default: (await import("./FromCountry.tsx")).FromCountry,
}));

/** Days on which nobody works, listed one by one: of a country, of a file, and written by hand. */
export function HolidayFields(props: {
  readonly at: string;
  readonly calendar: WorkCalendar;
  readonly onChange: ChangeCalendar;
}) {
  const { calendar, onChange } = props;
  const at = `${props.at}.holidays`;
  const { deps } = useHandrail();
  const { announce, focusOn } = useEditorForm();
  const messages = useMessages(at);
  const [asks, setAsks] = useState<"country" | "file" | null>(null);
  const [offer, setOffer] = useState<FoundHolidays | null>(null);
  const { holidays, holidaysFrom } = calendar;
  const today = new Date(deps.now()).toISOString().slice(0, 10);
  const ask = (way: "country" | "file" | null) => {
    setOffer(null);
    setAsks(way);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset's legend cannot be laid out as the other labels are.
    <div role="group" aria-label="Holidays" data-at={at} className="grid gap-2">
      <div className="flex items-baseline gap-2">
        <span className="font-medium">Holidays</span>
        <span className="text-small text-muted">{holidays.length}</span>
      </div>
      <p className="max-w-[60ch] text-small text-muted">
        {holidaysFrom === null
          ? "Listed day by day, so that every browser counts with the same ones."
          : `${sourceInWords(holidaysFrom)}. Listed day by day, so that every browser counts with the same ones.`}
      </p>
      <FieldMessages id={`${at}-messages`} messages={messages} />
      <HolidayList
        at={at}
        holidays={holidays}
        onChange={(next) => onChange({ holidays: next }, at)}
      />
      <AddHoliday
        at={`${at}+`}
        isFull={holidays.length >= MOST_HOLIDAYS}
        onAdd={(holiday) => {
          const next = [...holidays, holiday].toSorted((one, other) =>
            one.from < other.from ? -1 : 1,
          );
          onChange({ holidays: next }, at);
          announce(`${holiday.label} was added.`);
        }}
      />
      <div className="flex flex-wrap gap-2">
        <Button
          aria-expanded={asks === "country"}
          onClick={() => ask(asks === "country" ? null : "country")}
        >
          {holidaysFrom?.kind === "country"
            ? "Bring public holidays up to date"
            : "Take over public holidays"}
        </Button>
        <Button
          aria-expanded={asks === "file"}
          onClick={() => ask(asks === "file" ? null : "file")}
        >
          From a calendar file
        </Button>
      </div>
      {asks === "country" && (
        <Suspense fallback={<p className="text-muted">Loading the countries…</p>}>
          <FromCountry from={holidaysFrom} today={today} onFound={setOffer} />
        </Suspense>
      )}
      {asks === "file" && <FromFile today={today} onFound={setOffer} />}
      {offer !== null && (
        <TakeOver
          key={JSON.stringify(offer.source)}
          offer={offer}
          calendar={calendar}
          most={MOST_HOLIDAYS}
          onTake={(next) => {
            onChange({ holidays: next, holidaysFrom: offer.source }, at);
            ask(null);
            focusOn(at);
            announce(`${next.length} holidays are listed now.`);
          }}
        />
      )}
    </div>
  );
}

/** As the schema has it. */
const MOST_HOLIDAYS = 400;
