import { lazy, Suspense, useCallback, useLayoutEffect, useRef, useState } from "react";
import { Notice } from "#components/ui/Notice.tsx";
import type { QueueEntry } from "#lib/domain/queue/queue-entry.ts";
import type { RecordKey } from "#lib/domain/record.ts";
import { ColdStep } from "./ColdStep.tsx";
import { QueueEmpty } from "./QueueEmpty.tsx";
import { QueueList } from "./QueueList.tsx";
import { QueueSummary } from "./QueueSummary.tsx";
import { QueueTools } from "./QueueTools.tsx";
import { QueueViews } from "./QueueViews.tsx";
import { useQueueScreen } from "./queue-screen.ts";
import type { QueueStart } from "./queue-start.ts";
import { useFilterKey } from "./use-filter-key.ts";
import { useKeepPlace } from "./use-keep-place.ts";
import { useQueue } from "./use-queue.ts";

const AcceptPanel = lazy(async () => ({
  default: (await import("./accept/AcceptPanel.tsx")).AcceptPanel,
}));

/** The queue with everything that can be done in it. Fills the height that there is. */
export function QueuePanel(props: {
  readonly start: QueueStart;
  readonly onOpen: (record: RecordKey) => void;
}) {
  const { onOpen } = props;
  const queue = useQueue(props.start);
  const view = useQueueScreen((screen) => screen.choice.view);
  const accepting = useQueueScreen((screen) => screen.accepting);
  const set = useQueueScreen((screen) => screen.set);
  const input = useRef<HTMLInputElement>(null);
  const grid = useRef<HTMLDivElement>(null);
  useFilterKey(input);
  useKeepPlace();
  const { leads } = queue;
  const drawn = useDrawn(leads);
  // Read once: a list that comes back when a word is taken away again is not held up by it.
  const [rem] = useState(rootFontSize);
  const open = useCallback(
    (lead: QueueEntry) => {
      const walk = leads.map(({ id, title, facts }) => ({ id, title, key: facts.key }));
      set({ currentId: lead.id, walk });
      onOpen(lead.facts.key);
    },
    [leads, set, onOpen],
  );
  if (accepting)
    return (
      <Suspense>
        <AcceptPanel queue={queue} onClose={() => set({ accepting: false })} />
      </Suspense>
    );
  return (
    <div className="flex min-h-0 flex-1 flex-col">
      <QueueViews counts={queue.isWhole ? queue.counts : null} />
      <QueueTools queue={queue} inputRef={input} onList={() => grid.current?.focus()} />
      {queue.failure !== null && (
        <Notice tone="alert" title="The queue could not be read just now.">
          What was read before stays. Reload this page if it does not come back by itself.
        </Notice>
      )}
      {view === "cold" && <ColdStep />}
      <QueueSummary queue={queue} isAcceptable={isAcceptable} />
      {leads.length === 0 && (
        <div className="px-3">{queue.isWhole && <QueueEmpty queue={queue} />}</div>
      )}
      {drawn.length > 0 && (
        <QueueList
          queue={queue}
          leads={drawn}
          isHidden={leads.length === 0}
          gridRef={grid}
          rem={rem}
          onOpen={open}
          isMarkable={isAcceptable}
        />
      )}
    </div>
  );
}

/** While nothing is found the last rows stay, out of sight: the next letter taken away needs them again. */
function useDrawn(leads: readonly QueueEntry[]): readonly QueueEntry[] {
  const last = useRef(leads);
  useLayoutEffect(() => {
    if (leads.length > 0) last.current = leads;
  }, [leads]);
  return leads.length > 0 ? leads : last.current;
}

/** Only what is offered to the person can be accepted. */
function isAcceptable({ isMine, facts }: QueueEntry): boolean {
  return isMine && facts.clock.status === "offered";
}

/** Pixels. */
function rootFontSize(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
}
