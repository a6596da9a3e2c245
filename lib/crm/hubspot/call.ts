import type { z } from "zod";
import { type Failure, fail, type Outcome, succeed } from "../../domain/failure.ts";
import type { Allowance, LaneReading, Use } from "../http/allowance.ts";
import type { Http, HttpReply, HttpRequest } from "../http/http.ts";
import { nextMidnight } from "../http/retry-after.ts";
import { badReply, type ErrorContext, replyToFailure } from "./errors.ts";
import { foreignAccount } from "./foreign-account.ts";
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
  readonly allowance: Allowance;
  /** Whose calls these are: a person's find a place where the sync engine's have to wait. */
  readonly use: Use;
  /** Epoch milliseconds. */
  readonly now: () => number;
  readonly timeZone: string | null;
  /** The account whose records these must be, null while it is not known. */
  readonly accountId: string | null;
}

export function createCall(ports: CallPorts): Call {
  const { accountId } = ports;
  return async (request) => {
    const token = await ports.token();
    if (token === null || token === "") return fail({ type: "needs-sign-in", cause: "missing" });
    // Anything else could smuggle a second header into the request.
    if (!/^[\w.~+/=-]+$/.test(token)) return fail({ type: "needs-sign-in", cause: "invalid" });
    const place = await ports.allowance.enter(lanesOf(request), ports.use);
    if (!place.ok) return place;
    const sent = await ports.http.request({
      method: request.method,
      url: toUrl(request.path, request.query),
      headers: { authorization: `Bearer ${token}` },
      ...(request.body === undefined ? {} : { body: request.body }),
    });
    place.value.leave(sent.ok ? readLimits(sent.value.headers) : null);
    if (!sent.ok) return fail(brokenOff(sent.failure, request.effect, ports.now()));
    pauseForTheDay(sent.value.headers, ports);
    const context = toContext(request, ports);
    const outcome = readReply(sent.value, request.schema, { ...context, accountId });
    if (outcome.ok) return outcome;
    const { failure } = outcome;
    if (failure.type === "rate-limited") ports.allowance.pause(failure.retryAt, failure.scope);
    return fail(withoutKey(failure, token));
  };
}

function lanesOf({ lane }: CallRequest<unknown>): readonly string[] {
  return lane === undefined ? ["calls"] : ["calls", lane];
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
  context: ErrorContext & Pick<CallPorts, "accountId">,
): Outcome<Shape> {
  if (reply.status < 200 || reply.status >= 300) return fail(replyToFailure(reply, context));
  if (reply.body.type === "unreadable") return fail(badReply(context, reply.body.detail));
  const value = reply.body.type === "json" ? reply.body.value : null;
  const foreign = foreignAccount(value, context.accountId);
  if (foreign !== null) return fail(fromElsewhere(foreign, context));
  const parsed = schema.safeParse(value);
  if (parsed.success) return succeed(parsed.data);
  const [issue] = parsed.error.issues;
  const where = [context.path, ...(issue?.path ?? []).map(String)].join(" › ");
  return fail(badReply(context, issue?.message ?? "Not the shape that was expected.", where));
}

/** After a write nobody can say what it did there, so that its outcome stays open. */
function fromElsewhere(
  actual: string,
  context: ErrorContext & Pick<CallPorts, "accountId">,
): Failure {
  if (context.effect === "read") {
    return { type: "wrong-account", expected: context.accountId ?? "", actual };
  }
  return badReply(context, `HubSpot answered with a record of the account ${actual}.`);
}

function brokenOff(failure: Failure, effect: "read" | "write", now: number): Failure {
  if (failure.type !== "unknown" || effect === "write") return failure;
  return { type: "busy", retryAt: now + 2_000, detail: failure.detail };
}

/** HubSpot's word on the limit: the real one of this account, and what others have left of it. */
function readLimits(headers: Headers): LaneReading {
  const calls = readNumber(headers, "x-hubspot-ratelimit-max");
  const intervalMs = readNumber(headers, "x-hubspot-ratelimit-interval-milliseconds");
  const remaining = readNumber(headers, "x-hubspot-ratelimit-remaining");
  const isSane = calls !== null && calls >= 2 && intervalMs !== null && intervalMs >= 100;
  return {
    lane: "calls",
    ...(isSane && intervalMs <= 60_000 ? { limit: { calls, intervalMs } } : {}),
    ...(remaining === null ? {} : { remaining }),
  };
}

function pauseForTheDay(headers: Headers, { allowance, now, timeZone }: CallPorts): void {
  if (readNumber(headers, "x-hubspot-ratelimit-daily-remaining") !== 0) return;
  allowance.pause(nextMidnight(now(), timeZone), "daily");
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
