import { useEffect, useState } from "react";

/**
 * The time in epoch milliseconds, renewed at every full `everyMs` of the given clock, and whenever `news`
 * changes: what has just come in is not to be held up to a moment before it.
 */
export function useNow(clock: () => number, everyMs: number, news?: unknown): number {
  const [now, setNow] = useState(clock);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the news is the trigger, not an input.
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const tick = () => {
      const moment = clock();
      setNow(moment);
      timer = setTimeout(tick, everyMs - (moment % everyMs));
    };
    tick();
    return () => clearTimeout(timer);
  }, [clock, everyMs, news]);
  return now;
}
