import { useEffect } from "react";
import { useHandrail } from "#components/data/handrail-context.tsx";
import { keepPlace } from "./kept-place.ts";
import { useQueueScreen } from "./queue-screen.ts";

const QUIET_FOR_MS = 400;

/** Remembers how the queue is left: a moment after the last change, and at once when the page goes away. */
export function useKeepPlace(): void {
  const { store } = useHandrail();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | null = null;
    const keepNow = () => {
      if (timer === null) return;
      clearTimeout(timer);
      timer = null;
      const { choice, currentId, selected, scrolledTo } = useQueueScreen.getState();
      void keepPlace(store, { choice, currentId, selected, scrolledTo });
    };
    const unsubscribe = useQueueScreen.subscribe(() => {
      if (timer !== null) clearTimeout(timer);
      timer = setTimeout(keepNow, QUIET_FOR_MS);
    });
    window.addEventListener("pagehide", keepNow);
    return () => {
      unsubscribe();
      window.removeEventListener("pagehide", keepNow);
      keepNow();
    };
  }, [store]);
}
