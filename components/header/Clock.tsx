import { clsx } from "clsx";
import { AlarmClock, Clock as ClockIcon } from "lucide-react";
import { useHandrail } from "#components/data/handrail-context.tsx";
import { absoluteTime } from "#components/ui/format-time.ts";
import { useNow } from "#components/ui/use-now.ts";
import type { HandoffValues } from "#lib/domain/handoff-field.ts";
import { clockWords } from "./clock-words.ts";

const MINUTE_MS = 60_000;

/** The response clock, from the CRM's due time. Absent when no handoff is open. */
export function Clock({ handoff }: { handoff: HandoffValues }) {
  const { deps, locale, timeZone } = useHandrail();
  const now = useNow(deps.now, MINUTE_MS);
  const words = clockWords(handoff, now, locale);
  if (words === null) return null;
  const due = absoluteTime(Date.parse(handoff.dueAt ?? ""), { locale, timeZone }, "date-time");
  return (
    <div
      role="timer"
      title={`Due ${due}`}
      className={clsx(
        "inline-flex items-center gap-1.5 rounded-md px-2 py-1 font-semibold forced-colors:border",
        LOOKS[words.tone],
      )}
    >
      {words.tone === "calm" ? (
        <ClockIcon aria-hidden className="size-4 shrink-0" />
      ) : (
        <AlarmClock aria-hidden className="size-4 shrink-0" />
      )}
      {words.text}
    </div>
  );
}

const LOOKS = {
  calm: "bg-sunken text-ink",
  soon: "bg-amber-soft text-amber",
  overdue: "bg-red-soft text-red",
} as const;
