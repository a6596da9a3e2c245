import type { Page } from "@playwright/test";
import type { Launched } from "../../support/launch.ts";

/** Opens a section of the settings as its link would. */
export const openSettings = (launched: Launched, section = "connections") =>
  launched.openExtensionPage(`settings.html#${section}`);

/** What stands there about one connected account of HubSpot. */
export const connectionCard = (page: Page, account: number) =>
  page.getByRole("article", { name: `HubSpot ${account}` });

export const keyField = (page: Page) => page.getByLabel("Service key", { exact: true });

/** Asks for a new connection to HubSpot and gives it this key, without waiting for what comes of it. */
export async function connectWith(page: Page, key: string): Promise<void> {
  await page.getByRole("button", { name: "Add connection" }).click();
  await page.getByRole("radiogroup", { name: "CRM" }).getByText("HubSpot").click();
  await keyField(page).fill(key);
  await pressConnect(page);
}

export const pressConnect = (page: Page) =>
  page.getByRole("button", { name: "Connect", exact: true }).click();

/** Everything that the extension has in its databases, as text by `database/table`, bytes included. */
export function dumpDatabases(page: Page): Promise<Readonly<Record<string, string>>> {
  return page.evaluate(async () => {
    const settled = <Value>(request: IDBRequest<Value>) =>
      new Promise<Value>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const textOf = (value: unknown): string => {
      if (value instanceof ArrayBuffer) return String.fromCharCode(...new Uint8Array(value));
      if (value instanceof Uint8Array) return String.fromCharCode(...value);
      if (value instanceof CryptoKey) return `key, can be handed out: ${value.extractable}`;
      if (typeof value !== "object" || value === null) return String(value);
      return Object.entries(value)
        .map(([name, part]) => `${name}=${textOf(part)}`)
        .join("\n");
    };
    const tables: Record<string, string> = {};
    for (const { name = "" } of await indexedDB.databases()) {
      const database = await settled(indexedDB.open(name));
      for (const table of database.objectStoreNames) {
        const rows = await settled(database.transaction(table).objectStore(table).getAll());
        tables[`${name}/${table}`] = rows.map(textOf).join("\n\n");
      }
      database.close();
    }
    return tables;
  });
}

/** What the extension's own pages find in its key-value storages. */
export function dumpStorage(page: Page, area: "local" | "session"): Promise<string> {
  return page.evaluate(async (name) => JSON.stringify(await chrome.storage[name].get(null)), area);
}

/** What the content script in a CRM page is told when it reads one of the extension's storages. */
export async function readAsContentScript(
  launched: Launched,
  page: Page,
  area: "local" | "session",
): Promise<string> {
  const session = await launched.context.newCDPSession(page);
  const world = new Promise<number>((resolve) => {
    session.on("Runtime.executionContextCreated", ({ context }) => {
      if (context.origin === `chrome-extension://${launched.extensionId}`) resolve(context.id);
    });
  });
  await session.send("Runtime.enable");
  const { result } = await session.send("Runtime.evaluate", {
    expression: `chrome.storage.${area}.get(null).then(JSON.stringify, String)`,
    contextId: await world,
    awaitPromise: true,
  });
  await session.detach();
  return String(result.value);
}
