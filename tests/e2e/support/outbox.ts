import type { Frame, Page } from "@playwright/test";
import type { NewOutboxEntry } from "#lib/domain/outbox.ts";
import { recordKeyToString } from "#lib/domain/record.ts";

export const outboxOf = (frame: Frame) => frame.getByRole("region", { name: "Outbox" });
export const pendingWrites = (frame: Frame) => frame.getByRole("list", { name: "Pending writes" });

/** Puts writes into the outbox as they would stand there after a while of work. Nobody is told. */
export async function writeOutbox(
  page: Frame | Page,
  entries: readonly NewOutboxEntry[],
): Promise<void> {
  const rows = entries.map((entry) => ({
    ...entry,
    recordKey: recordKeyToString(entry.record),
    connectionId: entry.record.connectionId,
  }));
  await page.evaluate(async (given) => {
    const opened = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open("handrail-ops");
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    await new Promise<void>((resolve, reject) => {
      const transaction = opened.transaction("outbox", "readwrite");
      for (const row of given) transaction.objectStore("outbox").put(row);
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error);
    });
    opened.close();
  }, rows);
}
