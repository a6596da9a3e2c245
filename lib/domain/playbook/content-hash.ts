import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import type { Playbook } from "./schema.ts";

/**
 * SHA-256 of what was agreed, in hexadecimal: everything but the sign-offs, in an order that does not
 * depend on how the document was written down. The same words always give the same hash, and a changed
 * comma another one. It shows a change after signing; it is no proof against somebody who forges both.
 */
export function contentHash({ signOffs: _, ...content }: Playbook): string {
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify(inOrder(content)))));
}

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).toSorted(([left], [right]) => (left < right ? -1 : 1));
  return Object.fromEntries(entries.map(([key, part]) => [key, inOrder(part)]));
}
