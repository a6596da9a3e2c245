import type { z } from "zod";
import { type Failure, fail, type Outcome, succeed } from "../../domain/failure.ts";
import type { Allowance, LaneReading } from "../http/allowance.ts";
import type { Http, HttpReply, HttpRequest } from "../http/http.ts";
import { nextMidnight } from "../http/retry-after.ts";
import { badReply, type ErrorContext, isDayUsedUp, replyToFailure } from "./errors.ts";
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
  const token = await readToken(ports);
  if (!token.ok) return token;
  const paid = await tokens.spend(request.cost, purpose);
  if (!paid.ok) return paid;
  const use = purpose === "person" ? "person" : "background";
  const place = await allowance.enter(lanesOf(request), use);
  if (!place.ok) return place;
  const leftAt = now();
  const sent = await ports.http.request(toHttp(request, ports.server, token.value));
  place.value.leave(sent.ok ? readLimits(sent.value.headers, request) : null);
  if (!sent.ok) return fail(brokenOff(sent.failure, request.effect, now()));
  const { headers } = sent.value;
  await tokens.believe(headers);
  if (isDayUsedUp(headers, 1)) allowance.pause(nextMidnight(now(), null), "daily");
  const outcome = readReply(sent.value, request.schema, {
    effect: request.effect,
    now: now(),
    path: request.path,
    cost: request.cost,
    refusedBefore: streak.refused,
  });
  if (!isTooMany(outcome)) streak.refused = 0;
  // Calls that were under way side by side are refused together: that is once.
  else if (leftAt > streak.at) Object.assign(streak, { refused: streak.refused + 1, at: now() });
  if (outcome.ok) return outcome;
  const { failure } = outcome;
  if (failure.type === "rate-limited") allowance.pause(failure.retryAt, failure.scope);
  return fail(withoutKey(failure, token.value));
}

function isTooMany(outcome: Outcome<unknown>): boolean {
  return !outcome.ok && outcome.failure.type === "rate-limited";
}

async function readToken({ token }: CallPorts): Promise<Outcome<string>> {
  const key = (await token()) ?? "";
  if (key === "") return fail({ type: "needs-sign-in", cause: "missing" });
  // Anything else could smuggle a second header into the request.
  return /^[\w.~+/=-]+$/.test(key)
    ? succeed(key)
    : fail({ type: "needs-sign-in", cause: "invalid" });
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
  if (reply.status < 200 || reply.status >= 300) return fail(replyToFailure(reply, context));
  if (reply.body.type === "unreadable") return fail(badReply(context, reply.body.detail));
  const value = reply.body.type === "json" ? reply.body.value : null;
  const parsed = schema.safeParse(value);
  if (parsed.success) return succeed(parsed.data);
  const [issue] = parsed.error.issues;
  const where = [context.path, ...(issue?.path ?? []).map(String)].join(" › ");
  return fail(badReply(context, issue?.message ?? "Not the shape that was expected.", where));
}

function brokenOff(failure: Failure, effect: "read" | "write", now: number): Failure {
  if (failure.type !== "unknown" || effect === "write") return failure;
  return { type: "busy", retryAt: now + 2_000, detail: failure.detail };
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

/** A server that repeats our key in its answer must not put it into a failure. */
function withoutKey(failure: Failure, token: string): Failure {
  const text = JSON.stringify(failure);
  return text.includes(token) ? JSON.parse(text.replaceAll(token, "(key)")) : failure;
}

function readNumber(headers: Headers, name: string): number | null {
  const text = headers.get(name)?.trim() ?? "";
  return /^\d{1,9}$/.test(text) ? Number(text) : null;
}
