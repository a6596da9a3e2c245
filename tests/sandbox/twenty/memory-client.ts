import { type JsonValue, parseJson } from "../memory-client.ts";
import type { TwentySandbox } from "./sandbox.ts";
import { TWENTY_KEYS } from "./settings.ts";

interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The parsed body; null when it is not JSON. */
  readonly json: JsonValue;
}

export interface TwentyClient {
  call(method: string, path: string, body?: unknown, type?: string): Promise<Answer>;
  graphql(query: string, variables?: Readonly<Record<string, unknown>>): Promise<JsonValue>;
}

/** Speaks to a sandbox without a network, as naively as can be: no retry, no waiting, no checks. */
export function createTwentyClient(
  sandbox: TwentySandbox,
  key: string | null = TWENTY_KEYS.good,
): TwentyClient {
  const call: TwentyClient["call"] = async (method, path, body, type = "application/json") => {
    const sent = typeof body === "string" ? body : JSON.stringify(body);
    const answer = await sandbox.app.request(`${sandbox.world.settings.origin}${path}`, {
      method,
      headers: {
        ...(key === null ? {} : { authorization: `Bearer ${key}` }),
        ...(body === undefined ? {} : { "content-type": type }),
      },
      ...(body === undefined ? {} : { body: sent }),
    });
    const text = await answer.text();
    return { status: answer.status, headers: answer.headers, text, json: parseJson(text) };
  };
  return {
    call,
    graphql: async (query, variables = {}) =>
      (await call("POST", "/graphql", { query, variables })).json,
  };
}
