import { useState } from "react";
import { keep, type StorageFailure } from "#lib/commands/storage-failure.ts";

export interface Keeper {
  /** Runs a write to the browser's database; answers whether it was kept. */
  readonly run: (write: () => Promise<unknown>) => Promise<boolean>;
  /** Why the last one was not kept, or null. */
  readonly failure: StorageFailure | null;
}

/** Writes of a page, with what stopped the last one. */
export function useKeep(): Keeper {
  const [failure, setFailure] = useState<StorageFailure | null>(null);
  const run = async (write: () => Promise<unknown>): Promise<boolean> => {
    const kept = await keep(write);
    setFailure(kept.ok ? null : kept.failure);
    return kept.ok;
  };
  return { run, failure };
}
