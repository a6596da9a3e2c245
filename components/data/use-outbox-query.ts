import Dexie, { type ObservabilitySet } from "dexie";
import { useEffect, useState } from "react";
import type { Store } from "#lib/store/databases.ts";
import { toStorageTrouble } from "#lib/store/storage-trouble.ts";
import { useHandrail } from "./handrail-context.tsx";

/** The outbox is read anew this often at most, in milliseconds. */
const PACE_MS = 200;

/**
 * What `read` makes of the outbox, live. While thousands of writes go out the outbox changes many times
 * a second: a query that began anew at every change would never end, and one that ran at every change
 * would keep the processor busy. `read` must be stable; while a new one runs the last value stays.
 */
export function useOutboxQuery<Value>(read: (store: Store) => Promise<Value>): Value | undefined {
  const { store } = useHandrail();
  const [value, setValue] = useState<Value>();
  useEffect(() => {
    const pace = createPace(async (isStale) => {
      try {
        const found = await read(store);
        if (!isStale()) setValue(() => found);
      } catch (error) {
        // What was read last stays, as with live queries; the notice about storage says what is wrong.
        if (toStorageTrouble(error).cause !== "broken") return;
        // Thrown where the component is drawn, so that its boundary shows it.
        if (!isStale()) setValue(() => throwIt(error));
      }
    });
    // Told of changes in every tab and in the worker, as live queries are.
    const table = `idb://${store.ops.name}/outbox/`;
    const listen = (changed: ObservabilitySet) => {
      const parts = Object.keys(changed);
      if (parts.some((part) => part === "all" || part.startsWith(table))) pace.ask();
    };
    Dexie.on("storagemutated", listen);
    pace.ask();
    return () => {
      Dexie.on.storagemutated.unsubscribe(listen);
      pace.end();
    };
  }, [store, read]);
  return value;
}

function throwIt(error: unknown): never {
  throw error;
}

/** Runs `work` when asked, one at a time and not more often than the pace allows; the last ask always counts. */
function createPace(work: (isStale: () => boolean) => Promise<void>) {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let endedAt = Number.NEGATIVE_INFINITY;
  let running = false;
  let asked = false;
  let over = false;

  const run = async (): Promise<void> => {
    timer = null;
    running = true;
    asked = false;
    await work(() => over);
    running = false;
    endedAt = performance.now();
    if (asked) ask();
  };
  const ask = (): void => {
    asked = true;
    if (over || running || timer !== null) return;
    const wait = Math.max(0, endedAt + PACE_MS - performance.now());
    if (wait === 0) void run();
    else timer = setTimeout(() => void run(), wait);
  };
  const end = (): void => {
    over = true;
    if (timer !== null) clearTimeout(timer);
  };
  return { ask, end };
}
