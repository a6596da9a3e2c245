import { parseJson } from "./parse-json.ts";
import type { ReplyBody } from "./reply-body.ts";

/**
 * Reads a reply as JSON, at most `maxBytes` of it, counted after decompression: a small reply can unpack
 * to a huge one. Rejects when the connection breaks on the way.
 */
export async function readBody(
  response: Response,
  host: string,
  maxBytes: number,
): Promise<ReplyBody> {
  const body = await readTextBody(response, host, maxBytes);
  if (body.type === "unreadable") return body;
  return body.text.trim() === "" ? { type: "empty" } : parseJson(body.text);
}

/** A reply's text as it came, or why it is not what was asked for. */
export type TextBody =
  | { readonly type: "text"; readonly text: string }
  | Extract<ReplyBody, { type: "unreadable" }>;

/** The same for a reply whose text is read elsewhere. */
export async function readTextBody(
  response: Response,
  host: string,
  maxBytes: number,
): Promise<TextBody> {
  if (wasRedirected(response, host)) {
    await discard(response);
    return {
      type: "unreadable",
      why: "redirected",
      detail: "The answer came from another address than the one that was asked.",
    };
  }
  const text = await readText(response, maxBytes);
  if (text === null) {
    return {
      type: "unreadable",
      why: "too-large",
      detail: `The answer is larger than ${Math.round(maxBytes / 1024 / 1024)} MB.`,
    };
  }
  return text.trim() !== "" && looksLikeHtml(response, text) ? HTML_PAGE : { type: "text", text };
}

const HTML_PAGE: TextBody = {
  type: "unreadable",
  why: "html",
  detail: "A web page came in place of data: a sign-in page or the network's own page.",
};

/** `redirect: "error"` should make this impossible; a fetch that ignores it must not get through. */
function wasRedirected(response: Response, host: string): boolean {
  if (response.redirected || response.type === "opaqueredirect") return true;
  if (response.status >= 300 && response.status < 400) return true;
  return response.url !== "" && new URL(response.url).host !== host;
}

function looksLikeHtml(response: Response, text: string): boolean {
  const type = response.headers.get("content-type") ?? "";
  return type.includes("html") || text.trimStart().startsWith("<");
}

/** The text, or null when there is more of it than allowed. */
async function readText(response: Response, maxBytes: number): Promise<string | null> {
  if (Number(response.headers.get("content-length") ?? 0) > maxBytes) {
    await discard(response);
    return null;
  }
  if (response.body === null) return "";
  const decoder = new TextDecoder();
  const reader = response.body.getReader();
  const parts: string[] = [];
  let bytes = 0;
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
    bytes += chunk.value.byteLength;
    if (bytes > maxBytes) {
      await reader.cancel();
      return null;
    }
    parts.push(decoder.decode(chunk.value, { stream: true }));
  }
  parts.push(decoder.decode());
  return parts.join("");
}

async function discard(response: Response): Promise<void> {
  await response.body?.cancel();
}
