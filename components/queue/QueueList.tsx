import { clsx } from "clsx";
import {
  type KeyboardEvent,
  type RefObject,
  useCallback,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
} from "react";
import { useHandrail } from "#components/data/handrail-context.tsx";
import { placeAfterKey } from "#components/ui/place-after-key.ts";
import type { QueueEntry } from "#lib/domain/queue/queue-entry.ts";
import { VIEW_LABELS } from "./lead-words.ts";
import { openInCrm } from "./open-in-crm.ts";
import { QueueColumns } from "./QueueColumns.tsx";
import { QueueRow } from "./QueueRow.tsx";
import { useQueueScreen } from "./queue-screen.ts";
import { createTimes } from "./times.ts";
import { useListWindow } from "./use-list-window.ts";
import type { Queue } from "./use-queue.ts";
import { useRowSlots } from "./use-row-slots.ts";
import { useIsWide } from "./use-width.ts";

/** Pixels: from here on the list has columns. */
const WIDE = 700;
/** In the size of the letters, so that they fit at any. */
const ROW_REM = { wide: 3, narrow: 4.25 } as const;

/** The leads as a grid that is drawn where it is in sight. It keeps the focus and names the current row. */
export function QueueList(props: {
  readonly queue: Queue;
  readonly leads: readonly QueueEntry[];
  readonly isHidden: boolean;
  readonly gridRef: RefObject<HTMLDivElement | null>;
  /** The size of the page's letters, in pixels. */
  readonly rem: number;
  readonly onOpen: (lead: QueueEntry) => void;
  /** Whether a lead can be marked. */
  readonly isMarkable: (lead: QueueEntry) => boolean;
}) {
  const { queue, leads, gridRef, onOpen, isMarkable } = props;
  const { now } = queue;
  const view = useQueueScreen((screen) => screen.choice.view);
  const selected = useQueueScreen((screen) => screen.selected);
  const toggle = useQueueScreen((screen) => screen.toggle);
  const set = useQueueScreen((screen) => screen.set);
  const id = useId();
  const { locale, timeZone } = useHandrail();
  const times = useMemo(() => createTimes(locale, timeZone), [locale, timeZone]);
  const scroller = useRef<HTMLDivElement>(null);
  const isWide = useIsWide(gridRef, WIDE);
  const rowHeight = (isWide ? ROW_REM.wide : ROW_REM.narrow) * props.rem;
  const place = useCurrentPlace(leads);
  const list = useListWindow(scroller, { count: leads.length, rowHeight, place });
  const slots = useRowSlots(list.places.flatMap((index) => leads[index]?.id ?? []));
  const hasMarks = useMemo(() => leads.some(isMarkable), [leads, isMarkable]);
  useKeptScroll(scroller, queue.isWhole);

  const goTo = useCallback(
    (wanted: number) => {
      const lead = leads[wanted];
      if (lead !== undefined) set({ currentId: lead.id });
    },
    [leads, set],
  );
  const press = useCallback(
    (pressed: number) => {
      goTo(pressed);
      const lead = leads[pressed];
      if (lead !== undefined) onOpen(lead);
    },
    [goTo, leads, onOpen],
  );
  const mark = useCallback(
    (wanted: number) => {
      const lead = leads[wanted];
      if (lead === undefined || !isMarkable(lead)) return;
      goTo(wanted);
      toggle(lead.id);
    },
    [goTo, leads, isMarkable, toggle],
  );
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    // A button in the head of a column has keys of its own.
    if (event.target !== event.currentTarget || event.altKey) return;
    const lead = leads[place];
    const isPlain = !(event.ctrlKey || event.metaKey || event.shiftKey);
    const next = isPlain
      ? placeAfterKey(event.key, place, { count: leads.length, page: list.page })
      : null;
    if (next !== null) {
      goTo(next);
      list.bringIntoSight(next);
    } else if (event.key === "Enter" && lead !== undefined) {
      if (isPlain) onOpen(lead);
      else openInCrm(lead);
    } else if (event.key === " " && isPlain) mark(place);
    else return;
    event.preventDefault();
  };

  const marked = useMemo(() => new Set(selected), [selected]);
  const markOf = (lead: QueueEntry) => {
    if (!hasMarks) return "none";
    if (!isMarkable(lead)) return "off-limits";
    return marked.has(lead.id) ? "marked" : "unmarked";
  };

  const current = leads[place];
  return (
    // biome-ignore lint/a11y/useSemanticElements: a table of ten thousand rows cannot be drawn in parts.
    <div
      ref={gridRef}
      role="grid"
      tabIndex={0}
      aria-label={VIEW_LABELS[view]}
      aria-rowcount={queue.isWhole ? leads.length + (isWide ? 1 : 0) : -1}
      aria-multiselectable={hasMarks || undefined}
      aria-activedescendant={current === undefined ? undefined : `${id}-${current.id}`}
      onKeyDown={onKeyDown}
      className={clsx(
        "min-h-0 flex-1 flex-col outline-offset-[-2px] low:min-h-80",
        props.isHidden ? "hidden" : "flex",
      )}
    >
      {isWide && <QueueColumns hasMarks={hasMarks} />}
      {/* biome-ignore lint/a11y/useSemanticElements: as in `GridCell`. */}
      <div
        ref={scroller}
        role="rowgroup"
        // The grid itself takes the focus: a scroller of its own would be one more stop on the way.
        tabIndex={-1}
        onScroll={(event) => set({ scrolledTo: event.currentTarget.scrollTop })}
        className="relative min-h-0 flex-1 overflow-y-auto overscroll-contain [scrollbar-gutter:stable]"
      >
        <div role="presentation" className="relative" style={{ height: leads.length * rowHeight }}>
          {list.places.map((index) => {
            const lead = leads[index];
            const account = accountOf(queue, lead);
            if (lead === undefined || account === undefined) return null;
            return (
              <QueueRow
                key={slots.get(lead.id)}
                lead={lead}
                account={account}
                view={view}
                times={times}
                now={now}
                id={`${id}-${lead.id}`}
                place={index}
                top={index * rowHeight}
                height={rowHeight}
                isWide={isWide}
                isCurrent={index === place}
                mark={markOf(lead)}
                onPress={press}
                onMark={mark}
              />
            );
          })}
        </div>
      </div>
    </div>
  );
}

function accountOf({ accounts }: Queue, lead: QueueEntry | undefined) {
  return accounts.find(({ connectionId }) => connectionId === lead?.facts.key.connectionId);
}

/**
 * The place of the current lead; -1 before somebody has gone to one. When it leaves the list, what comes after it
 * takes its place.
 */
function useCurrentPlace(leads: readonly QueueEntry[]): number {
  const currentId = useQueueScreen((screen) => screen.currentId);
  const last = useRef(-1);
  const found = currentId === null ? -1 : leads.findIndex(({ id }) => id === currentId);
  const place = currentId === null || found >= 0 ? found : Math.min(last.current, leads.length - 1);
  useLayoutEffect(() => {
    last.current = place;
  }, [place]);
  return place;
}

/** Goes back to where somebody had scrolled to, as soon as the list is as long as it was then. */
function useKeptScroll(grid: RefObject<HTMLElement | null>, isWhole: boolean): void {
  const wanted = useRef<number | null>(useQueueScreen.getState().scrolledTo);
  useLayoutEffect(() => {
    if (!isWhole || wanted.current === null || grid.current === null) return;
    // Where a list begins anyway it is not laid out once more for it.
    if (wanted.current > 0) grid.current.scrollTop = wanted.current;
    wanted.current = null;
  }, [isWhole, grid]);
}
