import type { ReactNode } from "react";

/** Why there is nothing here, and the one next step. */
export function EmptyState(props: {
  /** Left out where the heading above already says it. */
  readonly title?: string | undefined;
  readonly why: ReactNode;
  /** One button or link. */
  readonly action?: ReactNode;
}) {
  return (
    <div className="grid justify-items-start gap-2 py-2">
      {props.title !== undefined && <p className="font-semibold">{props.title}</p>}
      <p className="max-w-[60ch] text-muted">{props.why}</p>
      {props.action}
    </div>
  );
}
