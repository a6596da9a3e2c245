import { clsx } from "clsx";
import { type ReactNode, type Ref, useId } from "react";

/** A region with its heading. `quiet` headings are small, for parts that step back. */
export function Section(props: {
  /** The region's accessible name. */
  readonly title: string;
  readonly level?: 2 | 3;
  readonly quiet?: boolean;
  /** A number beside the heading, not part of the name. */
  readonly count?: number | undefined;
  /** Buttons at the end of the heading's line. */
  readonly actions?: ReactNode;
  readonly ref?: Ref<HTMLElement> | undefined;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}) {
  const id = useId();
  const Heading = props.level === 3 ? "h3" : "h2";
  return (
    <section ref={props.ref} aria-labelledby={id} className={clsx("grid gap-1", props.className)}>
      <div className="flex min-h-7 items-center gap-2">
        <Heading
          id={id}
          className={clsx(
            "font-semibold",
            props.quiet === true ? "text-small text-muted" : "text-body",
          )}
        >
          {props.title}
        </Heading>
        {props.count !== undefined && <span className="text-small text-muted">{props.count}</span>}
        <div className="ms-auto flex gap-1">{props.actions}</div>
      </div>
      {props.children}
    </section>
  );
}
