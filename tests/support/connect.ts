import { secretToText } from "#lib/crm/http/secret.ts";
import { connectionIdFor } from "#lib/domain/connection.ts";
import { OWNERS } from "../sandbox/seed/stories.ts";
import type { CrmUnderTest } from "./crms/crm-under-test.ts";
import { HUBSPOT } from "./crms/hubspot.ts";
import type { Launched } from "./launch.ts";

/** The connection to the sandbox's HubSpot account. */
export const CONNECTION_ID = connectionIdFor(HUBSPOT.id, HUBSPOT.account.id);

export interface SeededConnection {
  readonly crm?: CrmUnderTest;
  readonly key?: string;
  /** A colleague of the demo; null leaves the question "Who are you?" open. */
  readonly person?: { readonly ownerId: string; readonly name: string } | null;
}

/**
 * Connects an account of the sandbox by writing what Settings writes: the quick way for tests that are
 * about something else. The way a person takes is tested in `settings.spec.ts`.
 */
export async function seedConnection(
  launched: Launched,
  {
    crm = HUBSPOT,
    key,
    person = { ownerId: OWNERS.sdr, name: "Dana Whitlock" },
  }: SeededConnection = {},
): Promise<void> {
  const { id, server, account, capabilities } = crm;
  const connectionId = connectionIdFor(id, account.id);
  const secret = crm.secretOf(person?.ownerId ?? OWNERS.sdr);
  const worker = await launched.worker();
  await worker.evaluate(writeConnection, {
    secret: key ?? (typeof secret === "string" ? secret : secretToText(secret)),
    connection: {
      id: connectionId,
      crm: id,
      server,
      account,
      person: person === null ? null : { ...person, ownerId: crm.ownerId(person.ownerId) },
      capabilities,
      fields: "ready",
      lastSyncAt: null,
      trouble: null,
      setup: null,
    },
  });
  if (id === HUBSPOT.id) return;
  // The worker answers nobody but Settings.
  const page = await launched.openExtensionPage("settings.html");
  await page.evaluate(testConnection, connectionId);
  await page.close();
}

/** Runs in the browser: asks what the server can do, and has the content script run in its pages. */
async function testConnection(connectionId: string): Promise<void> {
  const answer = await chrome.runtime.sendMessage({ type: "test-connection", connectionId });
  if (!answer.ok) throw new Error(`The account could not be connected: ${JSON.stringify(answer)}`);
}

/** Runs in the worker, which makes the tables when it starts. */
async function writeConnection(given: {
  readonly secret: string;
  readonly connection: { readonly id: string };
}): Promise<void> {
  const hasTables = async () =>
    (await indexedDB.databases()).some(
      ({ name, version }) => name === "handrail-ops" && (version ?? 0) >= 10,
    );
  while (!(await hasTables())) await new Promise((resolve) => setTimeout(resolve, 5));
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
