import { clsx } from "clsx";
import { AlarmClock, ChevronDown, Clock as ClockIcon } from "lucide-react";
import { lazy, Suspense, useId, useState } from "react";
import { useHandrail } from "#components/data/handrail-context.tsx";
import type { Clock as ClockState } from "#lib/domain/clock/clock.ts";
import { timeLeftInWords } from "#lib/domain/clock/time-left.ts";
import type { Owner } from "#lib/domain/snapshot.ts";
import type { RecordView } from "#lib/store/record-store.ts";
import type { ConnectionRow } from "#lib/store/rows.ts";
import { useClock } from "./use-clock.ts";

const ClockDetails = lazy(async () => ({
  default: (await import("./details/ClockDetails.tsx")).ClockDetails,
}));

/**
 * How much time the handoff has left; pressing it opens what is owed, by whom and what follows. Absent
 * where nothing runs and nobody owns the hours after the handoff. Its details take a line of their own.
 */
export function Clock(props: {
  readonly view: RecordView;
  readonly connection: ConnectionRow;
  readonly owners: readonly Owner[];
}) {
  const { locale } = useHandrail();
  const view = useClock(props.view.snapshot, props.owners);
  const { clock, transition, now } = view;
  const [open, setOpen] = useState(false);
  const detailsId = useId();
  const isOver = clock === null || clock.type === "stopped";
  if (isOver && transition === null) return null;
  const tone = toneOf(clock);
  const Icon = tone === "calm" ? ClockIcon : AlarmClock;
  return (
    <>
      <div
        className={clsx(
          "relative inline-flex items-center gap-1.5 rounded-md px-2 py-1 font-semibold forced-colors:border",
          LOOKS[tone],
        )}
      >
        <Icon aria-hidden className="size-4 shrink-0" />
        {clock?.type === "running" ? (
          <div role="timer">{timeLeftInWords(clock, now, locale)}</div>
        ) : (
          <div>{clock?.type === "no-working-time" ? "No working time" : "Answered"}</div>
        )}
        <button
          type="button"
          aria-label="About the answer time"
          aria-expanded={open}
          aria-controls={open ? detailsId : undefined}
          className="rounded-sm after:absolute after:inset-0 after:rounded-md"
          onClick={() => setOpen(!open)}
        >
          <ChevronDown aria-hidden className={clsx("size-4", open && "rotate-180")} />
        </button>
      </div>
      {open && (
        <section id={detailsId} aria-label="Answer time" className="basis-full">
          <Suspense>
            <ClockDetails {...props} time={view} />
          </Suspense>
        </section>
      )}
    </>
  );
}

function toneOf(clock: ClockState | null): keyof typeof LOOKS {
  if (clock?.type === "no-working-time") return "soon";
  if (clock?.type !== "running" || clock.state === "in-time") return "calm";
  return clock.state === "warned" ? "soon" : "overdue";
}

const LOOKS = {
  calm: "bg-sunken text-ink",
  soon: "bg-amber-soft text-amber",
  overdue: "bg-red-soft text-red",
} as const;
