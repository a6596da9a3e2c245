import { clsx } from "clsx";
import { CircleAlert, Info, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";

/**
 * Something that a person should know: what happened, and the next step. `alert` interrupts (role
 * alert): use it for what went wrong just now. The others are read where they stand.
 */
export function Notice(props: {
  readonly tone: "alert" | "caution" | "info";
  readonly title: ReactNode;
  /** The next step. */
  readonly children?: ReactNode;
  /** Stable code for support, shown small. */
  readonly code?: string | undefined;
  readonly actions?: ReactNode;
}) {
  const { Icon, look, ink } = TONES[props.tone];
  return (
    <div
      role={props.tone === "alert" ? "alert" : undefined}
      className={clsx("flex gap-2 rounded-md px-3 py-2 forced-colors:border", look)}
    >
      <Icon aria-hidden className={clsx("mt-0.5 size-4 shrink-0", ink)} />
      <div className="grid min-w-0 flex-1 justify-items-start gap-1">
        <p className={clsx("max-w-[60ch] font-medium", ink)}>{props.title}</p>
        {props.children !== undefined && <div className="max-w-[60ch]">{props.children}</div>}
        {props.actions !== undefined && (
          <div className="flex flex-wrap gap-2 pt-1">{props.actions}</div>
        )}
        {props.code !== undefined && <p className="text-small text-muted">{props.code}</p>}
      </div>
    </div>
  );
}

const TONES = {
  alert: { Icon: CircleAlert, look: "bg-red-soft", ink: "text-red" },
  caution: { Icon: TriangleAlert, look: "bg-amber-soft", ink: "text-amber" },
  info: { Icon: Info, look: "bg-sunken", ink: "text-ink" },
} as const;
