import { useEffect, useRef } from "react";
import { Button } from "#components/ui/Button.tsx";
import { Notice } from "#components/ui/Notice.tsx";

/** Before something goes that other parts point to: where, and what will happen there. */
export function RemoveNotice(props: {
  readonly name: string;
  /** At least one. */
  readonly uses: readonly string[];
  readonly onKeep: () => void;
  readonly onRemove: () => void;
}) {
  const { name, uses } = props;
  const keep = useRef<HTMLButtonElement>(null);
  useEffect(() => keep.current?.focus(), []);
  return (
    <Notice
      tone="caution"
      title={`“${name}” is used by ${usesInWords(uses)}.`}
      actions={
        <>
          <Button ref={keep} onClick={props.onKeep}>
            Keep it
          </Button>
          <Button variant="danger" onClick={props.onRemove}>
            Remove it
          </Button>
        </>
      }
    >
      {uses.length === 1
        ? "That place is then listed under “What to look at” until something else is chosen there."
        : "These places are then listed under “What to look at” until something else is chosen there."}
    </Notice>
  );
}

const NAMED = 4;

function usesInWords(uses: readonly string[]): string {
  const more = uses.length - NAMED;
  const named = uses.slice(0, NAMED).join(", ");
  return more > 0 ? `${named} and ${more} more` : named;
}
