import type { MirrorVault } from "../store/mirror.ts";

/** The part of `browser.storage.local` that the vault needs. */
export interface KeyValueArea {
  get(name: string): Promise<Record<string, unknown>>;
  set(values: Record<string, unknown>): Promise<void>;
}

const COPY = "second-copy";
const KEY = "second-copy-key";
/** Bound in, so that no other sealed text can be put in its place. */
const PURPOSE = new TextEncoder().encode("handrail second copy 1");
const IV_BYTES = 12;
const KEY_BYTES = 32;

/**
 * The second copy in the extension's key-value storage, sealed with AES-GCM.
 *
 * The key lies beside it in the same storage. It cannot be one that the browser never hands out: such a
 * key can only be kept in IndexedDB, and would be lost with what the copy is for. So the seal protects
 * against eyes that come across the text: a search through the profile's files or a backup of them, a dump
 * of one value, a log of storage changes; and it shows when the text was damaged or changed. It does not
 * protect against somebody who has the whole profile, and takes nothing from them that they would not
 * have: the outbox itself lies there in clear. No credential is ever in it. Content scripts cannot read
 * this storage; the worker says so at each start (`setAccessLevel`).
 */
export function createMirrorVault(area: KeyValueArea): MirrorVault {
  const readText = async (name: string): Promise<string | null> => {
    const value = (await area.get(name))[name];
    return typeof value === "string" ? value : null;
  };

  return {
    read: async () => {
      const [key, sealed] = [await readText(KEY), await readText(COPY)];
      return key === null || sealed === null ? null : open(key, sealed);
    },
    write: async (text) => {
      const key = readKey(await readText(KEY)) ?? crypto.getRandomValues(new Uint8Array(KEY_BYTES));
      const sealed = await seal(await importKey(key), text);
      // Together: a copy without its key would be of no use.
      await area.set({ [KEY]: toBase64(key), [COPY]: toBase64(sealed) });
    },
  };
}

async function seal(key: CryptoKey, text: string): Promise<Uint8Array> {
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
  const sealed = await crypto.subtle.encrypt(
    { name: "AES-GCM", iv, additionalData: PURPOSE },
    key,
    new TextEncoder().encode(text),
  );
  const whole = new Uint8Array(IV_BYTES + sealed.byteLength);
  whole.set(iv);
  whole.set(new Uint8Array(sealed), IV_BYTES);
  return whole;
}

/** Null when either was damaged, or when the text was sealed with another key. */
async function open(keyText: string, sealedText: string): Promise<string | null> {
  try {
    const sealed = fromBase64(sealedText);
    const clear = await crypto.subtle.decrypt(
      { name: "AES-GCM", iv: sealed.subarray(0, IV_BYTES), additionalData: PURPOSE },
      await importKey(fromBase64(keyText)),
      sealed.subarray(IV_BYTES),
    );
    return new TextDecoder().decode(clear);
  } catch {
    return null;
  }
}

/** Null when there is none, or when it was damaged: then nothing can be opened with it any more. */
function readKey(text: string | null): Uint8Array<ArrayBuffer> | null {
  try {
    const key = fromBase64(text ?? "");
    return key.length === KEY_BYTES ? key : null;
  } catch {
    return null;
  }
}

function importKey(bytes: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  return crypto.subtle.importKey("raw", bytes, "AES-GCM", false, ["encrypt", "decrypt"]);
}

/** As many bytes as may be spread into one call. */
const CHUNK = 0x8000;

function toBase64(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += CHUNK) {
    text += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  }
  return btoa(text);
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}
