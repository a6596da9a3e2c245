import { X } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { useHandrail } from "#components/data/handrail-context.tsx";
import { IconButton } from "#components/ui/IconButton.tsx";
import type { RecordKey } from "#lib/domain/record.ts";
import { QueuePanel } from "./QueuePanel.tsx";
import { beginAt } from "./queue-screen.ts";
import { type QueueStart, readQueueStart } from "./queue-start.ts";

export interface QueueRegionProps {
  readonly onOpen: (record: RecordKey) => void;
  readonly onClose: () => void;
}

/** The queue in the place of a record: reads what it begins with, then shows it. */
export function QueueRegion(props: QueueRegionProps) {
  const start = useQueueStart();
  const heading = useRef<HTMLHeadingElement>(null);
  const section = useRef<HTMLElement>(null);
  // Whoever comes back from a lead goes on in the list.
  useEffect(() => {
    const list = section.current?.querySelector<HTMLElement>("[role=grid]");
    (list ?? heading.current)?.focus();
  }, []);
  return (
    <main
      ref={section}
      aria-labelledby="queue-heading"
      className="flex min-h-0 flex-1 flex-col border-t border-line"
    >
      <div className="flex items-center gap-2 px-3 pt-1">
        <h2 id="queue-heading" ref={heading} tabIndex={-1} className="font-semibold outline-none">
          Queue
        </h2>
        <a
          href="/queue.html"
          target="_blank"
          rel="noopener"
          className="text-small text-accent underline underline-offset-2"
        >
          Open in a tab
        </a>
        <span className="ms-auto">
          <IconButton label="Close the queue" icon={<X aria-hidden />} onClick={props.onClose} />
        </span>
      </div>
      {start !== null && <QueuePanel start={start} onOpen={props.onOpen} />}
    </main>
  );
}

/** Read once; what is on screen of it outlives the region. */
function useQueueStart(): QueueStart | null {
  const { store } = useHandrail();
  const [start, setStart] = useState<QueueStart | null>(null);
  useEffect(() => {
    let isOver = false;
    void readQueueStart(store).then((read) => {
      if (isOver) return;
      beginAt(read.place);
      setStart(read);
    });
    return () => {
      isOver = true;
    };
  }, [store]);
  return start;
}
