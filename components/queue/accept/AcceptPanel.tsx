import { useEffect, useRef, useState } from "react";
import { useHandrail } from "#components/data/handrail-context.tsx";
import { useScreen } from "#components/data/screen-store.ts";
import { NotSavedNotice } from "#components/parts/NotSavedNotice.tsx";
import { Button } from "#components/ui/Button.tsx";
import { type Acceptance, acceptMany, type LeadToAccept } from "#lib/commands/accept-many.ts";
import type { QueueEntry } from "#lib/domain/queue/queue-entry.ts";
import { recordKeyToString } from "#lib/domain/record.ts";
import { type RecordView, readRecord } from "#lib/store/record-store.ts";
import { useQueueScreen } from "../queue-screen.ts";
import type { Queue } from "../use-queue.ts";
import { AcceptedList } from "./AcceptedList.tsx";
import { AcceptLine } from "./AcceptLine.tsx";
import type { Reason } from "./reason.ts";

/**
 * One line for each lead that is marked: whoever accepts many still says why for each, or leaves it out. What is
 * typed is on disk at every keystroke.
 */
export function AcceptPanel(props: { readonly queue: Queue; readonly onClose: () => void }) {
  const { accounts } = props.queue;
  const { deps, store, playbook } = useHandrail();
  const armed = useScreen((screen) => screen.paired);
  const toggle = useQueueScreen((screen) => screen.toggle);
  // The lines stay as they were when the panel was opened, whatever becomes of the leads meanwhile.
  const [leads] = useState(() => markedLeads(props.queue));
  const [done, setDone] = useState<readonly Acceptance[]>([]);
  const [running, setRunning] = useState(false);
  const reasons = useRef(new Map<string, () => Promise<Reason>>());
  const heading = useRef<HTMLHeadingElement>(null);
  const selected = useQueueScreen((screen) => screen.selected);
  useEffect(() => heading.current?.focus(), []);

  const viewOf = useViews(leads);
  const accepted = new Set(done.flatMap(({ id, receipt }) => (receipt === null ? [] : [id])));
  const open = leads.filter(({ id }) => selected.includes(id) && !accepted.has(id));

  const accept = async () => {
    setRunning(true);
    const asked: LeadToAccept[] = [];
    for (const { id, facts } of open) {
      const view = await readRecord(store, facts.key);
      const account = accounts.find(({ connectionId }) => connectionId === facts.key.connectionId);
      const reason = await reasons.current.get(id)?.();
      if (view === null || account === undefined || reason === undefined) continue;
      asked.push({ id, view, connection: account.connection, owners: account.owners, ...reason });
    }
    const results = await acceptMany(deps, playbook, asked);
    const now = new Set(results.map(({ id }) => id));
    setDone((before) => [...before.filter(({ id }) => !now.has(id)), ...results]);
    setRunning(false);
    heading.current?.focus();
  };

  const failure = done.map(({ trouble }) => trouble).find((it) => it?.type === "not-saved") ?? null;
  return (
    <section aria-labelledby="accept-heading" className="flex min-h-0 flex-1 flex-col">
      <div className="flex items-center gap-2 border-b border-line px-3 py-1">
        <h2 id="accept-heading" ref={heading} tabIndex={-1} className="font-semibold outline-none">
          {open.length === 0 ? "Accepted" : `Accept ${leadsInWords(open.length)}`}
        </h2>
        <Button variant="quiet" className="ms-auto" onClick={props.onClose}>
          Back to the queue
        </Button>
      </div>
      <div className="min-h-0 flex-1 overflow-y-auto px-3 py-2">
        <NotSavedNotice failure={failure?.type === "not-saved" ? failure : null} />
        <AcceptedList
          leads={leads}
          done={done}
          onUndone={(ids) => setDone((before) => before.filter(({ id }) => !ids.includes(id)))}
        />
        {open.length > 0 && (
          <p className="max-w-[60ch] pb-2 text-muted">
            Say why you take each lead, in your own words. It is kept in the lead’s log. You can
            leave a reason empty.
          </p>
        )}
        <ul aria-label="Leads to accept" className="grid max-w-2xl gap-3">
          {open.map((lead) => (
            <AcceptLine
              key={lead.id}
              lead={lead}
              draftId={`${recordKeyToString(lead.facts.key)}#accept`}
              fitSignal={viewOf.get(lead.id)?.snapshot.handoff.noteFit ?? null}
              trouble={done.find(({ id }) => id === lead.id)?.trouble ?? null}
              onReady={(read) => {
                reasons.current.set(lead.id, read);
              }}
              onLeaveOut={() => toggle(lead.id)}
            />
          ))}
        </ul>
      </div>
      {open.length > 0 && (
        <div className="border-t border-line p-3">
          <div className="max-w-2xl">
            <Button
              variant="primary"
              wide
              disabledReason={
                running
                  ? "Being accepted."
                  : armed
                    ? null
                    : "The page beside this has not answered yet."
              }
              onClick={() => void accept()}
            >
              Accept {leadsInWords(open.length)}
            </Button>
          </div>
        </div>
      )}
    </section>
  );
}

/** The records as they were when the panel was opened. */
function useViews(leads: readonly QueueEntry[]): ReadonlyMap<string, RecordView> {
  const { store } = useHandrail();
  const [views, setViews] = useState<ReadonlyMap<string, RecordView>>(new Map());
  useEffect(() => {
    const read = async ({ id, facts }: QueueEntry) => {
      const view = await readRecord(store, facts.key);
      return view === null ? [] : [[id, view] as const];
    };
    void Promise.all(leads.map(read)).then((pairs) => setViews(new Map(pairs.flat())));
  }, [store, leads]);
  return views;
}

function markedLeads({ leads }: Queue) {
  const { selected } = useQueueScreen.getState();
  return leads.filter(
    ({ id, isMine, facts }) => selected.includes(id) && isMine && facts.clock.status === "offered",
  );
}

function leadsInWords(count: number): string {
  return `${count} ${count === 1 ? "lead" : "leads"}`;
}
