import { BellOff } from "lucide-react";
import { useState } from "react";
import { useHandrail } from "#components/data/handrail-context.tsx";
import { Button } from "#components/ui/Button.tsx";
import { absoluteTime } from "#components/ui/format-time.ts";
import { useNow } from "#components/ui/use-now.ts";
import { clockFactsOf } from "#lib/domain/clock/clock-facts.ts";
import type { RecordView } from "#lib/store/record-store.ts";
import type { ConnectionRow } from "#lib/store/rows.ts";
import { SnoozeDialog } from "./SnoozeDialog.tsx";

const MINUTE_MS = 60_000;

/** Puts the alert of a lead off, and says until when it is. For its owner, while something is owed on it. */
export function Snooze(props: { readonly view: RecordView; readonly connection: ConnectionRow }) {
  const { deps, locale, timeZone } = useHandrail();
  const now = useNow(deps.now, MINUTE_MS);
  const [open, setOpen] = useState(false);
  const { snoozedUntil } = clockFactsOf(props.view.snapshot);
  const isOff = snoozedUntil !== null && snoozedUntil > now;
  return (
    <div>
      {isOff && (
        <p>{`The alert is put off until ${absoluteTime(snoozedUntil, { locale, timeZone }, "date-time")}. The clock runs on.`}</p>
      )}
      <Button
        variant="quiet"
        className="-ms-2"
        icon={<BellOff aria-hidden />}
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        {isOff ? "Change that" : "Put the alert off"}
      </Button>
      {open && <SnoozeDialog {...props} onClose={() => setOpen(false)} />}
    </div>
  );
}
