import { useEffect, useRef } from "react";
import { focusSelectedTab } from "#components/parts/focus-selected-tab.ts";

/**
 * Whoever opened a record from inside the frame goes on at its tabs: what they pressed went away with the
 * list or the form that it stood in. A page that shows another record takes no focus.
 */
export function useKeptFocus(recordId: string | null): void {
  const wasInside = useRef(false);
  useEffect(() => {
    const remember = () => {
      wasInside.current = true;
    };
    document.addEventListener("focusin", remember);
    return () => document.removeEventListener("focusin", remember);
  }, []);
  useEffect(() => {
    if (recordId === null || !wasInside.current || !document.hasFocus()) return;
    if (document.activeElement === document.body) focusSelectedTab();
  }, [recordId]);
}
