import Dexie, { type Table } from "dexie";
import { type BenchWrite, toRequest, troubleOf } from "../writes.ts";
import type { Contender, Device } from "./contender.ts";

const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 60_000;

/**
 * What one writes first: a queue in IndexedDB, sent from its head, one after the other. A write leaves
 * the queue when the CRM has confirmed it; after any failure the same one is tried again, with longer and
 * longer pauses. It never gives a write up.
 */
export const sequential: Contender = {
  id: "sequential",
  name: "One after the other",

  start: async (device, { step, fetch }) => {
    const queue = openQueue(device);
    let wake = (): void => undefined;
    device.network.onOnline(() => wake());

    const send = async (write: BenchWrite): Promise<boolean> => {
      try {
        const request = toRequest(write, String(write.id));
        return (await troubleOf(await fetch(request))) === null;
      } catch {
        return false;
      }
    };
    const run = async (): Promise<void> => {
      for (let failures = 0; ; ) {
        const head = await step(() => queue.orderBy(":id").first());
        if (head === undefined || !device.network.isOnline()) {
          await new Promise<void>((resolve) => {
            wake = resolve;
          });
        } else if (await send(head)) {
          await step(() => queue.delete(head.id));
          failures = 0;
        } else {
          await pause(Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** failures));
          failures += 1;
        }
      }
    };
    void run();

    return {
      save: async (writes) => {
        await step(() => queue.bulkAdd(writes));
        wake();
      },
    };
  },

  waiting: (device) => openQueue(device).count(),
  clear: async (device) => {
    const name = databaseOf(device);
    open.get(name)?.close();
    open.delete(name);
    await Dexie.delete(name);
  },
};

const open = new Map<string, Dexie>();

function openQueue(device: Device): Table<BenchWrite, number> {
  const name = databaseOf(device);
  const database = open.get(name) ?? new Dexie(name, { chromeTransactionDurability: "strict" });
  if (!open.has(name)) database.version(1).stores({ queue: "&id" });
  open.set(name, database);
  return database.table("queue");
}

function databaseOf({ name }: Device): string {
  return `${name}-sequential`;
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
