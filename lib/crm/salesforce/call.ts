import type { z } from "zod";
import { type Failure, fail, type Outcome, succeed } from "../../domain/failure.ts";
import type { Use } from "../http/allowance.ts";
import type { GatewayPorts } from "../http/gateway-ports.ts";
import type { HttpReply, HttpRequest } from "../http/http.ts";
import { originOf } from "../http/origin.ts";
import { negotiateVersion } from "./api-version.ts";
import type { DailyUse } from "./daily-use.ts";
import { badReply, type ErrorContext, replyToFailure } from "./errors.ts";
import { PATHS } from "./paths.ts";
import { versionsSchema } from "./schema.ts";

/** One call of Salesforce's API, and what its reply must look like. */
export interface CallRequest<Shape> {
  readonly method: HttpRequest["method"];
  /** Below the version of the API, or from the host on when it begins with a slash. */
  readonly path: string;
  readonly body?: unknown;
  /** The body where it names paths of the API again, made from what stands before each of them. */
  readonly bodyFor?: (root: string) => unknown;
  /** Whether the call can change anything in Salesforce: some reads are a POST. */
  readonly effect: "read" | "write";
  readonly schema: z.ZodType<Shape>;
}

/**
 * Makes one call: token, allowance, request, reply, shape. A token that has run out is renewed once and
 * the call made again: its refusal is a definite no. `unknown` is answered for writes only: a read that
 * broke off has changed nothing and is `busy`.
 */
export type Call = <Shape>(request: CallRequest<Shape>) => Promise<Outcome<Shape>>;

export interface CallPorts
  extends Pick<GatewayPorts, "http" | "access" | "allowance" | "now" | "memory" | "connection"> {
  readonly dailyUse: DailyUse;
  /** Whose calls these are: a person's find a place where the sync engine's have to wait. */
  readonly use: Use;
}

export function createCall(ports: CallPorts): Call {
  const call: Call = async (request) => {
    const root = await rootOf(request.path, ports, call);
    if (!root.ok) return root;
    const complete = { ...request, body: request.bodyFor?.(root.value) ?? request.body };
    const token = await ports.access.token();
    if (token === null || token === "") return fail({ type: "needs-sign-in", cause: "missing" });
    const first = await callOnce(ports, complete, root.value, token);
    if (first.ok || first.failure.type !== "needs-sign-in" || ports.access.renew === null) {
      return first;
    }
    const renewed = await ports.access.renew(token);
    if (!renewed.ok) return renewed;
    return callOnce(ports, complete, root.value, renewed.value);
  };
  return call;
}

/** What stands before a path. One that begins with a slash is complete; for all others the version has to be known. */
async function rootOf(path: string, { memory }: CallPorts, call: Call): Promise<Outcome<string>> {
  if (path.startsWith("/")) return succeed("");
  const version = await negotiateVersion(memory, () =>
    call({ method: "GET", path: PATHS.versions, effect: "read", schema: versionsSchema }),
  );
  return version.ok ? succeed(`/services/data/${version.value}/`) : version;
}

async function callOnce<Shape>(
  ports: CallPorts,
  request: CallRequest<Shape>,
  root: string,
  token: string,
): Promise<Outcome<Shape>> {
  // Anything else could smuggle a second header into the request.
  if (!/^[\w.~+/=!-]+$/.test(token)) return fail({ type: "needs-sign-in", cause: "invalid" });
  const share = ports.dailyUse.enter(ports.use, ports.now());
  if (!share.ok) return share;
  const place = await ports.allowance.enter(["calls"], ports.use);
  if (!place.ok) return place;
  const sent = await ports.http.request({
    method: request.method,
    url: originOf(ports.connection.server) + root + request.path,
    headers: { authorization: `Bearer ${token}` },
    ...(request.body === undefined ? {} : { body: request.body }),
  });
  place.value.leave(null);
  if (!sent.ok) return fail(brokenOff(sent.failure, request.effect, ports.now()));
  ports.dailyUse.read(sent.value.headers, ports.now());
  const outcome = readReply(sent.value, request, ports.now());
  if (outcome.ok) return outcome;
  const { failure } = outcome;
  if (failure.type === "rate-limited") ports.allowance.pause(failure.retryAt, failure.scope);
  return fail(withoutToken(failure, token));
}

function readReply<Shape>(
  reply: HttpReply,
  { effect, path, schema }: CallRequest<Shape>,
  now: number,
): Outcome<Shape> {
  const context: ErrorContext = { effect, now, path: nameOf(path) };
  if (reply.status < 200 || reply.status >= 300) return fail(replyToFailure(reply, context));
  if (reply.body.type === "unreadable") return fail(badReply(context, reply.body.detail));
  return parseAnswer(reply.body.type === "json" ? reply.body.value : null, schema, context);
}

/** Reads an answer, or one part of it. */
export function parseAnswer<Shape>(
  value: unknown,
  schema: z.ZodType<Shape>,
  context: ErrorContext,
): Outcome<Shape> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return succeed(parsed.data);
  const [issue] = parsed.error.issues;
  const where = [context.path, ...(issue?.path ?? []).map(String)].join(" › ");
  return fail(badReply(context, issue?.message ?? "Not the shape that was expected.", where));
}

/** A path is shown to people and kept in diagnostics: a query with a buyer's address is left out of it. */
function nameOf(path: string): string {
  return path.replace(/\?.*$/, "");
}

function brokenOff(failure: Failure, effect: "read" | "write", now: number): Failure {
  if (failure.type !== "unknown" || effect === "write") return failure;
  return { type: "busy", retryAt: now + 2_000, detail: failure.detail };
}

/** A server that repeats our token in its answer must not put it into a failure. */
function withoutToken(failure: Failure, token: string): Failure {
  const text = JSON.stringify(failure);
  return text.includes(token) ? JSON.parse(text.replaceAll(token, "(key)")) : failure;
}
