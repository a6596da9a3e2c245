import { clsx } from "clsx";
import { AlarmClock, ChevronDown, Clock as ClockIcon } from "lucide-react";
import { useHandrail } from "#components/data/handrail-context.tsx";
import type { Clock as ClockState } from "#lib/domain/clock/clock.ts";
import { timeLeftInWords } from "#lib/domain/clock/time-left.ts";
import type { ClockView } from "./use-clock.ts";

/** How much time the handoff has left; pressing it shows and hides the details. */
export function Clock(props: {
  readonly time: ClockView;
  readonly open: boolean;
  readonly detailsId: string;
  readonly onToggle: () => void;
}) {
  const { open } = props;
  const { clock, now } = props.time;
  const { locale } = useHandrail();
  const tone = toneOf(clock);
  const Icon = tone === "calm" ? ClockIcon : AlarmClock;
  return (
    <div
      className={clsx(
        "relative inline-flex items-center gap-1.5 rounded-md px-2 py-1 font-semibold forced-colors:border",
        LOOKS[tone],
      )}
    >
      <Icon aria-hidden className="size-4 shrink-0" />
      {clock?.type === "running" ? (
        <>
          <div role="timer">{timeLeftInWords(clock, now, locale)}</div>
          {clock.misses > 0 && clock.state !== "missed" && (
            <div className="font-normal">missed before</div>
          )}
        </>
      ) : (
        <div>{clock === null ? "Handed off" : WITHOUT_TIME[clock.type]}</div>
      )}
      <button
        type="button"
        aria-label="About the answer time"
        aria-expanded={open}
        aria-controls={open ? props.detailsId : undefined}
        className="rounded-sm after:absolute after:inset-0 after:rounded-md"
        onClick={props.onToggle}
      >
        <ChevronDown aria-hidden className={clsx("size-4", open && "rotate-180")} />
      </button>
    </div>
  );
}

function toneOf(clock: ClockState | null): keyof typeof LOOKS {
  if (clock?.type === "no-working-time") return "soon";
  if (clock?.type !== "running") return "calm";
  if (clock.state === "missed") return "overdue";
  return clock.state === "warned" || clock.misses > 0 ? "soon" : "calm";
}

const WITHOUT_TIME = { stopped: "Answered", "no-working-time": "No working time" } as const;

const LOOKS = {
  calm: "bg-sunken text-ink",
  soon: "bg-amber-soft text-amber",
  overdue: "bg-red-soft text-red",
} as const;
