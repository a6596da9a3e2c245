/** What the page's hash asks for. */
export interface Route {
  readonly list: List;
  /** The last part of a conversation's address; null in a list. */
  readonly hashId: string | null;
  /** Whether a new editor is to be opened too. */
  readonly compose: boolean;
}

export type List =
  | { readonly type: "inbox" | "sent" | "settings" }
  | { readonly type: "search"; readonly words: string }
  | { readonly type: "label"; readonly name: string };

const HASH_ID = /^FMfcgz[A-Za-z]{20,}$/;

export function readRoute(hash: string): Route {
  const [path = "", query = ""] = hash.replace(/^#/, "").split("?");
  const parts = path.split("/").map(decode);
  const last = parts.at(-1) ?? "";
  const hashId = parts.length > 1 && HASH_ID.test(last) ? last : null;
  return {
    list: toList(parts),
    hashId,
    compose: new URLSearchParams(query).get("compose") === "new",
  };
}

/** The hash of a list, without a conversation. */
export function listHash(list: List): string {
  if (list.type === "search") return `#search/${encode(list.words)}`;
  if (list.type === "label") return `#label/${encode(list.name)}`;
  return `#${list.type}`;
}

function toList([type, name = ""]: readonly string[]): List {
  if (type === "search") return { type, words: name };
  if (type === "label") return { type, name };
  if (type === "sent" || type === "settings") return { type };
  return { type: "inbox" };
}

function decode(part: string): string {
  return decodeURIComponent(part.replaceAll("+", " "));
}

function encode(text: string): string {
  return encodeURIComponent(text).replaceAll("%20", "+");
}
