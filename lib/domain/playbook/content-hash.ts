import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import type { Playbook } from "./schema.ts";
import { type Branch, canonicalText } from "./tree.ts";

/**
 * SHA-256 of what was agreed, in hexadecimal: everything but the sign-offs, in an order that does not
 * depend on how the document was written down. The same words always give the same hash, and a changed
 * comma another one. It shows a change after signing; it is no proof against somebody who forges both.
 */
export function contentHash(playbook: Playbook): string {
  return documentHash(playbook);
}

/** The same of a document in any format, as it stands there. */
export function documentHash(document: Branch): string {
  const { signOffs: _, ...content } = document;
  return bytesToHex(sha256(utf8ToBytes(canonicalText(content))));
}

/**
 * The hash by which a version is known to everybody: of the document as both sides signed it, also when it
 * was brought up to a newer format since, so that notes of before and after name the same version.
 */
export function versionHash(playbook: Playbook): string {
  const { marketing, sales } = playbook.signOffs;
  const signed = marketing?.signedAs?.hash;
  const isCarried = signed !== undefined && signed === sales?.signedAs?.hash;
  const hash = contentHash(playbook);
  const stands = marketing?.hash === hash && sales?.hash === hash;
  return isCarried && stands ? signed : hash;
}
