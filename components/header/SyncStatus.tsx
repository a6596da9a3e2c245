import { type Ref, useEffect, useState } from "react";
import { useHandrail } from "#components/data/handrail-context.tsx";
import { useScreen } from "#components/data/screen-store.ts";
import { useSendProgress } from "#components/data/send-progress.ts";
import { useOutboxSummary, useSent } from "#components/data/use-live.ts";
import { useStorageState } from "#components/parts/storage-context.tsx";
import { StatusLine } from "#components/ui/StatusLine.tsx";
import { useOnline } from "#components/ui/use-online.ts";
import type { OutboxSummary } from "#lib/store/outbox-view.ts";
import { syncWords } from "./sync-words.ts";

const DAY_MS = 24 * 60 * 60 * 1000;
const NOTHING: OutboxSummary = { total: 0, attention: 0, head: [] };

/** The status "Sync". Pressing it opens and closes the outbox. */
export function SyncStatus({ crm, ref }: { crm: string; ref: Ref<HTMLButtonElement> }) {
  const { deps } = useHandrail();
  const summary = useOutboxSummary() ?? NOTHING;
  const [newest] = useSent(1) ?? [];
  const online = useOnline();
  const open = useScreen((screen) => screen.outboxOpen);
  const set = useScreen((screen) => screen.set);
  const follow = useSendProgress((state) => state.follow);
  const now = deps.now();
  useRenderAt(
    summary.head.map((entry) => entry.notBefore).filter((at) => at > now),
    deps.now,
  );
  const left = summary.total - summary.attention;
  useEffect(() => follow(left, deps.now()), [follow, left, deps.now]);
  const words = syncWords({
    ...summary,
    canKeep: useStorageState().type !== "failed",
    online,
    sentLately: newest !== undefined && newest.sentAt > now - DAY_MS,
    now,
    crm,
  });
  return (
    <StatusLine
      ref={ref}
      label="Sync"
      text={words.text}
      tone={words.tone}
      expanded={open}
      onPress={() => set({ outboxOpen: !open })}
    />
  );
}

/** The words also change with time alone: when the last undo window closes. */
function useRenderAt(moments: readonly number[], clock: () => number): void {
  const [, render] = useState(0);
  const next = moments.length === 0 ? null : Math.max(...moments);
  useEffect(() => {
    if (next === null) return;
    const timer = setTimeout(() => render((count) => count + 1), Math.max(0, next - clock()) + 50);
    return () => clearTimeout(timer);
  }, [next, clock]);
}
