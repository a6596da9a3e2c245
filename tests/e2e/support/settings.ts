import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { DEFAULT_PORTAL_ID } from "../../sandbox/hubspot/settings.ts";
import { LEADS } from "../../sandbox/seed/stories.ts";
import type { Launched } from "../../support/launch.ts";
import { type Beside, openContact, panel, syncStatus, tab } from "../../support/sidebar.ts";
import { runCommand } from "./commands.ts";
import { readTable } from "./database.ts";
import { expect } from "./handrail.ts";

/** Opens a section of the settings as its link would. */
export const openSettings = (launched: Launched, section = "connections") =>
  launched.openExtensionPage(`settings.html#${section}`);

/** What stands there about one connected account of HubSpot. */
export const connectionCard = (page: Page, account: number) =>
  page.getByRole("article", { name: `HubSpot · Portal ${account}` });

export const keyField = (page: Page) => page.getByLabel("Service key", { exact: true });

/** Asks for a new connection to this CRM: the form is open, and nothing is typed yet. */
export async function addConnection(page: Page, crm: string): Promise<void> {
  await page.getByRole("button", { name: "Add connection" }).click();
  await page.getByRole("radiogroup", { name: "CRM" }).getByText(crm, { exact: true }).click();
}

/** Asks for a new connection to HubSpot and gives it this key, without waiting for what comes of it. */
export async function connectWith(page: Page, key: string): Promise<void> {
  await addConnection(page, "HubSpot");
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

/** Checks everything in light, and in dark what dark changes. */
export async function expectNoViolations(page: Page): Promise<void> {
  await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
  expect(await violations(new AxeBuilder({ page })), "light").toEqual([]);
  await page.emulateMedia({ colorScheme: "dark" });
  const contrast = new AxeBuilder({ page }).withRules(["color-contrast"]);
  expect(await violations(contrast), "dark").toEqual([]);
}

async function violations(axe: AxeBuilder): Promise<readonly string[]> {
  const found = await axe.analyze();
  return found.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

/** Answers the question that follows a new connection. */
export async function sayWhoYouAre(page: Page): Promise<void> {
  const card = connectionCard(page, DEFAULT_PORTAL_ID);
  await expect(card).toContainText("Connected.");
  await card.getByRole("combobox", { name: "Who are you?", exact: true }).fill("Dana");
  await page.getByRole("option", { name: /Dana Whitlock/ }).click();
  await expect(card).toContainText("You are Dana Whitlock");
}

/** Accepts a lead while HubSpot is out of reach: the write has been tried, and waits. */
export async function acceptUnsent(launched: Launched): Promise<Beside> {
  const beside = await openContact(launched, LEADS.offered);
  const { frame } = beside;
  await tab(frame, "Note").click();
  await expect(frame.getByRole("button", { name: "Accept" })).toBeEnabled();
  launched.sandbox.setOffline(true, "api");
  await frame.getByRole("button", { name: "Accept" }).click();
  await expect(panel(frame, "Note")).toContainText("Accepted");
  await runCommand(frame, "Send everything now");
  await expect(syncStatus(frame)).not.toContainText("Sent to HubSpot");
  await expect
    .poll(async () => (await readTable(frame, "handrail-ops/outbox")).map(({ trouble }) => trouble))
    .toContainEqual(expect.anything());
  return beside;
}

/** Nothing of a key: no connection, no credential at rest, nothing in the worker's memory. */
export async function expectNothingKept(page: Page, key: string): Promise<void> {
  const { "handrail-ops/connections": connections, "handrail-ops/credentials": credentials } =
    await dumpDatabases(page);
  expect({ connections, credentials }).toEqual({ connections: "", credentials: "" });
  expect(await dumpStorage(page, "session")).not.toContain(key);
}

export async function exportFrom(page: Page, section: string, button: string): Promise<string> {
  await page.getByRole("link", { name: section }).click();
  const saved = page.waitForEvent("download");
  await page.getByRole("button", { name: button }).click();
  return readFileSync(await (await saved).path(), "utf8");
}

export async function copyReport({ context }: Launched, page: Page): Promise<string> {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.getByRole("link", { name: "Diagnostics" }).click();
  await page.getByRole("button", { name: "Copy report" }).click();
  await expect(page.getByText("Copied")).toBeVisible();
  return page.evaluate(() => navigator.clipboard.readText());
}

/** The files below a folder in which these words stand, as bytes or in UTF-16. */
export function filesWith(folder: string, words: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path, { throwIfNoEntry: false })?.isFile())
    .filter((path) => {
      const bytes = readFileSync(path);
      return bytes.includes(words) || bytes.includes(Buffer.from(words, "utf16le"));
    });
}
