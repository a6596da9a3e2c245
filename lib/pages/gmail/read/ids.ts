import { all, attribute, closest, parentOf } from "./dom.ts";
import { first } from "./first.ts";
import { BODY } from "./selectors.ts";

/** What an id is of, by the word that stands before its number. */
export type IdKind = "thread" | "msg";

/**
 * Gmail's id of a conversation or a message as lower-case hexadecimal, from any form that it writes: the
 * old one, which is that already, or the new one with the number in base ten. Null for what is not one: the
 * word "undefined", or the id of a conversation that began as a draft of one's own.
 */
export function toHex(kind: IdKind, text: string): string | null {
  return fromDecimal(kind, text) ?? checked(text.toLowerCase());
}

function fromDecimal(kind: IdKind, text: string): string | null {
  const decimal = new RegExp(`${kind}-f:(\\d{6,20})(?!\\w)`).exec(text)?.[1];
  return decimal === undefined ? null : checked(BigInt(decimal).toString(16));
}

function checked(hex: string): string | null {
  return /^[\da-f]{8,16}$/.test(hex) ? hex : null;
}

/** The first id that any of the elements bears, the attributes in the order of trust. */
export function idIn(
  kind: IdKind,
  elements: readonly Element[],
  attributes: readonly string[],
): string | null {
  return first(attributes, (name) => first(elements, (one) => toHex(kind, attribute(one, name))));
}

/** The id that Gmail hands to its own log, in base 64 among other codes. */
export function loggedId(kind: IdKind, scope: Element): string | null {
  return first(all(scope, "[jslog]"), (element) => {
    const above = parentOf(element);
    if (above !== null && closest(above, BODY) !== null) return null;
    const codes = attribute(element, "jslog").match(/[\w+/-]{16,}/g) ?? [];
    return first(codes, (code) => fromDecimal(kind, decode(code)));
  });
}

function decode(code: string): string {
  try {
    return atob(code.replaceAll("-", "+").replaceAll("_", "/"));
  } catch {
    return "";
  }
}
