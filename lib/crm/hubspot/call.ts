import type { z } from "zod";
import { type Failure, fail, type Outcome, succeed } from "../../domain/failure.ts";
import type { Http, HttpReply, HttpRequest } from "../http/http.ts";
import { nextMidnight } from "../http/retry-after.ts";
import type { TokenBucket } from "../http/token-bucket.ts";
import { badReply, type ErrorContext, replyToFailure } from "./errors.ts";
import { toUrl } from "./paths.ts";

/** One call of HubSpot's API, and what its reply must look like. */
interface CallRequest<Shape> {
  readonly method: HttpRequest["method"];
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /** Whether the call can change anything in HubSpot: many reads are a POST. */
  readonly effect: "read" | "write";
  readonly lane?: "search";
  readonly schema: z.ZodType<Shape>;
}

/**
 * Makes one call: key, allowance, request, reply, shape. `unknown` is answered for writes only: a read
 * that broke off has changed nothing and is `busy`.
 */
export type Call = <Shape>(request: CallRequest<Shape>) => Promise<Outcome<Shape>>;

export interface CallPorts {
  readonly http: Http;
  readonly token: () => Promise<string | null>;
  readonly bucket: TokenBucket;
  /** Epoch milliseconds. */
  readonly now: () => number;
  readonly timeZone: string | null;
}

export function createCall(ports: CallPorts): Call {
  return async (request) => {
    const token = await ports.token();
    if (token === null || token === "") return fail({ type: "needs-sign-in", cause: "missing" });
    // Anything else could smuggle a second header into the request.
    if (!/^[\w.~+/=-]+$/.test(token)) return fail({ type: "needs-sign-in", cause: "invalid" });
    const taken = ports.bucket.take(
      request.lane === undefined ? ["calls"] : ["calls", request.lane],
    );
    if (!taken.ok) {
      return fail({ type: "rate-limited", retryAt: taken.waitUntil, scope: taken.scope });
    }
    const sent = await ports.http.request({
      method: request.method,
      url: toUrl(request.path, request.query),
      headers: { authorization: `Bearer ${token}` },
      ...(request.body === undefined ? {} : { body: request.body }),
    });
    if (!sent.ok) return fail(brokenOff(sent.failure, request.effect, ports.now()));
    learnLimits(sent.value.headers, ports);
    const context = toContext(request, ports);
    const outcome = readReply(sent.value, request.schema, context);
    if (outcome.ok) return outcome;
    const { failure } = outcome;
    if (failure.type === "rate-limited") ports.bucket.pause(failure.retryAt, failure.scope);
    return fail(withoutKey(failure, token));
  };
}

function toContext(request: CallRequest<unknown>, ports: CallPorts): ErrorContext {
  return {
    effect: request.effect,
    now: ports.now(),
    timeZone: ports.timeZone,
    // A path is shown to people and kept in diagnostics: a buyer's address is left out of it.
    path: request.path.replace(/[^/]*%40[^/]*/, "(e-mail)"),
  };
}

function readReply<Shape>(
  reply: HttpReply,
  schema: z.ZodType<Shape>,
  context: ErrorContext,
): Outcome<Shape> {
  if (reply.status < 200 || reply.status >= 300) return fail(replyToFailure(reply, context));
  if (reply.body.type === "unreadable") return fail(badReply(context, reply.body.detail));
  const parsed = schema.safeParse(reply.body.type === "json" ? reply.body.value : null);
  if (parsed.success) return succeed(parsed.data);
  const [issue] = parsed.error.issues;
  const where = [context.path, ...(issue?.path ?? []).map(String)].join(" › ");
  return fail(badReply(context, issue?.message ?? "Not the shape that was expected.", where));
}

function brokenOff(failure: Failure, effect: "read" | "write", now: number): Failure {
  if (failure.type !== "unknown" || effect === "write") return failure;
  return { type: "busy", retryAt: now + 2_000, detail: failure.detail };
}

/** Other integrations spend from the same allowance: what HubSpot says is left is what is left. */
function learnLimits(headers: Headers, { bucket, now, timeZone }: CallPorts): void {
  const max = readNumber(headers, "x-hubspot-ratelimit-max");
  const intervalMs = readNumber(headers, "x-hubspot-ratelimit-interval-milliseconds");
  const remaining = readNumber(headers, "x-hubspot-ratelimit-remaining");
  const half = Math.floor((max ?? 0) / 2);
  const isSane = half >= 1 && intervalMs !== null && intervalMs >= 100 && intervalMs <= 60_000;
  bucket.learn("calls", {
    ...(isSane ? { limit: { burst: half, refill: half, intervalMs } } : {}),
    ...(remaining === null ? {} : { remaining }),
  });
  if (readNumber(headers, "x-hubspot-ratelimit-daily-remaining") === 0) {
    bucket.pause(nextMidnight(now(), timeZone), "daily");
  }
}

/** A server that repeats our key in its answer must not put it into a failure. */
function withoutKey(failure: Failure, token: string): Failure {
  const text = JSON.stringify(failure);
  return text.includes(token) ? JSON.parse(text.replaceAll(token, "(key)")) : failure;
}

function readNumber(headers: Headers, name: string): number | null {
  const text = headers.get(name);
  return text !== null && /^\d{1,9}$/.test(text) ? Number(text) : null;
}
