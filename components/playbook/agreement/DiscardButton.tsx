import { useState } from "react";
import { Button } from "#components/ui/Button.tsx";

/** Throws something away that somebody made: says what would be gone, and waits for a second press. */
export function DiscardButton(props: {
  readonly label: string;
  /** What would be gone, and what stays. */
  readonly warning: string;
  readonly onDiscard: () => void;
}) {
  const [isAsked, setIsAsked] = useState(false);
  if (!isAsked) {
    return (
      <Button variant="quiet" onClick={() => setIsAsked(true)}>
        {props.label}
      </Button>
    );
  }
  return (
    <div className="grid gap-2">
      <p role="status" className="max-w-[60ch]">
        {props.warning}
      </p>
      <div className="flex flex-wrap gap-2">
        <Button autoFocus onClick={() => setIsAsked(false)}>
          Keep it
        </Button>
        <Button variant="danger" onClick={props.onDiscard}>
          {`${props.label} for good`}
        </Button>
      </div>
    </div>
  );
}
