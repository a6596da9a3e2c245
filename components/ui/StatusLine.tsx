import { clsx } from "clsx";
import { CheckCheck, CircleAlert, CircleDashed, CloudOff, HardDriveDownload } from "lucide-react";
import type { Ref } from "react";

export type StatusTone = "kept" | "waiting" | "sent" | "attention" | "offline";

/** A live region of one line that can be pressed to see what is behind it. Each tone has its own shape. */
export function StatusLine(props: {
  /** The region's name. */
  readonly label: string;
  readonly text: string;
  readonly tone: StatusTone;
  readonly onPress: () => void;
  readonly expanded: boolean;
  readonly ref?: Ref<HTMLButtonElement> | undefined;
}) {
  const { Icon, look } = TONES[props.tone];
  return (
    <div role="status" aria-label={props.label} className="inline-flex">
      <button
        ref={props.ref}
        type="button"
        aria-expanded={props.expanded}
        onClick={props.onPress}
        className={clsx(
          "inline-flex min-h-6 items-center gap-1 rounded-md px-1.5 text-small whitespace-nowrap hover:bg-hover",
          look,
        )}
      >
        <Icon aria-hidden className="size-3.5 shrink-0" />
        {props.text}
      </button>
    </div>
  );
}

const TONES = {
  kept: { Icon: HardDriveDownload, look: "text-muted" },
  waiting: { Icon: CircleDashed, look: "text-ink" },
  sent: { Icon: CheckCheck, look: "text-green" },
  attention: { Icon: CircleAlert, look: "bg-red-soft font-medium text-red" },
  offline: { Icon: CloudOff, look: "bg-amber-soft text-amber" },
} as const;
