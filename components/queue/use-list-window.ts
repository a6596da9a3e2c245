import { defaultRangeExtractor, useVirtualizer, type VirtualItem } from "@tanstack/react-virtual";
import { type RefObject, useCallback, useLayoutEffect } from "react";
import { useQueueScreen } from "./queue-screen.ts";

const OVERSCAN = 4;

export interface ListWindow {
  /** The rows to draw: those in sight, some around them, and always the current one. */
  readonly rows: readonly VirtualItem[];
  /** Pixels. */
  readonly height: number;
  /** How many rows are in sight at once. */
  readonly page: number;
  readonly bringIntoSight: (place: number) => void;
}

/** The part of a long list that is drawn. Every row is equally high, in pixels. */
export function useListWindow(
  scroller: RefObject<HTMLElement | null>,
  { count, rowHeight, place }: { count: number; rowHeight: number; place: number },
): ListWindow {
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: useCallback(() => rowHeight, [rowHeight]),
    overscan: OVERSCAN,
    // Before it is laid out the list is taken to be as high as the window: rows are in the first paint.
    initialRect: { width: window.innerWidth, height: window.innerHeight },
    initialOffset: () => useQueueScreen.getState().scrolledTo,
    useFlushSync: false,
    // A row that bears the focus is never taken away.
    rangeExtractor: (range) => {
      const drawn = defaultRangeExtractor(range);
      const isDrawn = place < 0 || place >= count || drawn.includes(place);
      return isDrawn ? drawn : [...drawn, place].toSorted((left, right) => left - right);
    },
  });
  // Rows of another height are where nobody has measured them yet.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the height is the trigger.
  useLayoutEffect(() => virtualizer.measure(), [virtualizer, rowHeight]);
  const inSight = scroller.current?.clientHeight ?? window.innerHeight;
  return {
    rows: virtualizer.getVirtualItems(),
    height: virtualizer.getTotalSize(),
    page: Math.max(1, Math.floor(inSight / rowHeight) - 1),
    bringIntoSight: (wanted) => virtualizer.scrollToIndex(wanted, { align: "auto" }),
  };
}
