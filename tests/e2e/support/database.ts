import type { Frame, Page } from "@playwright/test";
import type {
  DraftFieldRow,
  OutboxRow,
  PreferenceRow,
  RecordRow,
  SentRow,
} from "#lib/store/rows.ts";

interface Tables {
  readonly "handrail-ops/outbox": OutboxRow;
  readonly "handrail-ops/sent": SentRow;
  readonly "handrail-ops/drafts": DraftFieldRow;
  readonly "handrail-ops/preferences": PreferenceRow;
  readonly "handrail-cache/records": RecordRow;
}

/** Everything in one table, as any page of the extension sees it on disk. */
export function readTable<Name extends keyof Tables>(
  page: Frame | Page,
  table: Name,
): Promise<readonly Tables[Name][]> {
  return page.evaluate(readRows, table) as Promise<readonly Tables[Name][]>;
}

/** Runs in the browser, beside Dexie and not through it. */
async function readRows(table: string): Promise<unknown> {
  const [database = "", store = ""] = table.split("/");
  const opened = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(database);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const rows = await new Promise<unknown>((resolve, reject) => {
    const request = opened.transaction(store).objectStore(store).getAll();
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  opened.close();
  return rows;
}

/** Keeps everybody else from writing to the outbox until the answer is called: the disk takes its time. */
export async function holdOutbox(page: Frame | Page): Promise<() => Promise<void>> {
  await page.evaluate(async () => {
    const opened = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open("handrail-ops");
      request.onsuccess = () => resolve(request.result);
    });
    window.__held = true;
    const store = opened.transaction("outbox", "readwrite").objectStore("outbox");
    const holdOn = () => {
      if (window.__held) store.count().onsuccess = holdOn;
      else opened.close();
    };
    holdOn();
  });
  return () =>
    page.evaluate(() => {
      window.__held = false;
    });
}

declare global {
  interface Window {
    __held: boolean;
  }
}
