import type { ReactNode } from "react";

/** Why there is nothing here, and the one next step. */
export function EmptyState(props: {
  readonly title: string;
  readonly why: ReactNode;
  /** One button or link. */
  readonly action?: ReactNode;
}) {
  return (
    <div className="grid justify-items-start gap-2 py-4">
      <p className="font-semibold">{props.title}</p>
      <p className="max-w-[60ch] text-muted">{props.why}</p>
      {props.action}
    </div>
  );
}
