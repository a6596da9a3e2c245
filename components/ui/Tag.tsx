import { clsx } from "clsx";
import type { ReactNode } from "react";

/** A word or two about a state. The words carry it; the tone repeats it. */
export function Tag(props: {
  readonly tone?: "neutral" | "accent" | "amber" | "red" | "green";
  readonly children: ReactNode;
}) {
  return (
    <span
      className={clsx(
        "inline-flex items-center rounded-sm px-1 text-small font-medium whitespace-nowrap forced-colors:border",
        TONES[props.tone ?? "neutral"],
      )}
    >
      {props.children}
    </span>
  );
}

const TONES = {
  neutral: "bg-hover text-ink",
  accent: "bg-accent-soft text-accent",
  amber: "bg-amber-soft text-amber",
  red: "bg-red-soft text-red",
  green: "bg-green-soft text-green",
} as const;
