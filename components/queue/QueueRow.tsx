import { clsx } from "clsx";
import { type MouseEvent, memo, useRef } from "react";
import { useHandrail } from "#components/data/handrail-context.tsx";
import type { QueueView } from "#lib/domain/queue/queue-choice.ts";
import type { QueueEntry } from "#lib/domain/queue/queue-entry.ts";
import { GridCell } from "./GridCell.tsx";
import { toLeadLine } from "./lead-line.ts";
import { NarrowCells, OutLink, WideCells } from "./RowCells.tsx";
import type { Times } from "./times.ts";
import type { Queue } from "./use-queue.ts";

export interface QueueRowProps {
  readonly id: string;
  readonly lead: QueueEntry;
  readonly account: Queue["accounts"][number];
  readonly view: QueueView;
  readonly times: Times;
  /** Epoch milliseconds. */
  readonly now: number;
  /** Place in the list, the first one 0. */
  readonly place: number;
  /** Pixels from the list's top, and how high it is. */
  readonly top: number;
  readonly height: number;
  readonly isWide: boolean;
  readonly isCurrent: boolean;
  /** `none`: no lead of the list can be marked; `off-limits`: this one cannot. */
  readonly mark: "none" | "off-limits" | "unmarked" | "marked";
  readonly onPress: (place: number) => void;
  readonly onMark: (place: number) => void;
}

/** One lead of the queue. The list owns the focus and the keys; the pointer finds its own targets here. */
export const QueueRow = memo(function QueueRow(props: QueueRowProps) {
  const { lead, account, view, times, now, isWide, isCurrent, mark } = props;
  const { locale, timeZone, playbook } = useHandrail();
  const line = toLeadLine(lead, { locale, timeZone, times, now, playbook, view, account });
  const isMarkable = mark === "marked" || mark === "unmarked";
  const Cells = isWide ? WideCells : NarrowCells;
  // A row may be given to another lead while the pointer is down on it: what was not seen is not opened.
  const seen = useRef<string | null>(null);
  const press = (event: MouseEvent<HTMLElement>) => {
    const isSeen = seen.current === null || seen.current === lead.id;
    seen.current = null;
    if (!isSeen) return;
    // The link opens the CRM and the box marks; neither opens the lead here.
    const isOwnTarget =
      event.target instanceof Element && event.target.closest("a, input") !== null;
    if (!isOwnTarget) props.onPress(props.place);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a table cannot be drawn in parts; the grid says how many rows there are.
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are handled by the grid that owns the rows.
    // biome-ignore lint/a11y/useFocusableInteractive: the grid keeps the focus and names the current row.
    <div
      role="row"
      id={props.id}
      aria-rowindex={props.place + (isWide ? 2 : 1)}
      aria-selected={isMarkable ? mark === "marked" : undefined}
      onPointerDown={() => {
        seen.current = lead.id;
      }}
      onClick={press}
      style={{ transform: `translateY(${props.top}px)`, height: props.height }}
      className={clsx(
        "absolute inset-x-0 top-0 flex cursor-pointer items-center gap-2 border-b border-line px-3 [contain:strict]",
        isCurrent ? "bg-hover outline outline-control outline-offset-[-1px]" : "hover:bg-hover",
      )}
    >
      {mark !== "none" && (
        <GridCell className="flex w-4 shrink-0">
          {isMarkable && (
            <input
              type="checkbox"
              tabIndex={-1}
              aria-label={`Mark ${line.name ?? "this lead"}`}
              checked={mark === "marked"}
              onChange={() => props.onMark(props.place)}
              className="size-4 accent-accent"
            />
          )}
        </GridCell>
      )}
      <Cells line={line} />
      <GridCell className="flex w-5 shrink-0 justify-center">
        <OutLink url={lead.facts.url} name={line.name} />
      </GridCell>
    </div>
  );
});
