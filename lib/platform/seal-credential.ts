import type { Store } from "../store/databases.ts";
import type { CredentialRow } from "../store/rows.ts";
import { credentialKey } from "./credential-key.ts";

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

/**
 * Puts another credential in the place of the one that rests there; false when there is none any more.
 * On disk when it answers: this database commits strictly.
 */
export async function resealCredential(
  store: Store,
  connectionId: string,
  secret: string,
): Promise<boolean> {
  const row = await sealCredential(store, connectionId, secret);
  const { credentials } = store.ops;
  return store.ops.transaction("rw", credentials, async () => {
    if ((await credentials.get(connectionId)) === undefined) return false;
    await credentials.put(row);
    return true;
  });
}
