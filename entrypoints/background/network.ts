import type { HttpPorts } from "#lib/crm/http/http.ts";

/** The browser's network, for requests that name the origins they may go to themselves. */
export function createNetwork(): Omit<HttpPorts, "origins"> {
  return {
    fetch: (url, init) => fetch(url, init),
    isOnline: () => navigator.onLine,
    abortAfter: (milliseconds) => AbortSignal.timeout(milliseconds),
  };
}
