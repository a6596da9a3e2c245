import type Dexie from "dexie";
import { type StorageCause, type StorageTrouble, toStorageTrouble } from "./storage-trouble.ts";

/** Runs once after so many milliseconds, unless the signal ends first. */
export type After = (milliseconds: number, run: () => void, signal: AbortSignal) => void;

/** Three more tries: a disk that was busy, or another program's look at the files, is over by then. */
export const RETRY_PAUSES_MS = [200, 800, 3200] as const;

/** What time, or a new file, can help against. Settings and a newer Handrail stay as they are. */
const MAY_PASS: ReadonlySet<StorageCause> = new Set(["full", "corrupt", "closed", "broken"]);

export function mayPass({ cause }: StorageTrouble): boolean {
  return MAY_PASS.has(cause);
}

/**
 * Opens a database, with three more tries after growing pauses where that can help. Answers null, or
 * what stood in the way the last time. `onFailure` hears of each try that failed.
 */
export async function openPatiently(
  database: Dexie,
  after: After,
  onFailure: () => void,
): Promise<StorageTrouble | null> {
  for (let failures = 0; ; failures += 1) {
    try {
      await database.open();
      return null;
    } catch (error) {
      onFailure();
      const trouble = toStorageTrouble(error);
      const pause = RETRY_PAUSES_MS[failures];
      if (pause === undefined || !mayPass(trouble)) return trouble;
      await new Promise<void>((resolve) => after(pause, resolve, new AbortController().signal));
    }
  }
}
