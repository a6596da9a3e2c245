import type { BenchCrm } from "./bench-crm.ts";

/** What some work has cost. Bytes are those of addresses and bodies, without headers and compression. */
export interface Cost {
  readonly calls: number;
  readonly tokens: number;
  readonly sent: number;
  readonly received: number;
}

export interface Meter {
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  /** What the work cost, and nothing before or after it. */
  readonly costOf: (work: () => Promise<void>) => Promise<Cost>;
}

const NOTHING: Cost = { calls: 0, tokens: 0, sent: 0, received: 0 };

export function createMeter(
  { tokensOf }: BenchCrm,
  app: { readonly fetch: (request: Request) => Response | Promise<Response> },
): Meter {
  let cost = NOTHING;
  return {
    fetch: async (url, init) => {
      const answer = await app.fetch(new Request(url, init));
      const body = await answer.clone().arrayBuffer();
      const { pathname } = new URL(url);
      const given = typeof init.body === "string" ? init.body : "";
      cost = {
        calls: cost.calls + 1,
        tokens: cost.tokens + (tokensOf?.(init.method ?? "GET", pathname) ?? 0),
        sent: cost.sent + Buffer.byteLength(url) + Buffer.byteLength(given),
        received: cost.received + body.byteLength,
      };
      return answer;
    },
    costOf: async (work) => {
      cost = NOTHING;
      await work();
      return cost;
    },
  };
}
