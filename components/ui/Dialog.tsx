import { Dialog as Base } from "@base-ui/react/dialog";
import { clsx } from "clsx";
import { X } from "lucide-react";
import type { ReactNode, RefObject } from "react";

/** A question or a tool over everything else: takes the focus, gives it back, closes with Escape. */
export function Dialog(props: {
  readonly open: boolean;
  readonly onClose: () => void;
  /** The dialog's accessible name. */
  readonly title: string;
  /** Keeps the title for screen readers only, where the content says it better. */
  readonly titleHidden?: boolean | undefined;
  readonly description?: ReactNode;
  /** Buttons, the safe one first. */
  readonly actions?: ReactNode;
  /** What takes the focus; the first control otherwise. */
  readonly focusFirst?: RefObject<HTMLElement | null> | undefined;
  readonly children?: ReactNode;
}) {
  const hidden = props.titleHidden === true;
  return (
    <Base.Root open={props.open} onOpenChange={(open) => !open && props.onClose()}>
      <Base.Portal>
        <Base.Backdrop className="fixed inset-0 z-30 bg-veil" />
        <Base.Popup
          initialFocus={props.focusFirst}
          className="slide-in fixed inset-x-3 top-8 z-30 mx-auto flex max-h-[calc(100dvh-64px)] max-w-120 flex-col overflow-hidden rounded-lg bg-raised shadow-popup outline-none"
        >
          <div className={clsx("flex items-start gap-2 p-3 pb-0", hidden && "sr-only")}>
            <Base.Title className="text-name font-semibold">{props.title}</Base.Title>
            <Base.Close
              aria-label="Close"
              className="ms-auto flex size-7 items-center justify-center rounded-md text-muted hover:bg-hover"
            >
              <X aria-hidden className="size-4" />
            </Base.Close>
          </div>
          {props.description !== undefined && (
            <Base.Description className="max-w-[60ch] px-3 pt-1 text-muted">
              {props.description}
            </Base.Description>
          )}
          <div className="min-h-0 overflow-y-auto p-3">{props.children}</div>
          {props.actions !== undefined && (
            <div className="flex flex-wrap justify-end gap-2 p-3 pt-0">{props.actions}</div>
          )}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
