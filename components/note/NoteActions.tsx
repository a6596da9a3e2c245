import { useId } from "react";
import { useStorageState } from "#components/parts/storage-context.tsx";
import { Button } from "#components/ui/Button.tsx";
import { CopyButton } from "#components/ui/CopyButton.tsx";

/**
 * What can be done with the note, always in view. "Hand off" stays pressable while something is missing:
 * pressing it leads to the first gap.
 */
export function NoteActions(props: {
  /** Labels of the controls that keep the note from going. */
  readonly blockedBy: readonly string[];
  /** Why nothing can be changed at the moment, or null. */
  readonly whyNot: string | null;
  /** The note as people read it elsewhere. */
  readonly text: () => string;
  /** Whether there is typed text that is only kept here. */
  readonly typed: boolean;
  readonly onHandOff: () => void;
  readonly onSaveDraft: () => void;
}) {
  const reasonId = useId();
  const canKeep = useStorageState().type !== "failed";
  const reason = props.whyNot ?? missingInWords(props.blockedBy);
  return (
    <div className="sticky bottom-0 z-10 -mx-3 -mb-3 grid gap-1.5 border-t border-line bg-surface px-3 py-2">
      <p id={reasonId} className="text-small text-muted">
        {reason ?? "Ready to go. You can undo it for 10 seconds."}
        {props.typed && canKeep && <span> Your text is kept here as you type.</span>}
      </p>
      <div className="flex flex-wrap items-center gap-2">
        <Button
          variant="primary"
          aria-disabled={reason !== null || undefined}
          aria-describedby={reasonId}
          aria-keyshortcuts="Control+Enter Meta+Enter"
          onClick={props.onHandOff}
        >
          Hand off
        </Button>
        <Button disabledReason={props.whyNot} onClick={props.onSaveDraft}>
          Save draft
        </Button>
        <CopyButton variant="quiet" label="Copy as text" text={props.text} />
      </div>
    </div>
  );
}

function missingInWords(labels: readonly string[]): string | null {
  if (labels.length === 0) return null;
  if (labels.length === 1) return `Before it can go: ${labels[0]}.`;
  return `Before it can go: ${labels.slice(0, -1).join(", ")} and ${labels.at(-1)}.`;
}
