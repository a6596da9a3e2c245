import type { Allowance } from "#lib/crm/http/allowance.ts";
import { createHttp, type Http } from "#lib/crm/http/http.ts";
import { expectOk, Finding, Interrupted } from "./finding.ts";
import type { Ask, LiveCrm } from "./live-crm.ts";

export interface WirePorts {
  readonly crm: LiveCrm;
  readonly origin: string;
  readonly token: string;
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  /** Aborted by Ctrl+C. */
  readonly stop: AbortSignal;
  readonly allowance: Allowance;
}

/** The way to the CRM: counts, notes what the answers say of limits, and cuts a write off when asked to. */
export interface Wire {
  readonly http: Http;
  readonly ask: Ask;
  readonly allowance: Allowance;
  readonly calls: () => number;
  /** The last value of each header that speaks of limits. */
  readonly limits: ReadonlyMap<string, string>;
  /** Breaks the connection of the next write so many milliseconds after it left. */
  readonly cutNextWrite: (milliseconds: number) => void;
  /** From now on requests leave although somebody pressed Ctrl+C: what was made must be removed. */
  readonly beginRemoving: () => void;
}

const SPEAKS_OF_LIMITS = /limit|remaining|quota|retry-after|requests-left|api-usage/i;

/** A removal whose first answer was lost finds nothing left to remove; not everybody says so by a 404. */
const GONE = /could not find any entity|record not found|entity is deleted/i;

export function createWire(ports: WirePorts): Wire {
  const { crm, origin, token, fetch, stop, allowance } = ports;
  const limits = new Map<string, string>();
  let calls = 0;
  let cutAfter: number | null = null;
  let isRemoving = false;

  const send = async (url: string, init: RequestInit): Promise<Response> => {
    calls += 1;
    const response = await fetch(url, init);
    for (const [name, value] of response.headers) {
      if (SPEAKS_OF_LIMITS.test(name)) limits.set(name, value);
    }
    return response;
  };
  const sendOrCut = (url: string, init: RequestInit): Promise<Response> => {
    const body = typeof init.body === "string" ? init.body : "";
    const isWrite = crm.isWrite(init.method ?? "GET", new URL(url).pathname, body);
    if (cutAfter === null || !isWrite) return send(url, init);
    const cut = AbortSignal.timeout(cutAfter);
    cutAfter = null;
    return send(url, { ...init, signal: init.signal ? AbortSignal.any([init.signal, cut]) : cut });
  };
  const http = createHttp({
    fetch: sendOrCut,
    isOnline: () => true,
    abortAfter: (milliseconds) => AbortSignal.timeout(milliseconds),
    origins: [origin],
  });
  const stoppable: Http = {
    request: (request) => {
      if (stop.aborted && !isRemoving) throw new Interrupted();
      return http.request(request);
    },
  };

  return {
    http: stoppable,
    allowance,
    ask: async (method, path, body) => {
      const place = expectOk("Waiting for the limit", await allowance.enter(["calls"], "person"));
      const sent = await stoppable.request({
        method,
        url: new URL(path, origin).href,
        headers: crm.headers(token),
        ...(body === undefined ? {} : { body }),
      });
      place.leave(null);
      if (!sent.ok) throw new Finding(`${method} ${path}: ${JSON.stringify(sent.failure)}`);
      const { status, body: said } = sent.value;
      const value = said.type === "json" ? said.value : null;
      if (status >= 200 && status < 300) return value;
      const words = JSON.stringify(value);
      if (method === "DELETE" && (status === 404 || GONE.test(words))) return null;
      throw new Finding(`${method} ${path} was refused with ${status}: ${words}`);
    },
    calls: () => calls,
    limits,
    cutNextWrite: (milliseconds) => {
      cutAfter = milliseconds;
    },
    beginRemoving: () => {
      isRemoving = true;
    },
  };
}
