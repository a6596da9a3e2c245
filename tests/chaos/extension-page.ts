import type { Page } from "@playwright/test";
import { CONNECTION_ID } from "../support/connect.ts";
import type { Place } from "./buyers.ts";
import type { NewRow } from "./entries.ts";
import type { Disk } from "./steps.ts";

/** Keeps rows in the outbox in one strict transaction, as the commands do, and tells nobody. */
export async function keepRows(page: Page, rows: readonly NewRow[]): Promise<void> {
  await page.evaluate(async (all) => {
    const opened = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open("handrail-ops");
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    await new Promise<void>((resolve, reject) => {
      const transaction = opened.transaction("outbox", "readwrite", { durability: "strict" });
      for (const row of all) transaction.objectStore("outbox").add(row);
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error);
    });
    opened.close();
  }, rows);
}

/** Tells the worker that something waits, as every page does that kept an entry. */
export async function tellWorker(page: Page): Promise<void> {
  await page.evaluate(() => {
    // A worker that dies meanwhile answers nobody.
    void chrome.runtime.sendMessage({ type: "drain" }).catch(() => undefined);
  });
}

/** Asks for these records, and for what has changed, as the sidebar does beside a record. */
export async function lookAtRecords(page: Page, places: readonly Place[]): Promise<void> {
  const records = places.flatMap(({ connectionId, records: ids }) =>
    ids.map((recordId) => ({ connectionId, objectType: "person", recordId })),
  );
  await page.evaluate(async (all) => {
    for (const record of all) await chrome.runtime.sendMessage({ type: "refresh-record", record });
    await chrome.runtime.sendMessage({ type: "pull" });
  }, records);
}

/** Keeps everybody else from writing to a table until the answer is called: the disk takes its time. */
export async function holdDisk(page: Page, disk: Disk): Promise<() => Promise<void>> {
  const [database, table] =
    disk === "outbox" ? ["handrail-ops", "outbox"] : ["handrail-cache", "records"];
  await page.evaluate(
    async ({ database, table }) => {
      const opened = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open(database);
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
      const store = opened.transaction(table, "readwrite").objectStore(table);
      window.__isDiskHeld = true;
      await new Promise<void>((resolve) => {
        const holdOn = () => {
          resolve();
          if (window.__isDiskHeld) store.count().onsuccess = holdOn;
          else opened.close();
        };
        store.count().onsuccess = holdOn;
      });
    },
    { database, table },
  );
  return () =>
    page.evaluate(() => {
      window.__isDiskHeld = false;
    });
}

/** Gives each case a connection of its own to the same account, with a key of its own. */
export async function addConnections(
  page: Page,
  connections: readonly { readonly id: string; readonly secret: string }[],
): Promise<void> {
  await page.evaluate(
    async ({ like, all }) => {
      const opened = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open("handrail-ops");
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
      const get = (table: string, name: string) =>
        new Promise<unknown>((resolve, reject) => {
          const request = opened.transaction(table).objectStore(table).get(name);
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        });
      const row = (await get("connections", like)) as object;
      const { key } = (await get("keys", "credentials")) as { key: CryptoKey };
      const text = new TextEncoder();
      const sealed = await Promise.all(
        all.map(async ({ id, secret }) => {
          const iv = crypto.getRandomValues(new Uint8Array(12));
          const how = { name: "AES-GCM", iv, additionalData: text.encode(id) };
          const ciphertext = await crypto.subtle.encrypt(how, key, text.encode(secret));
          return { connectionId: id, iv, ciphertext };
        }),
      );
      await new Promise<void>((resolve, reject) => {
        const transaction = opened.transaction(["credentials", "connections"], "readwrite");
        transaction.objectStore("connections").delete(like);
        for (const credential of sealed) {
          transaction.objectStore("credentials").put(credential);
          const { connectionId: id } = credential;
          transaction.objectStore("connections").put({ ...row, id });
        }
        transaction.oncomplete = () => resolve();
        transaction.onabort = () => reject(transaction.error);
      });
      opened.close();
    },
    { like: CONNECTION_ID, all: connections },
  );
}

declare global {
  interface Window {
    __isDiskHeld: boolean;
  }
}
