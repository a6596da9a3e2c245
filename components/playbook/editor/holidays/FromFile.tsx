import { useState } from "react";
import { ExternalLink } from "#components/ui/ExternalLink.tsx";
import { Notice } from "#components/ui/Notice.tsx";
import { FilePicker } from "../../source/FilePicker.tsx";
import type { CalendarSlip } from "./check-calendar-text.ts";
import type { FoundHolidays } from "./found-holidays.ts";

/** The days off of a calendar file that somebody has, read here and sent nowhere. */
export function FromFile(props: {
  readonly today: string;
  readonly onFound: (found: FoundHolidays) => void;
}) {
  const [slip, setSlip] = useState<CalendarSlip | null>(null);
  const read = async (text: string, fileName: string) => {
    // Loaded once somebody chooses a file.
    const { readCalendarFile } = await import("./calendar-file.ts");
    const result = readCalendarFile(text, fileName, props.today);
    setSlip(result.ok ? null : result.failure);
    if (result.ok) props.onFound(result.value);
  };
  return (
    <div className="grid gap-2">
      <FilePicker
        compact
        label="Choose an .ics file"
        accept="text/calendar,.ics"
        onText={(text, fileName) => void read(text, fileName)}
      />
      <p className="text-small text-muted">
        Whole days are taken over, also those that come every year. Read by{" "}
        <ExternalLink bare href="https://github.com/kewisch/ical.js">
          ical.js
        </ExternalLink>
        , which is under the MPL 2.0.
      </p>
      {slip !== null && (
        <Notice tone="caution" title="This file cannot be taken over.">
          {slip.line === null ? slip.reason : `Line ${slip.line}: ${slip.reason}`}
        </Notice>
      )}
    </div>
  );
}
