import { createCollection, localOnlyCollectionOptions, type PendingMutation } from "@tanstack/db";
import {
  IndexedDBAdapter,
  NonRetriableError,
  type OfflineConfig,
  OfflineTransactionAPI,
  startOfflineExecutor,
} from "@tanstack/offline-transactions";
import type { Process } from "../mortal.ts";
import { type BenchWrite, type Refused, toRequest, troubleOf } from "../writes.ts";
import type { Contender, Device } from "./contender.ts";

type StorageAdapter = NonNullable<OfflineConfig["storage"]>;
type OnlineDetector = NonNullable<OfflineConfig["onlineDetector"]>;

/** Which refusals the mutation function calls final, so that the library drops the transaction. */
type IsFinal = (refused: Refused) => boolean;

/**
 * TanStack's offline transactions at its best: only what can never pass is final, and no message names a
 * status, since the library gives a transaction up when its message contains one like 401.
 */
export const tanstack = contend("tanstack", "TanStack offline-transactions", ({ status }) =>
  [400, 404, 409, 413, 422].includes(status),
);

/** The same as its guide shows it: whatever is refused with a status from 400 to 499 is final. */
export const tanstackByGuide = contend(
  "tanstack-guide",
  "TanStack, as its guide shows",
  ({ status }) => status >= 400 && status < 500,
);

/**
 * The library rejects a promise of its own before it listens to it, which a browser would only print and
 * Node ends with. What it rejects with arrives where it is listened to as well.
 */
process.on("unhandledRejection", (reason) => {
  if (!(reason instanceof NonRetriableError)) throw reason;
});

function contend(id: string, name: string, isFinal: IsFinal): Contender {
  return {
    id,
    name,
    start: async (device, mortal) => {
      const writes = createCollection(
        localOnlyCollectionOptions<BenchWrite, number>({ getKey: (write) => write.id }),
      );
      const stored = new Map<string, () => void>();
      const executor = startOfflineExecutor({
        collections: { writes },
        mutationFns: {
          send: async ({ transaction, idempotencyKey }) => {
            for (const { modified } of transaction.mutations as readonly PendingMutation[]) {
              // The only collection there is holds these.
              const write = modified as unknown as BenchWrite;
              const reply = await mortal.fetch(toRequest(write, idempotencyKey));
              const refused = await troubleOf(reply);
              if (refused === null) continue;
              if (isFinal(refused)) throw new NonRetriableError(refused.words);
              throw new Error(refused.words);
            }
            writes.utils.acceptMutations(transaction);
          },
        },
        storage: stepwise(openStorage(device), mortal, (key) => stored.get(key)?.()),
        leaderElection: ONLY_TAB,
        onlineDetector: toOnlineDetector(device),
      });
      await executor.waitForInit();
      const save = (write: BenchWrite): Promise<void> =>
        new Promise((resolve) => {
          const transaction = executor.createOfflineTransaction({
            mutationFnName: "send",
            autoCommit: false,
          });
          if (!(transaction instanceof OfflineTransactionAPI)) {
            throw new Error("The library went on without its outbox.");
          }
          stored.set(`tx:${transaction.id}`, resolve);
          transaction.mutate(() => writes.insert(write));
          // Fulfilled when the write is in the CRM; a given-up one is counted from outside.
          transaction.commit().catch(() => undefined);
        });
      return {
        save: async (all) => {
          for (const write of all) await save(write);
        },
      };
    },
    waiting: async (device) => (await openStorage(device).keys()).length,
    clear: async (device) => openStorage(device).clear(),
  };
}

/** There is one tab, as long as there is a process. */
const ONLY_TAB = {
  requestLeadership: async () => true,
  releaseLeadership: () => undefined,
  isLeader: () => true,
  onLeadershipChange: () => () => undefined,
};

/** The library's own storage, each call of which is a step that the process may be stopped at. */
function stepwise(
  storage: StorageAdapter,
  { step }: Process,
  onStored: (key: string) => void,
): StorageAdapter {
  return {
    get: (key) => step(() => storage.get(key)),
    set: async (key, value) => {
      await step(() => storage.set(key, value));
      onStored(key);
    },
    delete: (key) => step(() => storage.delete(key)),
    keys: () => step(() => storage.keys()),
    clear: () => step(() => storage.clear()),
  };
}

const opened = new Map<string, IndexedDBAdapter>();

function openStorage({ name }: Device): IndexedDBAdapter {
  const storage = opened.get(name) ?? new IndexedDBAdapter(`${name}-tanstack`);
  opened.set(name, storage);
  return storage;
}

function toOnlineDetector({ network }: Device): OnlineDetector {
  const listeners = new Set<() => void>();
  const notifyOnline = () => {
    for (const listener of listeners) listener();
  };
  network.onOnline(notifyOnline);
  return {
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    notifyOnline,
    isOnline: network.isOnline,
    dispose: () => listeners.clear(),
  };
}
