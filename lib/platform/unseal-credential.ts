import type { Store } from "../store/databases.ts";
import { credentialKey } from "./credential-key.ts";

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
