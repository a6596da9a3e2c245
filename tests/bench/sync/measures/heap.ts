import { setTimeout as rest } from "node:timers/promises";
import type { Session } from "../../browser/cdp.ts";

const LOOK_MS = 250;

/** What the scripts of each context use, in bytes. */
export interface HeapUse {
  readonly worker: number;
  readonly sidebar: number;
}

export type Contexts = Readonly<Record<keyof HeapUse, Session>>;

/** The use right after what nobody needs was taken away. */
export async function heapInUse(contexts: Contexts): Promise<HeapUse> {
  await contexts.worker.send("HeapProfiler.collectGarbage");
  await contexts.sidebar.send("HeapProfiler.collectGarbage");
  return readUse(contexts);
}

/** Looks at the use again and again until something has happened, as it is or as `heapInUse`. */
export async function watchHeap(
  look: () => Promise<HeapUse>,
  until: () => Promise<boolean>,
): Promise<readonly HeapUse[]> {
  const looks: HeapUse[] = [];
  do {
    looks.push(await look());
    await rest(LOOK_MS);
  } while (!(await until()));
  return looks;
}

/** The most that both used together at one moment. */
export function peakOf(looks: readonly HeapUse[]): number {
  return Math.max(...looks.map(together));
}

export function together({ worker, sidebar }: HeapUse): number {
  return worker + sidebar;
}

/** The use as it is, with the garbage that the browser lets pile up. */
export async function readUse({ worker, sidebar }: Contexts): Promise<HeapUse> {
  const [inWorker, inSidebar] = await Promise.all(
    [worker, sidebar].map((it) => it.send<{ usedSize: number }>("Runtime.getHeapUsage")),
  );
  return { worker: inWorker?.usedSize ?? 0, sidebar: inSidebar?.usedSize ?? 0 };
}
