import { createContext, useContext, useSyncExternalStore } from "react";
import type { MirrorVault } from "#lib/store/mirror.ts";
import type { StorageState, StorageWatch } from "#lib/store/open-store.ts";

/** The entrypoint's wiring of what keeps data here. */
export interface StorageAccess {
  readonly watch: StorageWatch;
  /** The second copy. Pages read it; only the worker writes it. */
  readonly vault: MirrorVault;
}

const StorageContext = createContext<StorageAccess | null>(null);

export const StorageProvider = StorageContext.Provider;

/** What keeps data here. Throws outside a provider: that is a bug, not a state. */
export function useStorage(): StorageAccess {
  const access = useContext(StorageContext);
  if (access === null) throw new Error("useStorage needs a StorageProvider above it.");
  return access;
}

/** How the databases are, live. A panel that stands alone, without a provider, has open ones. */
export function useStorageState(): StorageState {
  const watch = useContext(StorageContext)?.watch;
  return useSyncExternalStore(watch?.subscribe ?? neverChanges, watch?.state ?? alwaysOpen);
}

const OPEN: StorageState = { type: "open" };
const alwaysOpen = (): StorageState => OPEN;
const neverChanges = () => () => undefined;
