import type { Store } from "../store/databases.ts";
import type { CredentialRow } from "../store/rows.ts";

const KEY_NAME = "credentials";

/**
 * Encrypts a credential for rest: AES-GCM under a key that the browser keeps and never hands out.
 * It protects against copies of the database, logs and exports, not against somebody who controls
 * this browser profile. The connection's id is bound in, so that rows cannot be swapped.
 */
export async function sealCredential(
  store: Store,
  connectionId: string,
  secret: string,
): Promise<CredentialRow> {
  const key = await credentialKey(store);
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const ciphertext = await crypto.subtle.encrypt(
    { name: "AES-GCM", iv, additionalData: new TextEncoder().encode(connectionId) },
    key,
    new TextEncoder().encode(secret),
  );
  return { connectionId, iv, ciphertext };
}

/** The credential in clear, or null when there is none or it can no longer be opened. Background only. */
export async function unsealCredential(store: Store, connectionId: string): Promise<string | null> {
  const row = await store.ops.credentials.get(connectionId);
  if (row === undefined) return null;
  const key = await credentialKey(store);
  try {
    const clear = await crypto.subtle.decrypt(
      {
        name: "AES-GCM",
        iv: row.iv,
        additionalData: new TextEncoder().encode(connectionId),
      },
      key,
      row.ciphertext,
    );
    return new TextDecoder().decode(clear);
  } catch {
    return null;
  }
}

async function credentialKey(store: Store): Promise<CryptoKey> {
  const kept = await store.ops.keys.get(KEY_NAME);
  if (kept !== undefined) return kept.key;
  // Made outside a transaction, which would end while WebCrypto works; the first one to add wins.
  const key = await crypto.subtle.generateKey({ name: "AES-GCM", length: 256 }, false, [
    "encrypt",
    "decrypt",
  ]);
  return store.ops.transaction("rw", store.ops.keys, async () => {
    const winner = await store.ops.keys.get(KEY_NAME);
    if (winner !== undefined) return winner.key;
    await store.ops.keys.add({ name: KEY_NAME, key });
    return key;
  });
}
