import { all, is } from "./read/dom.ts";

/**
 * Whether the whole window is a message that is being written. There is no conversation beside it, and
 * little room: the sidebar waits until somebody opens it.
 */
export function isComposeWindow(document: Document, url: URL): boolean {
  if (url.searchParams.get("view") === "cm") return true;
  const [body] = all(document, "body");
  return body !== undefined && is(body, ".xE.xp");
}
