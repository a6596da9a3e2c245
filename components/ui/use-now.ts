import { useEffect, useState } from "react";

/** The time in epoch milliseconds, renewed at every full `everyMs` of the given clock. */
export function useNow(clock: () => number, everyMs: number): number {
  const [now, setNow] = useState(clock);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const tick = () => {
      const moment = clock();
      setNow(moment);
      timer = setTimeout(tick, everyMs - (moment % everyMs));
    };
    tick();
    return () => clearTimeout(timer);
  }, [clock, everyMs]);
  return now;
}
