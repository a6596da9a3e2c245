import type { HttpPorts } from "#lib/crm/http/http.ts";

/** A request as the script sees it. */
export interface Seen {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: Headers;
  readonly body: unknown;
  readonly init: RequestInit;
}

export type Script = (seen: Seen) => Response | Promise<Response>;

/** A fetch that answers from a script and remembers what it was asked. */
export function scriptedFetch(script: Script) {
  const seen: Seen[] = [];
  const fetch: HttpPorts["fetch"] = async (address, init) => {
    const url = new URL(address);
    const request: Seen = {
      method: init.method ?? "GET",
      path: url.pathname,
      query: url.searchParams,
      headers: new Headers(init.headers),
      body: typeof init.body === "string" ? JSON.parse(init.body) : undefined,
      init,
    };
    seen.push(request);
    return script(request);
  };
  return { fetch, seen };
}

export function json(value: unknown, status = 200, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(value), {
    status,
    headers: { "content-type": "application/json", ...headers },
  });
}

export function html(status = 200): Response {
  return new Response("<!doctype html><title>Sign in</title>", {
    status,
    headers: { "content-type": "text/html; charset=utf-8" },
  });
}
