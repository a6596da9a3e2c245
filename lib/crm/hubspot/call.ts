import type { z } from "zod";
import { type Failure, fail, type Outcome } from "../../domain/failure.ts";
import type { Allowance, LaneReading, Use } from "../http/allowance.ts";
import { badReply } from "../http/call-failure.ts";
import type { DayMeter } from "../http/day-meter.ts";
import type { Http, HttpRequest } from "../http/http.ts";
import { parseAnswer, readJson } from "../http/read-reply.ts";
import { nextMidnight } from "../http/retry-after.ts";
import { send, usableKey } from "../http/send.ts";
import { type ErrorContext, replyToFailure } from "./errors.ts";
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
  /** Is told what HubSpot says of the day. */
  readonly day: DayMeter;
  /** Whose calls these are: a person's find a place where the sync engine's have to wait. */
  readonly use: Use;
  /** Epoch milliseconds. */
  readonly now: () => number;
  readonly timeZone: string | null;
  /** The account whose records these must be, null while it is not known. */
  readonly accountId: string | null;
}

export function createCall(ports: CallPorts): Call {
  return async (request) => {
    const { method, path, query, body, effect, schema } = request;
    const token = usableKey(await ports.token());
    if (!token.ok) return token;
    const headers = { authorization: `Bearer ${token.value}` };
    const url = toUrl(path, query);
    return send(ports, {
      request: { method, url, headers, ...(body === undefined ? {} : { body }) },
      key: token.value,
      effect,
      use: ports.use,
      lanes: lanesOf(request),
      readLimits,
      read: (reply) => {
        readDay(reply.headers, ports);
        const context = toContext(request, ports);
        const json = readJson(reply, context, replyToFailure);
        if (!json.ok) return json;
        const foreign = foreignAccount(json.value, ports.accountId);
        if (foreign !== null) return fail(fromElsewhere(foreign, ports.accountId, context));
        return parseAnswer(json.value, schema, context);
      },
    });
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
    path: request.path,
  };
}

/** After a write nobody can say what it did there, so that its outcome stays open. */
function fromElsewhere(actual: string, accountId: string | null, context: ErrorContext): Failure {
  if (context.effect === "read") {
    return { type: "wrong-account", expected: accountId ?? "", actual };
  }
  return badReply(context, `HubSpot answered with a record of the account ${actual}.`);
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

/** HubSpot's word on the day, where it says one: searches never do, and some apps are not told. */
function readDay(headers: Headers, { allowance, day, now, timeZone }: CallPorts): void {
  const left = readNumber(headers, "x-hubspot-ratelimit-daily-remaining");
  const limit = readNumber(headers, "x-hubspot-ratelimit-daily");
  const isSane = left !== null && limit !== null && limit >= 100 && left <= limit;
  if (isSane) day.note({ used: limit - left, limit, at: now() });
  if (left === 0) allowance.pause(nextMidnight(now(), timeZone), "daily");
}

function readNumber(headers: Headers, name: string): number | null {
  const text = headers.get(name);
  return text !== null && /^\d{1,9}$/.test(text) ? Number(text) : null;
}
