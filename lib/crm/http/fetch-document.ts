import { fail, type Result, succeed } from "../../domain/failure.ts";
import { exchange, type HttpPorts } from "./http.ts";
import { readTextBody } from "./read-body.ts";
import type { ReplyBody } from "./reply-body.ts";

/** A document at an address, as it is now. */
export type FetchedDocument =
  /** It is the one whose mark was sent along. */
  | { readonly type: "same" }
  | { readonly type: "document"; readonly text: string; readonly etag: string | null };

/** Why there is no document. Asking changes nothing anywhere, so it may be asked for again at any time. */
export type DocumentTrouble =
  | { readonly type: "offline" }
  | { readonly type: "no-answer"; readonly detail: string }
  | { readonly type: "status"; readonly status: number }
  | {
      readonly type: Extract<ReplyBody, { type: "unreadable" }>["why"];
      readonly detail: string;
    };

const TIMEOUT_MS = 15_000;

/**
 * Asks an address for a document: without cookies, following no redirect, at most `maxBytes` of it.
 * `etag` is the server's mark of the copy that is kept; a server that still has that one says so.
 */
export async function fetchDocument(
  ports: HttpPorts,
  {
    url,
    etag,
    maxBytes,
  }: { readonly url: string; readonly etag: string | null; readonly maxBytes: number },
): Promise<Result<FetchedDocument, DocumentTrouble>> {
  const request = {
    method: "GET",
    url,
    headers: etag === null ? {} : { "if-none-match": etag },
    timeoutMs: TIMEOUT_MS,
    maxBytes,
    redirect: "manual",
  } as const;
  const sent = await exchange(ports, request, readTextBody);
  if (!sent.ok) {
    const { failure } = sent;
    if (failure.type === "offline") return fail({ type: "offline" });
    const detail = failure.type === "unknown" ? failure.detail : "";
    return fail({ type: "no-answer", detail });
  }
  const { status, headers, body } = sent.value;
  if (status === 304 && etag !== null) return succeed({ type: "same" });
  if (body.type === "unreadable" && body.why === "redirected") {
    return fail({ type: body.why, detail: body.detail });
  }
  if (status !== 200) return fail({ type: "status", status });
  if (body.type === "unreadable") return fail({ type: body.why, detail: body.detail });
  return succeed({ type: "document", text: body.text, etag: usableEtag(headers.get("etag")) });
}

/** The mark if it may stand in a header again: as the standard writes it, and of a sane length. */
function usableEtag(etag: string | null): string | null {
  return etag !== null && /^(?:W\/)?"[\x21\x23-\x7e]{0,200}"$/.test(etag) ? etag : null;
}
