import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import type { Playbook } from "./schema.ts";
import { canonicalText } from "./tree.ts";

/**
 * SHA-256 of what was agreed, in hexadecimal: everything but the sign-offs, in an order that does not
 * depend on how the document was written down. The same words always give the same hash, and a changed
 * comma another one. It shows a change after signing; it is no proof against somebody who forges both.
 */
export function contentHash({ signOffs: _, ...content }: Playbook): string {
  return bytesToHex(sha256(utf8ToBytes(canonicalText(content))));
}
