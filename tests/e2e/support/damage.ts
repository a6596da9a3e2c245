import { globSync, renameSync, rmSync, writeFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import type { Launched } from "../../support/launch.ts";

/** A page of the extension that runs nothing itself, to reach its storages beside the product. */
export const openBesides = (launched: Launched): Promise<Page> =>
  launched.openExtensionPage("icon/16.png");

/** Deletes a database as the browser's own tools do; answers when it is gone. */
export function deleteDatabase(page: Page, name: string): Promise<void> {
  return page.evaluate(
    (database) =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.deleteDatabase(database);
        request.onsuccess = () => resolve();
        request.onerror = () => reject(request.error);
      }),
    name,
  );
}

/** Does to a database what a newer Handrail does when it starts, and lets go of it. */
export function raiseDatabase(page: Page, name: string, version: number): Promise<void> {
  return page.evaluate(
    (database) =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open(database.name, database.version);
        request.onsuccess = () => {
          request.result.close();
          resolve();
        };
        request.onerror = () => reject(request.error);
      }),
    { name, version },
  );
}

/** The tables of the first schema by their keys; what else it had, opening it adds. */
const FIRST_SCHEMA = {
  outbox: { keyPath: "seq", autoIncrement: true },
  sent: { keyPath: "id" },
  drafts: { keyPath: ["draftId", "field"] },
  connections: { keyPath: "id" },
  credentials: { keyPath: "connectionId" },
  keys: { keyPath: "name" },
  cursors: { keyPath: "id" },
  aliases: { keyPath: "from" },
  preferences: { keyPath: "name" },
};

/** Holds `ops` in its first version, like a tab that sleeps and hears no request, until the answer is called. */
export async function holdOldDatabase(page: Page): Promise<() => Promise<void>> {
  await page.evaluate(
    (tables) =>
      new Promise<void>((resolve, reject) => {
        indexedDB.deleteDatabase("handrail-ops");
        const request = indexedDB.open("handrail-ops", 10);
        request.onupgradeneeded = () => {
          for (const [name, keys] of Object.entries(tables)) {
            request.result.createObjectStore(name, keys);
          }
        };
        request.onsuccess = () => {
          window.__old = request.result;
          resolve();
        };
        request.onerror = () => reject(request.error);
      }),
    FIRST_SCHEMA,
  );
  return () => page.evaluate(() => window.__old.close());
}

declare global {
  interface Window {
    __old: IDBDatabase;
  }
}

/** Where the browser keeps the databases of the extension, as files. */
function databaseFolder(profile: string): string {
  const [folder] = globSync("**/IndexedDB/chrome-extension_*.leveldb", { cwd: profile });
  if (folder === undefined) throw new Error("The browser keeps its databases somewhere else now.");
  return `${profile}/${folder}`;
}

/** With the browser closed: every database is gone, as after damage that it could only repair by starting anew. */
export function loseDatabases(profile: string): void {
  rmSync(databaseFolder(profile), { recursive: true });
}

export interface Damage {
  /** Puts the files back as they were. */
  readonly mend: () => void;
  /** Makes room for new files; the old ones stay lost. */
  readonly clear: () => void;
}

/** With the browser closed: nothing can be opened any more ("Internal error opening backing store"). */
export function breakDatabases(profile: string): Damage {
  const folder = databaseFolder(profile);
  const aside = `${folder}.aside`;
  renameSync(folder, aside);
  // A file where the browser looks for a folder.
  writeFileSync(folder, "");
  const clear = () => rmSync(folder, { recursive: true, force: true });
  return {
    clear,
    mend: () => {
      clear();
      renameSync(aside, folder);
    },
  };
}
