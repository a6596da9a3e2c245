import { liveQuery } from "dexie";
import { useEffect, useState } from "react";
import { useHandrail } from "#components/data/handrail-context.tsx";
import { type StorageFailure, toStorageFailure } from "#lib/commands/storage-failure.ts";
import type { QueueFacts } from "#lib/domain/queue/queue-facts.ts";
import { readFullConnections, readQueue, watchQueue } from "#lib/store/queue-store.ts";

/** While a pull brings one page after another, ten thousand rows are not read anew for each. */
const READ_AT_MOST_EVERY_MS = 1_000;

/** A page that is never idle reads on all the same. */
const PAINTED_WITHIN_MS = 200;

export interface KnownFacts {
  readonly facts: readonly QueueFacts[];
  /** False while only the head has been read. */
  readonly isWhole: boolean;
  /** Connections that may have more leads than are kept here. */
  readonly full: readonly string[];
  /** Why it could not be read; what was read before stays. */
  readonly failure: StorageFailure | null;
}

/** Everything in the queue, kept up to date. What was read first stands in until it has been read. */
export function useQueueFacts({
  facts,
  isWhole,
}: Pick<KnownFacts, "facts" | "isWhole">): KnownFacts {
  const { store } = useHandrail();
  const [known, setKnown] = useState<KnownFacts>({ facts, isWhole, full: [], failure: null });
  useEffect(() => {
    let reading = false;
    let isBehind = false;
    let isOver = false;
    const read = async (): Promise<void> => {
      isBehind = true;
      if (reading) return;
      reading = true;
      while (isBehind && !isOver) {
        isBehind = false;
        const result = await readSafely(store);
        if (!isOver) setKnown((before) => ({ ...before, failure: null, ...result }));
        await pause(READ_AT_MOST_EVERY_MS);
      }
      reading = false;
    };
    let subscription: { readonly unsubscribe: () => void } | null = null;
    const watch = (): void => {
      subscription = liveQuery(() => watchQueue(store)).subscribe({
        next: () => void read(),
        error: (error) => setKnown((before) => ({ ...before, failure: toStorageFailure(error) })),
      });
    };
    // What is due first is on screen before ten thousand rows are read: they would hold the page up.
    const waiting = requestIdleCallback(watch, { timeout: PAINTED_WITHIN_MS });
    return () => {
      isOver = true;
      cancelIdleCallback(waiting);
      subscription?.unsubscribe();
    };
  }, [store]);
  return known;
}

async function readSafely(store: Parameters<typeof readQueue>[0]): Promise<Partial<KnownFacts>> {
  try {
    const [facts, full] = await Promise.all([readQueue(store), readFullConnections(store)]);
    return { facts, full, isWhole: true };
  } catch (error) {
    return { failure: toStorageFailure(error) };
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
