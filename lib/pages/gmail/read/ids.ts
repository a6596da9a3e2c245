import { attribute, own } from "./dom.ts";

/** What an id is of, by the word that stands before its number. */
type Kind = "thread" | "msg";

/**
 * The first of Gmail's ids in the texts as lower-case hexadecimal: the old form is that already, the new
 * one has the number in base ten. Null where none is one: the word "undefined", or the id of a conversation
 * that began as a draft of one's own.
 */
export function toHex(kind: Kind, texts: readonly string[]): string | null {
  for (const text of texts) {
    const decimal = new RegExp(`${kind}-f:(\\d+)(?!\\w)`).exec(text)?.[1];
    const hex = decimal === undefined ? text.toLowerCase() : BigInt(decimal).toString(16);
    if (/^[\da-f]{8,16}$/.test(hex)) return hex;
  }
  return null;
}

/** The id that Gmail hands to its own log, in base 64 among other codes. */
export function loggedId(kind: Kind, message: Element): string | null {
  const codes = own(message, "[jslog]").flatMap(
    (element) => attribute(element, "jslog").match(/[\w+/-]{16,}/g) ?? [],
  );
  return toHex(kind, codes.map(decode));
}

/** Nothing where it is no such code. The quotes keep what is no list from passing for an id. */
function decode(code: string): string {
  try {
    return `"${atob(code.replaceAll("-", "+").replaceAll("_", "/"))}`;
  } catch {
    return "";
  }
}
