import { useEffect, useRef, useState } from "react";
import { useHandrail } from "#components/data/handrail-context.tsx";
import { isSendingMany, useSendProgress } from "#components/data/send-progress.ts";

/** Said aloud this often at most. */
const SAY_EVERY_MS = 5_000;

/** How far the sending of many writes has come: a bar and a line, said aloud now and then. */
export function SendProgress({ now }: { now: number }) {
  const { locale } = useHandrail();
  const progress = useSendProgress((state) => state.progress);
  const shown = isSendingMany(progress, now);
  const count = new Intl.NumberFormat(locale);
  const words = shown
    ? `Sending: ${count.format(progress.left)} left of ${count.format(progress.total)}`
    : "";
  const said = useNowAndThen(words);
  return (
    <>
      {shown && (
        <div className="grid gap-1 pb-1">
          <p id="send-progress">{words}</p>
          <progress
            aria-labelledby="send-progress"
            max={progress.total}
            value={progress.total - progress.left}
            className="h-1.5 w-full accent-accent"
          />
        </div>
      )}
      <p role="status" className="sr-only">
        {said}
      </p>
    </>
  );
}

/** The words of a moment ago: a screen reader would otherwise be interrupted at every change. */
function useNowAndThen(words: string): string {
  const [said, setSaid] = useState("");
  const newest = useRef(words);
  newest.current = words;
  useEffect(() => {
    const timer = setInterval(() => setSaid(newest.current), SAY_EVERY_MS);
    return () => clearInterval(timer);
  }, []);
  return said;
}
