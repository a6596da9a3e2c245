import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import type { ClockFacts } from "../clock/clock.ts";

/** As long as an event's id may be. */
const LONGEST_ID = 40;

/**
 * Names the consequence of a miss, the same in every browser: by the round of the handoff and by which of
 * its misses it is. At most 40 characters.
 */
export function escalationId({ round, misses }: Pick<ClockFacts, "round" | "misses">): string {
  const id = `miss-${round}-${misses + 1}`;
  return id.length <= LONGEST_ID ? id : `miss-${shortHash(round)}-${misses + 1}`;
}

/** The marker of the task that comes of it, by which the one is recognised that another browser has created. */
export function escalationMarker(id: string): string {
  return `HR-${shortHash(id).toUpperCase()}`;
}

/** 64 bits in hexadecimal: no two tasks of one record meet in them. */
function shortHash(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text))).slice(0, 16);
}
