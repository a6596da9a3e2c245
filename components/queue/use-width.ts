import { type RefObject, useLayoutEffect, useState } from "react";

/** Whether an element is at least so many pixels wide; until it has been laid out, whether the window is. */
export function useIsWide(element: RefObject<HTMLElement | null>, atLeast: number): boolean {
  const [isWide, setIsWide] = useState(() => window.innerWidth >= atLeast);
  useLayoutEffect(() => {
    if (element.current === null) return;
    const observer = new ResizeObserver(([entry]) => {
      if (entry !== undefined && entry.contentRect.width > 0) {
        setIsWide(entry.contentRect.width >= atLeast);
      }
    });
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element, atLeast]);
  return isWide;
}
