import type { HubspotSandbox } from "./hubspot/sandbox.ts";
import { KEYS } from "./hubspot/settings.ts";

interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The parsed body; null when it is not JSON. */
  readonly json: JsonValue;
}

/** Parsed JSON that a test can walk without a cast: a missing step is undefined. */
export type JsonValue = string | number | boolean | null | JsonObject | readonly JsonValue[];
export interface JsonObject {
  readonly [key: string]: JsonValue;
}

export type Call = (method: string, path: string, body?: unknown) => Promise<Answer>;

/** Speaks to a sandbox without a network, as naively as can be: no retry, no waiting, no checks. */
export function createMemoryClient(sandbox: HubspotSandbox, key: string = KEYS.good): Call {
  return async (method, path, body) => {
    const answer = await sandbox.app.request(`https://api.hubapi.com${path}`, {
      method,
      headers: { authorization: `Bearer ${key}`, "content-type": "application/json" },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    return { status: answer.status, headers: answer.headers, text, json: parseJson(text) };
  };
}

/** The value at a path such as `results.0.id`; undefined where the path ends early. */
export function at(value: JsonValue, path: string): JsonValue | undefined {
  let current: JsonValue | undefined = value;
  for (const step of path.split(".")) {
    if (typeof current !== "object" || current === null) return undefined;
    current = isList(current) ? current[Number(step)] : current[step];
  }
  return current;
}

/** The list at a path, or an empty one. */
export function list(value: JsonValue, path = "results"): readonly JsonValue[] {
  const found = at(value, path);
  return found !== undefined && isList(found) ? found : [];
}

function isList(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value);
}

/** Parsed JSON, or null when it is none. */
export function parseJson(text: string): JsonValue {
  try {
    const json: JsonValue = JSON.parse(text);
    return json;
  } catch {
    return null;
  }
}
