import { useEffect, useRef } from "react";

/** Where the bench looks for the moment at which a cached record was on screen. */
const MARK = "handrail:record-painted";

/** Marks the first frame in which a record was visible: the second one after it was rendered. */
export function useRecordPainted(isShown: boolean): void {
  const marked = useRef(false);
  useEffect(() => {
    if (!isShown || marked.current) return;
    marked.current = true;
    requestAnimationFrame(() => requestAnimationFrame(() => performance.mark(MARK)));
  }, [isShown]);
}
