import Dexie, { RangeSet } from "dexie";
import type { Store } from "./databases.ts";
import { type After, mayPass, openPatiently } from "./open-patiently.ts";
import { type StorageTrouble, toStorageTrouble } from "./storage-trouble.ts";

/** How the two databases are, for everybody who shows or needs them. */
export type StorageState =
  | { readonly type: "opening" }
  /** Opening takes long. `blocked`: a tab with an older Handrail has to let go first. Goes on by itself. */
  | { readonly type: "waiting"; readonly blocked: boolean }
  | { readonly type: "open" }
  | StorageFailed;

export interface StorageFailed {
  readonly type: "failed";
  readonly database: keyof Store;
  readonly trouble: StorageTrouble;
  /** Whether another try is under way. */
  readonly isRetrying: boolean;
}

export interface StorageWatch {
  /** The same object until it changes. */
  readonly state: () => StorageState;
  readonly subscribe: (listener: () => void) => () => void;
  /** Tries again to open what could not be opened. Answers how it went. */
  readonly retry: () => Promise<StorageState>;
  /** Deletes a database, whatever its state, and starts it anew, empty. Answers how it went. */
  readonly startAnew: (database: keyof Store) => Promise<StorageState>;
}

/** From then on the person is told what is being waited for. */
export const SAY_WAITING_AFTER_MS = 1500;

/**
 * Opens both databases and keeps them open: tries again with growing pauses, opens again what the browser
 * closed, and rebuilds the cache, which may be lost, without a word. `ops` is never deleted of our own
 * accord: what it holds is the person's, and so is that decision. A database that a newer Handrail has
 * taken over stays closed.
 */
export function openStore(store: Store, after: After): StorageWatch {
  const listeners = new Set<() => void>();
  let state: StorageState = { type: "opening" };
  let opening: Promise<StorageState> | null = null;
  let takenOver: StorageFailed | null = null;
  let isBlocked = false;
  let isInterrupted = false;

  const show = (next: StorageState): StorageState => {
    state = next;
    for (const listener of listeners) listener();
    return next;
  };

  const tryAll = async (): Promise<StorageState> => {
    const ended = new AbortController();
    const sayWaiting = () => {
      if (state.type === "opening") show({ type: "waiting", blocked: isBlocked });
    };
    isBlocked = false;
    after(SAY_WAITING_AFTER_MS, sayWaiting, ended.signal);
    const onFailure = () => {
      isInterrupted = true;
    };
    const [ops, cache] = await Promise.all([
      openPatiently(store.ops, after, onFailure),
      openOrRebuild(store.cache, after, onFailure),
    ]);
    ended.abort();
    if (ops !== null) return failed("ops", ops);
    if (cache !== null) return failed("cache", cache);
    return { type: "open" };
  };

  /** One at a time: whoever comes meanwhile gets the same answer. */
  const open = (): Promise<StorageState> => {
    if (takenOver !== null) return Promise.resolve(takenOver);
    if (opening !== null) return opening;
    // What is wrong stays in view while it is tried again.
    show(state.type === "failed" ? { ...state, isRetrying: true } : { type: "opening" });
    opening = tryAll().then((ended) => {
      opening = null;
      const reached = show(takenOver ?? ended);
      if (reached.type === "open" && isInterrupted) askAgain();
      return reached;
    });
    return opening;
  };

  for (const database of [store.ops, store.cache]) {
    database.on("blocked", () => {
      isBlocked = true;
      if (state.type === "waiting") show({ type: "waiting", blocked: true });
    });
    database.on("versionchange", ({ newVersion }: IDBVersionChangeEvent) => {
      if (newVersion === null || takenOver !== null) return;
      const detail = `${database.name} was raised to version ${newVersion}.`;
      takenOver = failed("ops", { cause: "newer", detail });
      show(takenOver);
    });
    database.on("close", () => {
      isInterrupted = true;
      // The event comes before the closing is done.
      if (state.type === "open") void Promise.resolve().then(open);
    });
  }

  /** Live queries that met a closed database would wait for the next change. */
  const askAgain = (): void => {
    isInterrupted = false;
    Dexie.on.storagemutated.fire({ all: new RangeSet(Number.NEGATIVE_INFINITY, [[]]) });
  };

  void open();
  return {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    retry: open,
    startAnew: async (database) => {
      try {
        await store[database].delete({ disableAutoOpen: false });
      } catch (error) {
        return show(failed(database, toStorageTrouble(error)));
      }
      return open();
    },
  };
}

function failed(database: keyof Store, trouble: StorageTrouble): StorageFailed {
  return { type: "failed", database, trouble, isRetrying: false };
}

/** The cache holds copies only: what cannot be opened is thrown away. */
async function openOrRebuild(
  cache: Store["cache"],
  after: After,
  onFailure: () => void,
): Promise<StorageTrouble | null> {
  const trouble = await openPatiently(cache, after, onFailure);
  if (trouble === null || !mayPass(trouble)) return trouble;
  try {
    await cache.delete({ disableAutoOpen: false });
    await cache.open();
    return null;
  } catch (error) {
    return toStorageTrouble(error);
  }
}
