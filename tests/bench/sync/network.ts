import type { FaultEffect } from "#tests/sandbox/faults.ts";
import type { HubspotSandbox } from "#tests/sandbox/hubspot/sandbox.ts";

export interface NetworkOptions {
  readonly sandbox: HubspotSandbox;
  readonly sleep: (milliseconds: number) => Promise<void>;
  /** How long the next round trip takes, in milliseconds. */
  readonly latencyMs: () => number;
  /** What goes wrong with this request, the `nth` that would change something; null for nothing. */
  readonly strike?: (request: Request, nthWrite: number | null) => FaultEffect | null;
  readonly during?: <Value>(work: () => Promise<Value>) => Promise<Value>;
}

export interface Network {
  readonly isOnline: () => boolean;
  readonly setOnline: (online: boolean) => void;
  /** Calls when the network returns, as a browser's `online` event. */
  readonly onOnline: (listener: () => void) => void;
  /** As the browser's: a broken connection is a rejected promise that says nothing else. */
  readonly fetch: (request: Request) => Promise<Response>;
}

/** The way to the sandbox: as long as a real one, and broken where the fault script says so. */
export function createNetwork(options: NetworkOptions): Network {
  const { sandbox, sleep, latencyMs, strike, during = (work) => work() } = options;
  const listeners = new Set<() => void>();
  let online = true;
  let writes = 0;

  return {
    isOnline: () => online,
    setOnline: (now) => {
      const returned = now && !online;
      online = now;
      if (returned) for (const listener of listeners) listener();
    },
    onOnline: (listener) => listeners.add(listener),
    fetch: async (request) => {
      const wayMs = latencyMs() / 2;
      if (!online) throw new TypeError("Failed to fetch");
      await sleep(wayMs);
      if (isWrite(request)) writes += 1;
      const effect = strike?.(request, isWrite(request) ? writes : null) ?? null;
      if (effect !== null) {
        const { method, url } = request;
        sandbox.faults.add({ match: { method, path: new URL(url).pathname }, effect });
      }
      const [answer] = await Promise.allSettled([during(async () => sandbox.app.fetch(request))]);
      await sleep(wayMs);
      if (answer.status === "rejected") throw new TypeError("Failed to fetch");
      return answer.value;
    },
  };
}

/** Whether the request would change something: many reads are a POST. */
function isWrite({ method, url }: Request): boolean {
  if (method === "GET") return false;
  return !/\/(search|batch\/read)$/.test(new URL(url).pathname);
}
