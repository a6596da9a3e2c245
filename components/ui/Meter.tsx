import { Meter as Base } from "@base-ui/react/meter";
import { clsx } from "clsx";

/** How much of something there is, 0 to 100, in words and as a bar. `tone` repeats what `text` says. */
export function Meter(props: {
  readonly label: string;
  readonly value: number;
  /** What a person reads: "72 of 100". Also what a screen reader says. */
  readonly text: string;
  readonly tone?: "accent" | "amber" | "red";
}) {
  return (
    <Base.Root
      value={props.value}
      min={0}
      max={100}
      aria-valuetext={props.text}
      className="grid grid-cols-[1fr_auto] gap-x-2 gap-y-1"
    >
      <Base.Label className="text-small text-muted">{props.label}</Base.Label>
      <span aria-hidden className="text-small font-medium">
        {props.text}
      </span>
      <Base.Track className="col-span-2 h-1.5 overflow-hidden rounded-full bg-hover forced-colors:border">
        <Base.Indicator
          className={clsx("rounded-full forced-color-adjust-none", FILLS[props.tone ?? "accent"])}
        />
      </Base.Track>
    </Base.Root>
  );
}

const FILLS = { accent: "bg-accent", amber: "bg-amber", red: "bg-red" } as const;
