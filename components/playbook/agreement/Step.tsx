import { type ReactNode, useId } from "react";
import { Tag } from "#components/ui/Tag.tsx";

export interface StepState {
  readonly text: string;
  readonly tone: "neutral" | "accent" | "amber" | "green";
}

/** One step of the way to an agreement, in view whether or not it is its turn. */
export function Step(props: {
  readonly number: number;
  readonly title: string;
  readonly state: StepState;
  /** What the step is for, in a sentence. */
  readonly says: string;
  readonly children: ReactNode;
}) {
  const id = useId();
  return (
    <li>
      <section
        aria-labelledby={id}
        className="grid grid-cols-[1.75rem_minmax(0,1fr)] gap-x-2 gap-y-3 sm:gap-x-3"
      >
        <span
          aria-hidden
          className="flex size-7 items-center justify-center rounded-full bg-accent-soft font-semibold text-accent forced-colors:border"
        >
          {props.number}
        </span>
        <div className="grid gap-0.5">
          <div className="flex min-h-7 flex-wrap items-center gap-x-2">
            <h2 id={id} className="font-semibold">
              {props.title}
            </h2>
            <Tag tone={props.state.tone}>{props.state.text}</Tag>
          </div>
          <p className="max-w-[60ch] text-muted">{props.says}</p>
        </div>
        <div className="col-span-2 grid gap-4 sm:col-span-1 sm:col-start-2">{props.children}</div>
      </section>
    </li>
  );
}
