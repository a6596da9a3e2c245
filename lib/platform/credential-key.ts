import type { Store } from "../store/databases.ts";

const KEY_NAME = "credentials";

/** The key under which credentials rest. The browser keeps it and never hands out its bytes. */
export async function credentialKey(store: Store): Promise<CryptoKey> {
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
