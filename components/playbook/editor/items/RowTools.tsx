import { ArrowDown, ArrowUp, Trash2 } from "lucide-react";
import { IconButton } from "#components/ui/IconButton.tsx";

/** What can be done with one row of a list: moved where their order counts, and removed. */
export function RowTools(props: {
  /** "absence 2" */
  readonly name: string;
  readonly index: number;
  readonly count: number;
  /** Null where their order means nothing. */
  readonly onMove: ((from: number, to: number) => void) | null;
  readonly onRemove: () => void;
}) {
  const { name, index, count, onMove } = props;
  const isFirst = index === 0;
  const isLast = index === count - 1;
  return (
    <>
      {onMove !== null && count > 1 && (
        <>
          <IconButton
            label={`Move ${name} up`}
            icon={<ArrowUp aria-hidden className={isFirst ? "opacity-30" : ""} />}
            aria-disabled={isFirst}
            onClick={() => !isFirst && onMove(index, index - 1)}
          />
          <IconButton
            label={`Move ${name} down`}
            icon={<ArrowDown aria-hidden className={isLast ? "opacity-30" : ""} />}
            aria-disabled={isLast}
            onClick={() => !isLast && onMove(index, index + 1)}
          />
        </>
      )}
      <IconButton label={`Remove ${name}`} icon={<Trash2 aria-hidden />} onClick={props.onRemove} />
    </>
  );
}
