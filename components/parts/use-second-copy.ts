import { useEffect, useState } from "react";
import { useHandrail } from "#components/data/handrail-context.tsx";
import type { CopiedEntry } from "#lib/store/mirror-entry.ts";
import { readAllCopied, readLost } from "#lib/store/mirror-restore.ts";
import { useStorage, useStorageState } from "./storage-context.tsx";

/** Everything in the second copy, for when there is no database; null while it is being read. */
export function useAllCopied(): readonly CopiedEntry[] | null {
  const { vault } = useStorage();
  const [entries, setEntries] = useState<readonly CopiedEntry[] | null>(null);
  useEffect(() => {
    readAllCopied(vault).then(setEntries, () => setEntries([]));
  }, [vault]);
  return entries;
}

/** What the second copy holds and the database has lost; empty until it is known. `again` looks anew. */
export function useLost(): { readonly lost: readonly CopiedEntry[]; readonly again: () => void } {
  const { store } = useHandrail();
  const { vault } = useStorage();
  const isOpen = useStorageState().type === "open";
  const [lost, setLost] = useState<readonly CopiedEntry[]>([]);
  const [looks, setLooks] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each look reads again.
  useEffect(() => {
    if (!isOpen) return;
    // A copy that cannot be read offers nothing; the next page that opens looks again.
    readLost(store, vault).then(setLost, () => undefined);
  }, [store, vault, isOpen, looks]);
  return { lost, again: () => setLooks((count) => count + 1) };
}
