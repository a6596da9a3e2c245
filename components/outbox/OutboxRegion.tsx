import { Send, X } from "lucide-react";
import { useState } from "react";
import { useHandrail } from "#components/data/handrail-context.tsx";
import { useOutbox, useSent } from "#components/data/use-live.ts";
import { NotSavedNotice } from "#components/parts/NotSavedNotice.tsx";
import { Button } from "#components/ui/Button.tsx";
import { IconButton } from "#components/ui/IconButton.tsx";
import { Section } from "#components/ui/Section.tsx";
import { useNow } from "#components/ui/use-now.ts";
import { sendNow } from "#lib/commands/outbox-commands.ts";
import type { Saved, StorageFailure } from "#lib/commands/storage-failure.ts";
import { DiscardDialog } from "./DiscardDialog.tsx";
import { Entry } from "./Entry.tsx";
import { SentList } from "./SentList.tsx";
import { useTargets } from "./use-targets.ts";

const SENT_SHOWN = 8;
const TICK_MS = 1000;

/** The region "Outbox": every pending write in words, and what was sent lately. */
export function OutboxRegion({ onClose }: { onClose: () => void }) {
  const { deps } = useHandrail();
  const entries = useOutbox();
  const sent = useSent(SENT_SHOWN) ?? [];
  const now = useNow(deps.now, TICK_MS);
  const targetOf = useTargets([...(entries ?? []), ...sent].map((entry) => entry.record));
  const [doomed, setDoomed] = useState<string | null>(null);
  const [trouble, setTrouble] = useState<StorageFailure | null>(null);

  const attempt = async (work: Promise<Saved<unknown>>): Promise<void> => {
    const result = await work;
    setTrouble(result.ok ? null : result.failure);
  };
  const discarding = entries?.find((entry) => entry.id === doomed);

  return (
    <div className="max-h-[60vh] overflow-y-auto low:max-h-none border-y border-line bg-sunken px-3 pb-3">
      <Section
        title="Outbox"
        count={entries?.length}
        actions={
          <>
            {entries !== undefined && entries.length > 1 && (
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
        {entries?.length === 0 && (
          <p className="text-muted">Nothing waits. Whatever you log goes out from here.</p>
        )}
        {entries !== undefined && entries.length > 0 && (
          <ul aria-label="Pending writes" className="grid gap-2">
            {entries.map((entry) => (
              <Entry
                key={entry.id}
                entry={entry}
                holder={entries.find((other) => other.id === entry.dependsOn) ?? null}
                target={targetOf(entry.record)}
                now={now}
                attempt={attempt}
                onDiscard={() => setDoomed(entry.id)}
              />
            ))}
          </ul>
        )}
        {sent.length > 0 && <SentList sent={sent} now={now} targetOf={targetOf} />}
      </Section>
      {discarding !== undefined && (
        <DiscardDialog
          entry={discarding}
          followers={countFollowers(discarding.id, entries ?? [])}
          attempt={attempt}
          onClose={() => setDoomed(null)}
        />
      )}
    </div>
  );
}

function countFollowers(
  id: string,
  entries: readonly { readonly id: string; readonly dependsOn: string | null }[],
): number {
  const next = entries.filter((entry) => entry.dependsOn === id);
  return next.reduce((count, entry) => count + 1 + countFollowers(entry.id, entries), 0);
}
