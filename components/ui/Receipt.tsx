import { HardDriveDownload, Info, Undo2, X } from "lucide-react";
import { Button } from "./Button.tsx";
import { IconButton } from "./IconButton.tsx";

/**
 * Says that something was kept and offers to take it back. Lives in a live region that is in the page
 * before it has words in it, since screen readers ignore regions that arrive together with their text.
 */
export function Receipt(props: {
  readonly label: string;
  readonly shown: {
    /** What became of it; each kind has its own shape. */
    readonly kind: "kept" | "undone" | "refused";
    readonly title: string;
    readonly detail: string;
    /** How much of the time for Undo is left, 0 to 1; null when there is nothing to undo. */
    readonly undoLeft: number | null;
  } | null;
  readonly onUndo: () => void;
  readonly onClose: () => void;
}) {
  const { shown } = props;
  const Icon = ICONS[shown?.kind ?? "kept"];
  return (
    <div role="status" aria-label={props.label} aria-atomic="true">
      {shown !== null && (
        <div className="slide-in relative m-2 flex items-center gap-2 overflow-hidden rounded-lg bg-raised py-1.5 ps-3 pe-1.5 shadow-popup">
          <Icon aria-hidden className="size-4 shrink-0 text-muted" />
          <div className="min-w-0 flex-1">
            <p className="font-medium">{shown.title}</p>
            <p className="text-small text-muted">{shown.detail}</p>
          </div>
          {shown.undoLeft !== null && (
            <Button variant="secondary" onClick={props.onUndo}>
              Undo
            </Button>
          )}
          <IconButton label="Hide" icon={<X aria-hidden />} onClick={props.onClose} />
          <span
            aria-hidden
            className="absolute start-0 bottom-0 h-0.5 bg-accent"
            style={{ inlineSize: `${100 * (shown.undoLeft ?? 0)}%` }}
          />
        </div>
      )}
    </div>
  );
}

const ICONS = { kept: HardDriveDownload, undone: Undo2, refused: Info } as const;
