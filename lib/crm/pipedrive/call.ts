import type { z } from "zod";
import type { Outcome } from "../../domain/failure.ts";
import type { Allowance, LaneReading } from "../http/allowance.ts";
import type { Http, HttpReply, HttpRequest } from "../http/http.ts";
import { parseAnswer, readJson } from "../http/read-reply.ts";
import { nextMidnight } from "../http/retry-after.ts";
import { send, usableKey } from "../http/send.ts";
import { type ErrorContext, isDayUsedUp, replyToFailure } from "./errors.ts";
import { toUrl } from "./paths.ts";
import type { Purpose, TokenBudget } from "./tokens.ts";

/** One call of Pipedrive's API, and what its reply must look like. */
interface CallRequest<Shape> {
  readonly method: HttpRequest["method"];
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly effect: "read" | "write";
  /** In tokens, see `costs.ts`. */
  readonly cost: number;
  readonly lane?: "search";
  readonly schema: z.ZodType<Shape>;
}

/**
 * Makes one call: key, budget, allowance, request, reply, shape. `unknown` is answered for writes only: a
 * read that broke off has changed nothing and is `busy`.
 */
export type Call = <Shape>(request: CallRequest<Shape>) => Promise<Outcome<Shape>>;

export interface CallPorts {
  readonly http: Http;
  /** Host name of the company's account. */
  readonly server: string;
  readonly token: () => Promise<string | null>;
  readonly allowance: Allowance;
  readonly tokens: TokenBudget;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

/** Makes the calls of one connection, by what they are for. */
export function createCalls(ports: CallPorts): (purpose: Purpose) => Call {
  // Together for all purposes: they use one token, and it is the token that gets locked out.
  const streak: Streak = { refused: 0, at: Number.NEGATIVE_INFINITY };
  return (purpose) => (request) => makeCall(ports, purpose, request, streak);
}

/** How many calls in a row were refused for their number, and when the last of them was. */
interface Streak {
  refused: number;
  at: number;
}

async function makeCall<Shape>(
  ports: CallPorts,
  purpose: Purpose,
  request: CallRequest<Shape>,
  streak: Streak,
): Promise<Outcome<Shape>> {
  const { allowance, tokens, now } = ports;
  const token = usableKey(await ports.token());
  if (!token.ok) return token;
  const paid = await tokens.spend(request.cost, purpose);
  if (!paid.ok) return paid;
  return send(ports, {
    request: toHttp(request, ports.server, token.value),
    key: token.value,
    effect: request.effect,
    use: purpose === "person" ? "person" : "background",
    lanes: lanesOf(request),
    readLimits: (headers) => readLimits(headers, request),
    read: async (reply, leftAt) => {
      await tokens.believe(reply.headers);
      if (isDayUsedUp(reply.headers, 1)) allowance.pause(nextMidnight(now(), null), "daily");
      const outcome = readReply(reply, request.schema, {
        effect: request.effect,
        now: now(),
        path: request.path,
        cost: request.cost,
        refusedBefore: streak.refused,
      });
      if (!isTooMany(outcome)) streak.refused = 0;
      // Calls that were under way side by side are refused together: that is once.
      else if (leftAt > streak.at)
        Object.assign(streak, { refused: streak.refused + 1, at: now() });
      return outcome;
    },
  });
}

function isTooMany(outcome: Outcome<unknown>): boolean {
  return !outcome.ok && outcome.failure.type === "rate-limited";
}

function toHttp(request: CallRequest<unknown>, server: string, token: string): HttpRequest {
  const { method, path, query, body } = request;
  const headers = { "x-api-token": token };
  const url = toUrl(server, path, query);
  return body === undefined ? { method, url, headers } : { method, url, headers, body };
}

function lanesOf({ lane }: CallRequest<unknown>): readonly string[] {
  return lane === undefined ? ["calls"] : ["calls", lane];
}

function readReply<Shape>(
  reply: HttpReply,
  schema: z.ZodType<Shape>,
  context: ErrorContext,
): Outcome<Shape> {
  const json = readJson(reply, context, replyToFailure);
  return json.ok ? parseAnswer(json.value, schema, context) : json;
}

/** Pipedrive's word on the two seconds: the real limit of this plan, and what others have left of it. */
function readLimits(headers: Headers, { lane }: CallRequest<unknown>): LaneReading {
  const limit = readNumber(headers, "x-ratelimit-limit");
  const remaining = readNumber(headers, "x-ratelimit-remaining");
  // Searches have a bucket of their own, which has one size on every plan.
  const isSane = lane === undefined && limit !== null && limit >= 2 && limit <= 1_000;
  return {
    lane: lane ?? "calls",
    ...(isSane ? { limit: { calls: limit, intervalMs: 2_000 } } : {}),
    ...(remaining === null ? {} : { remaining }),
  };
}

function readNumber(headers: Headers, name: string): number | null {
  const text = headers.get(name)?.trim() ?? "";
  return /^\d{1,9}$/.test(text) ? Number(text) : null;
}
