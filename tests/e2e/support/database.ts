import type { Frame, Page } from "@playwright/test";
import type { DraftRow, OutboxRow, RecordRow, SentRow } from "#lib/store/rows.ts";

interface Tables {
  readonly "handrail-ops/outbox": OutboxRow;
  readonly "handrail-ops/sent": SentRow;
  readonly "handrail-ops/drafts": DraftRow;
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
