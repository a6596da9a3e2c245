import { Send, X } from "lucide-react";
import { useDeferredValue, useState } from "react";
import { useHandrail } from "#components/data/handrail-context.tsx";
import { useOutboxPage, useOutboxSummary, useSent } from "#components/data/use-live.ts";
import { NotSavedNotice } from "#components/parts/NotSavedNotice.tsx";
import { Button } from "#components/ui/Button.tsx";
import { IconButton } from "#components/ui/IconButton.tsx";
import { Section } from "#components/ui/Section.tsx";
import { TextField } from "#components/ui/TextField.tsx";
import { useNow } from "#components/ui/use-now.ts";
import { sendNow } from "#lib/commands/outbox-commands.ts";
import type { Saved, StorageFailure } from "#lib/commands/storage-failure.ts";
import type { OutboxEntry } from "#lib/domain/outbox.ts";
import type { OutboxPage } from "#lib/store/outbox-view.ts";
import type { SentRow } from "#lib/store/rows.ts";
import { DiscardDialog } from "./DiscardDialog.tsx";
import { Entry } from "./Entry.tsx";
import { Export } from "./Export.tsx";
import { SendProgress } from "./SendProgress.tsx";
import { SentList } from "./SentList.tsx";
import { useTargets } from "./use-targets.ts";

const SENT_SHOWN = 8;
const SHOWN_AT_ONCE = 50;
const TICK_MS = 1000;
/** While something left this recently, whatever is due only waits for its turn. */
const LATELY_MS = 2 * 60_000;
const NOTHING: OutboxPage = { entries: [], around: [], hasMore: false };
const NONE: readonly SentRow[] = [];

/** The region "Outbox": every pending write in words, and what was sent lately. */
export function OutboxRegion({ onClose }: { onClose: () => void }) {
  const { deps } = useHandrail();
  const [limit, setLimit] = useState(SHOWN_AT_ONCE);
  const [search, setSearch] = useState("");
  const summary = useOutboxSummary();
  const page = useOutboxPage(limit, useDeferredValue(search)) ?? NOTHING;
  const sent = useSent(SENT_SHOWN) ?? NONE;
  const now = useNow(deps.now, TICK_MS);
  const targetOf = useTargets([...page.entries, ...sent].map((entry) => entry.record));
  const [doomed, setDoomed] = useState<OutboxEntry | null>(null);
  const [trouble, setTrouble] = useState<StorageFailure | null>(null);

  const attempt = async (work: Promise<Saved<unknown>>): Promise<void> => {
    const result = await work;
    setTrouble(result.ok ? null : result.failure);
  };
  const total = summary?.total ?? 0;
  const moving = now - lastMove(page, sent) < LATELY_MS;

  return (
    <div className="max-h-[60vh] overflow-y-auto low:max-h-none border-y border-line bg-sunken px-3 pb-3">
      <Section
        title="Outbox"
        count={summary?.total}
        actions={
          <>
            {total > 1 && (
              <Button
                variant="quiet"
                icon={<Send aria-hidden />}
                onClick={() => void attempt(sendNow(deps, null))}
              >
                Send all now
              </Button>
            )}
            <IconButton label="Close the outbox" icon={<X aria-hidden />} onClick={onClose} />
          </>
        }
      >
        <NotSavedNotice failure={trouble} />
        <SendProgress now={now} />
        {total > SHOWN_AT_ONCE && (
          <TextField label="Find a write" type="search" value={search} onChange={setSearch} />
        )}
        {summary?.total === 0 && (
          <p className="text-muted">Nothing waits. Whatever you log goes out from here.</p>
        )}
        {page.entries.length > 0 && (
          <ul aria-label="Pending writes" className="grid gap-2">
            {page.entries.map((entry, index) => (
              <Entry
                key={entry.id}
                entry={entry}
                others={page.around}
                continues={page.entries[index - 1]?.id === entry.dependsOn}
                target={targetOf(entry.record)}
                now={now}
                moving={moving}
                attempt={attempt}
                onDiscard={() => setDoomed(entry)}
              />
            ))}
          </ul>
        )}
        {page.entries.length === 0 && total > 0 && search !== "" && (
          <p className="text-muted">No waiting write has these words in its title.</p>
        )}
        {page.hasMore && (
          <Button wide onClick={() => setLimit(limit + SHOWN_AT_ONCE)}>
            Show more
          </Button>
        )}
        {total > 0 && <Export attempt={attempt} />}
        {sent.length > 0 && <SentList sent={sent} now={now} targetOf={targetOf} />}
      </Section>
      {doomed !== null && (
        <DiscardDialog
          entry={doomed}
          crm={targetOf(doomed.record).crm}
          attempt={attempt}
          onClose={() => setDoomed(null)}
        />
      )}
    </div>
  );
}

/** When something was last tried or sent, epoch milliseconds. */
function lastMove(page: OutboxPage, sent: readonly SentRow[]): number {
  const tried = page.entries.map((entry) => entry.attempts.at(-1)?.at ?? 0);
  return Math.max(0, sent[0]?.sentAt ?? 0, ...tried);
}
