import { useLiveQuery } from "dexie-react-hooks";
import { useMemo } from "react";
import { useHandrail } from "#components/data/handrail-context.tsx";
import { useNow } from "#components/ui/use-now.ts";
import type { StorageFailure } from "#lib/commands/storage-failure.ts";
import { createClocks } from "#lib/domain/clock/clocks.ts";
import type { QueueAccount, QueueEntry } from "#lib/domain/queue/queue-entry.ts";
import { createQueueIndex, type QueueIndex } from "#lib/domain/queue/queue-index.ts";
import {
  countLeads,
  createLeadFilter,
  leadsInView,
  type QueueCounts,
} from "#lib/domain/queue/select-leads.ts";
import { useQueueScreen } from "./queue-screen.ts";
import { type Account, type QueueStart, readAccounts } from "./queue-start.ts";
import { useQueueFacts } from "./use-queue-facts.ts";

const MINUTE_MS = 60_000;

/** The queue as it is shown. */
export interface Queue {
  readonly accounts: readonly (Account & QueueAccount)[];
  readonly index: QueueIndex;
  /** The leads that somebody wants to see, in their order. */
  readonly leads: readonly QueueEntry[];
  readonly counts: QueueCounts;
  /** False while only what is due first has been read. */
  readonly isWhole: boolean;
  /** Ids of connections that may have more leads than are kept here. */
  readonly full: readonly string[];
  readonly failure: StorageFailure | null;
  /** Epoch milliseconds, renewed every minute. */
  readonly now: number;
}

/** Everything that the queue shows, live. The index is made anew when leads change, never at a keystroke. */
export function useQueue(start: QueueStart): Queue {
  const { store, deps, playbook, locale } = useHandrail();
  const known = useLiveQuery(() => readAccounts(store), [store]) ?? start.accounts;
  const accounts = useMemo(
    () =>
      known.map(({ connection, owners }) => ({
        connection,
        owners,
        connectionId: connection.id,
        clockOffset: connection.clockOffset ?? 0,
        personId: connection.person?.ownerId ?? null,
        clocks: createClocks({ playbook, owners }),
      })),
    [known, playbook],
  );
  const { facts, isWhole, full, failure } = useQueueFacts(start);
  const now = useNow(deps.now, MINUTE_MS, facts);
  const index = useMemo(
    () => createQueueIndex({ facts, accounts, playbook, locale, now: deps.now() }),
    [facts, accounts, playbook, locale, deps],
  );
  const choice = useQueueScreen((screen) => screen.choice);
  const { view, sort, descending } = choice;
  const inView = useMemo(
    () => leadsInView(index, { view, sort, descending }, now),
    [index, view, sort, descending, now],
  );
  const filter = useMemo(() => createLeadFilter(inView, now), [inView, now]);
  const leads = useMemo(() => filter(choice), [filter, choice]);
  const counts = useMemo(() => countLeads(index, now), [index, now]);
  return { accounts, index, leads, counts, isWhole, full, failure, now };
}
