import type { FaultEffect } from "./faults.ts";

/** A broken connection: in memory the fetch rejects with it, on a socket the socket is destroyed. */
export class ConnectionDropped extends Error {
  constructor() {
    super("The sandbox dropped the connection.");
  }
}

export interface Strike {
  readonly request: Request;
  /** Lets the real handler work on a request. */
  readonly serve: (request: Request) => Promise<Response>;
  readonly sleep: (ms: number) => Promise<void>;
  /** Runs work later without anybody waiting for it. */
  readonly later: (ms: number, work: () => Promise<void>) => void;
  readonly refuse: (
    status: number,
    policy?: "TEN_SECONDLY_ROLLING" | "DAILY" | "SECONDLY",
  ) => Response;
}

/** Serves one request with a fault. */
export async function strike(effect: FaultEffect, strike: Strike): Promise<Response> {
  if (typeof effect === "string") return strikeNamed(effect, strike);
  const { request, serve } = strike;
  if ("delayMs" in effect) {
    await strike.sleep(effect.delayMs);
    return serve(request);
  }
  if ("lateCommitMs" in effect) {
    const copy = await detach(request);
    strike.later(effect.lateCommitMs, async () => {
      await serve(copy);
    });
    throw new ConnectionDropped();
  }
  if ("status" in effect) {
    if (effect.afterCommit === true) await serve(request);
    const refusal = strike.refuse(effect.status, effect.policy);
    if (effect.retryAfter !== undefined) {
      refusal.headers.set("Retry-After", String(effect.retryAfter));
    }
    return refusal;
  }
  const answer = await serve(request);
  return "bodyBytes" in effect
    ? editJson(answer, (json) => pad(json, effect.bodyBytes))
    : editJson(answer, (json) => ({ ...json, sandbox_deep: nest(effect.deepJson) }));
}

async function strikeNamed(
  effect: Extract<FaultEffect, string>,
  { request, serve, refuse }: Strike,
): Promise<Response> {
  switch (effect) {
    case "drop-before":
      throw new ConnectionDropped();
    case "commit-then-drop":
      await serve(request);
      throw new ConnectionDropped();
    case "commit-twice": {
      const copy = await detach(request);
      await serve(copy.clone());
      return serve(copy);
    }
    case "half-batch-500":
      await serve(await halved(request));
      return refuse(500);
    case "html-200":
      return htmlPage(200, "We are doing some maintenance");
    case "commit-then-html-200":
      await serve(request);
      return htmlPage(200, "We are doing some maintenance");
    case "empty-200":
      await serve(request);
      return new Response("", { headers: { "content-type": "application/json" } });
    case "truncated-json":
      return truncated(await serve(request));
    case "missing-fields":
      return editJson(await serve(request), withoutFields);
    case "wrong-id":
      return editJson(await serve(request), withWrongId);
    case "permuted-batch":
      return editJson(await serve(request), reversed);
    case "num-errors-on-200":
      return withStatus(await serve(request), 200);
  }
}

/** What a gateway in front of the API shows when it is the one that fails. */
export function htmlPage(status: number, title: string): Response {
  return new Response(
    `<!DOCTYPE html><html><head><title>${title}</title></head><body><h1>${title}</h1></body></html>`,
    { status, headers: { "content-type": "text/html; charset=utf-8" } },
  );
}

type Json = Readonly<Record<string, unknown>>;

/** A copy that no longer hangs on the connection it came by. */
async function detach(request: Request): Promise<Request> {
  const body = await request.text();
  return rebuild(request, body);
}

function rebuild(request: Request, body: string): Request {
  return new Request(request.url, {
    method: request.method,
    headers: request.headers,
    ...(body === "" ? {} : { body }),
  });
}

async function halved(request: Request): Promise<Request> {
  const text = await request.text();
  const json = parseObject(text);
  const inputs = json?.["inputs"];
  if (json === null || !Array.isArray(inputs)) return rebuild(request, text);
  const half = inputs.slice(0, Math.ceil(inputs.length / 2));
  return rebuild(request, JSON.stringify({ ...json, inputs: half }));
}

async function editJson(answer: Response, edit: (json: Json) => Json): Promise<Response> {
  const text = await answer.text();
  const json = parseObject(text);
  const body = json === null ? text : JSON.stringify(edit(json));
  return new Response(answer.status === 204 ? null : body, {
    status: answer.status,
    headers: withoutLength(answer.headers),
  });
}

async function truncated(answer: Response): Promise<Response> {
  const text = await answer.text();
  return new Response(text.slice(0, Math.floor(text.length / 2)), {
    status: answer.status,
    headers: withoutLength(answer.headers),
  });
}

function withStatus(answer: Response, status: number): Response {
  return new Response(answer.body, { status, headers: withoutLength(answer.headers) });
}

function withoutLength(headers: Headers): Headers {
  const kept = new Headers(headers);
  kept.delete("content-length");
  return kept;
}

function withoutFields(json: Json): Json {
  const { id, properties, results, ...rest } = json;
  return Array.isArray(results)
    ? { ...rest, results: results.map((one) => (isObject(one) ? withoutFields(one) : one)) }
    : rest;
}

function withWrongId(json: Json): Json {
  const { results } = json;
  if (Array.isArray(results)) {
    return {
      ...json,
      results: results.map((one, index) => (index === 0 && isObject(one) ? withWrongId(one) : one)),
    };
  }
  return "id" in json ? { ...json, id: "999999999" } : json;
}

function reversed(json: Json): Json {
  const { results } = json;
  return Array.isArray(results) ? { ...json, results: results.toReversed() } : json;
}

function pad(json: Json, bytes: number): Json {
  const missing = Math.max(0, bytes - JSON.stringify(json).length);
  const filler = "x".repeat(missing);
  const { properties } = json;
  return isObject(properties)
    ? { ...json, properties: { ...properties, sandbox_padding: filler } }
    : { ...json, sandbox_padding: filler };
}

function nest(depth: number): unknown {
  let value: unknown = "bottom";
  for (let level = 0; level < depth; level += 1) value = { deeper: value };
  return value;
}

function parseObject(text: string): Json | null {
  try {
    const json: unknown = JSON.parse(text);
    return isObject(json) ? json : null;
  } catch {
    return null;
  }
}

function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
