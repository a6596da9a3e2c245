import { type RefObject, useCallback, useEffect, useLayoutEffect, useState } from "react";
import { useQueueScreen } from "./queue-screen.ts";

/** Rows that are drawn beyond either edge, so that a slow scroll meets none that is missing. */
const BEYOND = 3;

export interface ListWindow {
  /** The places to draw, ascending: those in sight, some around them, and always the current one. */
  readonly places: readonly number[];
  /** How many rows are in sight at once. */
  readonly page: number;
  readonly bringIntoSight: (place: number) => void;
}

/**
 * The part of a long list that is drawn. Every row is equally high (pixels), so nothing is measured and a list of
 * ten thousand costs what one of ten does.
 */
export function useListWindow(
  scroller: RefObject<HTMLElement | null>,
  { count, rowHeight, place }: { count: number; rowHeight: number; place: number },
): ListWindow {
  const height = useHeight(scroller);
  const top = useQueueScreen(({ scrolledTo }) => Math.floor(scrolledTo / rowHeight));
  useBackToTop(scroller);
  const inSight = Math.ceil(height / rowHeight);
  // A list that has become shorter is shown from where it can still be scrolled to.
  const first = Math.max(0, Math.min(top, count - inSight) - BEYOND);
  const end = Math.min(count, Math.max(0, Math.min(top, count - inSight)) + inSight + 1 + BEYOND);
  const bringIntoSight = useCallback(
    (wanted: number) => {
      const element = scroller.current;
      if (element === null) return;
      const lowest = wanted * rowHeight;
      const highest = lowest + rowHeight - element.clientHeight;
      const { scrollTop } = element;
      if (scrollTop > lowest) element.scrollTop = lowest;
      else if (scrollTop < highest) element.scrollTop = highest;
    },
    [scroller, rowHeight],
  );
  return {
    places: withCurrent(first, end, place, count),
    page: Math.max(1, Math.floor(height / rowHeight) - 1),
    bringIntoSight,
  };
}

/** A row that bears the focus is never taken away. */
function withCurrent(first: number, end: number, place: number, count: number): readonly number[] {
  const drawn = Array.from({ length: Math.max(0, end - first) }, (_, step) => first + step);
  if (place < 0 || place >= count || (place >= first && place < end)) return drawn;
  return place < first ? [place, ...drawn] : [...drawn, place];
}

/** Before it is laid out the list is taken to be as high as the window: rows are in the first paint. */
function useHeight(scroller: RefObject<HTMLElement | null>): number {
  const [height, setHeight] = useState(() => window.innerHeight);
  useLayoutEffect(() => {
    if (scroller.current === null) return;
    const observer = new ResizeObserver(([entry]) => {
      if (entry !== undefined && entry.contentRect.height > 0) setHeight(entry.contentRect.height);
    });
    observer.observe(scroller.current);
    return () => observer.disconnect();
  }, [scroller]);
  return height;
}

/** Whoever looks at something else begins at its top. */
function useBackToTop(scroller: RefObject<HTMLElement | null>): void {
  useEffect(
    () =>
      useQueueScreen.subscribe((now, before) => {
        const isLeft = now.choice !== before.choice && before.scrolledTo > 0;
        if (isLeft && scroller.current !== null) scroller.current.scrollTop = 0;
      }),
    [scroller],
  );
}
