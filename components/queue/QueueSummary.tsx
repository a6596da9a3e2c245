import { useMemo } from "react";
import { Button } from "#components/ui/Button.tsx";
import { MOST_KEPT } from "#lib/domain/queue/most-kept.ts";
import type { QueueEntry } from "#lib/domain/queue/queue-entry.ts";
import { isOverdue } from "#lib/domain/queue/select-leads.ts";
import { useQueueScreen } from "./queue-screen.ts";
import type { Queue } from "./use-queue.ts";

/** One panel holds so many reasons; more would be pressed through, not decided. */
const MOST_AT_ONCE = 50;

/** How many leads are shown, said whenever it changes, and what can be done with those that are marked. */
export function QueueSummary(props: {
  readonly queue: Queue;
  readonly isAcceptable: (lead: QueueEntry) => boolean;
}) {
  const { queue, isAcceptable } = props;
  const { leads, now, isWhole } = queue;
  const view = useQueueScreen((screen) => screen.choice.view);
  const selected = useQueueScreen((screen) => screen.selected);
  const set = useQueueScreen((screen) => screen.set);
  const overdue = useMemo(() => leads.filter((lead) => isOverdue(lead, now)).length, [leads, now]);
  const isMarking = view === "offered" || selected.length > 0;
  const acceptable = useMemo(
    () => (isMarking ? leads.filter(isAcceptable) : []),
    [isMarking, leads, isAcceptable],
  );
  const chosen = useMemo(() => new Set(selected), [selected]);
  const marked = acceptable.filter(({ id }) => chosen.has(id)).length;
  return (
    <div className="flex min-h-9 flex-wrap items-center gap-x-3 gap-y-1 px-3 pb-1 text-small">
      <p role="status" className="text-muted">
        {isWhole && leads.length > 0 && countWords(leads.length, overdue)}
        {queue.full.length > 0 && ` · ${fullWords(queue)}`}
      </p>
      {acceptable.length > 0 && (
        <div className="ms-auto flex flex-wrap items-center gap-x-3">
          {view === "offered" && marked < Math.min(acceptable.length, MOST_AT_ONCE) && (
            <Button
              variant="link"
              onClick={() =>
                set({ selected: acceptable.slice(0, MOST_AT_ONCE).map(({ id }) => id) })
              }
            >
              {acceptable.length > MOST_AT_ONCE
                ? `Mark the first ${MOST_AT_ONCE}`
                : `Mark all ${acceptable.length}`}
            </Button>
          )}
          {marked > 0 && (
            <>
              <Button variant="link" onClick={() => set({ selected: [] })}>
                Mark none
              </Button>
              <Button
                variant="primary"
                disabledReason={
                  marked > MOST_AT_ONCE ? `Accept at most ${MOST_AT_ONCE} at once.` : null
                }
                onClick={() => set({ accepting: true })}
              >
                Accept {marked} …
              </Button>
            </>
          )}
        </div>
      )}
    </div>
  );
}

function countWords(all: number, overdue: number): string {
  const leads = `${all.toLocaleString("en")} ${all === 1 ? "lead" : "leads"}`;
  return overdue === 0 ? leads : `${leads}, ${overdue.toLocaleString("en")} overdue`;
}

function fullWords({ accounts, full }: Queue): string {
  const crms = accounts.filter(({ connectionId }) => full.includes(connectionId));
  const labels = crms.map(({ connection }) => connection.capabilities.label).join(" and ");
  return `${labels} may have more: ${MOST_KEPT.toLocaleString("en")} are kept here, search finds the others`;
}
