import { type Failure, fail, type Outcome, succeed } from "../../domain/failure.ts";
import { readBody } from "./read-body.ts";
import type { ReplyBody } from "./reply-body.ts";

/** What the layer needs from outside. */
export interface HttpPorts {
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  /** Whether the browser believes that there is a network at all. */
  readonly isOnline: () => boolean;
  /** A signal that aborts after so many milliseconds. */
  readonly abortAfter: (milliseconds: number) => AbortSignal;
  /** Origins that requests may go to: https, or http on this machine. Anything else is a bug and throws. */
  readonly origins: readonly string[];
}

export interface HttpRequest {
  readonly method: "GET" | "POST" | "PATCH" | "PUT" | "DELETE";
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON; left out for a request without a body. */
  readonly body?: unknown;
  /** Sent in place of a JSON body, as forms are: what token endpoints ask for. */
  readonly form?: Readonly<Record<string, string>>;
  readonly timeoutMs?: number;
  /** None is ever followed. "manual" tells one from a broken connection. */
  readonly redirect?: "error" | "manual";
  /** The most that is read of the reply, counted after decompression. */
  readonly maxBytes?: number;
}

export interface HttpReply {
  readonly status: number;
  readonly headers: Headers;
  readonly body: ReplyBody;
}

export interface Http {
  /**
   * Sends one request, once. A reply of any status is a success here. Failures: `offline` means that
   * the request never left; `unknown` that nobody can say.
   */
  request(request: HttpRequest): Promise<Outcome<HttpReply>>;
}

/** Chrome stops a worker whose fetch takes longer than 30 s, so we give up before it does. */
const TIMEOUT_MS = 25_000;
const MAX_BYTES = 10 * 1024 * 1024;

/** An HTTP client that reveals nothing it need not: no cookies, no referrer, no cache, no redirects. */
export function createHttp(ports: HttpPorts): Http {
  return { request: (request) => exchange(ports, request, readBody) };
}

/** Sends one request, once, and has `read` make of the reply's body what it will, within the time for both. */
export async function exchange<Body>(
  ports: HttpPorts,
  request: HttpRequest,
  read: (response: Response, host: string, maxBytes: number) => Promise<Body>,
): Promise<Outcome<{ readonly status: number; readonly headers: Headers; readonly body: Body }>> {
  const url = allowedUrl(request.url, ports.origins);
  const signal = ports.abortAfter(request.timeoutMs ?? TIMEOUT_MS);
  const init = toInit(request, signal);
  const wasOnline = ports.isOnline();
  try {
    const response = await ports.fetch(url.href, init);
    const body = await read(response, url.host, request.maxBytes ?? MAX_BYTES);
    return succeed({ status: response.status, headers: response.headers, body });
  } catch {
    return fail(whatHappened(wasOnline, signal));
  }
}

function allowedUrl(text: string, origins: readonly string[]): URL {
  const url = new URL(text);
  const hasName = url.username !== "" || url.password !== "";
  const isSafe = url.protocol === "https:" || isLoopback(url.hostname);
  if (!isSafe || hasName || !origins.includes(url.origin)) {
    throw new Error(`Expected an https address of ${origins.join(", ")}, got one of ${url.host}`);
  }
  return url;
}

/** This machine: the only place to which anything may go in clear. */
function isLoopback(hostname: string): boolean {
  return hostname === "localhost" || hostname === "127.0.0.1" || hostname === "[::1]";
}

function toInit(
  { method, headers, body, form, redirect }: HttpRequest,
  signal: AbortSignal,
): RequestInit {
  const all = new Headers({ accept: "application/json", ...headers });
  if (body !== undefined) all.set("content-type", "application/json");
  // `fetch` names the type of a form by itself.
  const sent = form === undefined ? toJson(body) : new URLSearchParams({ ...form });
  return {
    method,
    headers: all,
    signal,
    redirect: redirect ?? "error",
    credentials: "omit",
    cache: "no-store",
    referrerPolicy: "no-referrer",
    ...(sent === undefined ? {} : { body: sent }),
  };
}

function toJson(body: unknown): string | undefined {
  return body === undefined ? undefined : JSON.stringify(body);
}

/**
 * `fetch` tells a request that never left from one whose reply was lost by nothing at all. Only a
 * browser that knew of no network *before* it tried is proof; one that lost it meanwhile is not.
 */
function whatHappened(wasOnline: boolean, signal: AbortSignal): Failure {
  if (signal.aborted) {
    return { type: "unknown", cause: "timeout", detail: "No complete answer came in time." };
  }
  if (!wasOnline) return { type: "offline" };
  return {
    type: "unknown",
    cause: "network",
    detail: "The connection broke before the answer was complete.",
  };
}
