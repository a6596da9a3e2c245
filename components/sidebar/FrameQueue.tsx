import { Activity, lazy, Suspense } from "react";
import type { QueueInFrame } from "./use-queue-in-frame.ts";
import { useQueueRegion } from "./use-queue-region.ts";

const QueueNav = lazy(async () => ({
  default: (await import("#components/queue/QueueNav.tsx")).QueueNav,
}));

/** The queue in the place of the record, or over a lead that was opened from it the ways from there. */
export function FrameQueue(props: { readonly queue: QueueInFrame; readonly letterKeys: boolean }) {
  const { queue } = props;
  const QueueRegion = useQueueRegion(queue.wasShown);
  return (
    <>
      {queue.lead !== null && !queue.isShown && (
        <Suspense>
          <QueueNav {...queue.lead} letterKeys={props.letterKeys} />
        </Suspense>
      )}
      {queue.wasShown && QueueRegion !== null && (
        // What somebody did in it stays while a lead from it is open.
        <Activity mode={queue.isShown ? "visible" : "hidden"}>
          <QueueRegion onOpen={queue.open} onClose={queue.close} />
        </Activity>
      )}
    </>
  );
}
