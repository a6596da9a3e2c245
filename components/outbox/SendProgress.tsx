import { useHandrail } from "#components/data/handrail-context.tsx";
import { isSendingMany, useSendProgress } from "#components/data/send-progress.ts";
import { ProgressBar } from "#components/ui/ProgressBar.tsx";
import { useNowAndThen } from "#components/ui/use-now-and-then.ts";

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
          <ProgressBar
            labelledBy="send-progress"
            max={progress.total}
            value={progress.total - progress.left}
          />
        </div>
      )}
      <p role="status" className="sr-only">
        {said}
      </p>
    </>
  );
}
