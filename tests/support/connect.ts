import { HUBSPOT_CAPABILITIES } from "#lib/crm/hubspot/capabilities.ts";
import { DEFAULT_PORTAL_ID, KEYS } from "../sandbox/hubspot/settings.ts";
import { OWNERS } from "../sandbox/seed/stories.ts";
import type { Launched } from "./launch.ts";

export const CONNECTION_ID = `hubspot-${DEFAULT_PORTAL_ID}`;

export interface SeededConnection {
  readonly key?: string;
  /** Null leaves the question "Who are you?" open. */
  readonly person?: { readonly ownerId: string; readonly name: string } | null;
}

/**
 * Connects the sandbox's account by writing what Settings writes: the quick way for tests that are about
 * something else. The way a person takes is tested in `settings.spec.ts`.
 */
export async function seedConnection(
  launched: Launched,
  {
    key = KEYS.good,
    person = { ownerId: OWNERS.sdr, name: "Dana Whitlock" },
  }: SeededConnection = {},
): Promise<void> {
  const page = await launched.openExtensionPage("sidebar.html");
  // The page opens the database, which makes its tables.
  await page.waitForFunction(async () =>
    (await indexedDB.databases()).some(
      (it) => it.name === "handrail-ops" && (it.version ?? 0) >= 10,
    ),
  );
  await page.evaluate(writeConnection, {
    secret: key,
    connection: {
      id: CONNECTION_ID,
      crm: "hubspot",
      server: "api.hubapi.com",
      account: {
        id: String(DEFAULT_PORTAL_ID),
        name: "Acme portal",
        pageHost: "app.hubspot.com",
        timeZone: null,
      },
      person,
      capabilities: HUBSPOT_CAPABILITIES,
      fields: "ready",
      lastSyncAt: null,
      trouble: null,
      setup: null,
    },
  });
  await page.close();
}

/** Runs in the browser. */
async function writeConnection(given: {
  readonly secret: string;
  readonly connection: { readonly id: string };
}): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open("handrail-ops");
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const { id } = given.connection;
  const key = await crypto.subtle.generateKey({ name: "AES-GCM", length: 256 }, false, [
    "encrypt",
    "decrypt",
  ]);
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const ciphertext = await crypto.subtle.encrypt(
    { name: "AES-GCM", iv, additionalData: new TextEncoder().encode(id) },
    key,
    new TextEncoder().encode(given.secret),
  );
  await new Promise<void>((resolve, reject) => {
    const transaction = database.transaction(["keys", "credentials", "connections"], "readwrite");
    transaction.objectStore("keys").put({ name: "credentials", key });
    transaction.objectStore("credentials").put({ connectionId: id, iv, ciphertext });
    transaction.objectStore("connections").put(given.connection);
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
  });
  database.close();
}
