import type { z } from "zod";
import { type Failure, fail, type Outcome, succeed } from "../../domain/failure.ts";
import type { Access } from "../http/access.ts";
import type { Allowance, Use } from "../http/allowance.ts";
import type { Http, HttpReply, HttpRequest } from "../http/http.ts";
import { badReply, type ErrorContext, graphqlToFailure, replyToFailure } from "./errors.ts";
import { PATHS, toUrl } from "./paths.ts";
import { type GraphqlError, graphqlReplySchema } from "./schema.ts";

/** One call of the REST API, and what its reply must look like. */
interface RestRequest<Shape> {
  readonly method: HttpRequest["method"];
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly effect: "read" | "write";
  readonly schema: z.ZodType<Shape>;
}

/** One GraphQL operation. Values go into `variables`, never into the text. */
interface GraphqlRequest {
  /** What it is called in the words of a failure. */
  readonly name: string;
  readonly path?: typeof PATHS.core | typeof PATHS.metadata;
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly effect: "read" | "write";
}

/** What an operation answered, and what of it is missing with the reason. */
export interface GraphqlAnswer {
  readonly data: Readonly<Record<string, unknown>>;
  readonly gaps: readonly Gap[];
}

export interface Gap {
  /** Where in the data something is missing. */
  readonly path: readonly (string | number)[];
  readonly message: string;
  readonly failure: Failure;
}

/**
 * Makes calls: key, allowance, request, reply, shape. `unknown` is answered for writes only: a read that
 * broke off has changed nothing and is `busy`. A credential that is no longer taken is renewed once.
 */
export interface Call {
  rest<Shape>(request: RestRequest<Shape>): Promise<Outcome<Shape>>;
  /** Fails when the operation was refused as a whole; an answer in part names its gaps. */
  graphql(request: GraphqlRequest): Promise<Outcome<GraphqlAnswer>>;
}

export interface CallPorts {
  readonly http: Http;
  readonly access: Access;
  readonly allowance: Allowance;
  /** Whose calls these are: a person's find a place where the sync engine's have to wait. */
  readonly use: Use;
  /** Epoch milliseconds. */
  readonly now: () => number;
  readonly server: string;
}

type Read<Shape> = (reply: HttpReply, context: ErrorContext) => Outcome<Shape>;

export function createCall(ports: CallPorts): Call {
  return {
    rest: ({ method, path, query, body, effect, schema }) => {
      const sent = body === undefined ? {} : { body };
      const request = { method, url: toUrl(ports.server, path, query), ...sent };
      return withRenewal(ports, request, { effect, path }, (reply, context) =>
        readShape(reply, schema, context),
      );
    },
    graphql: ({ name, path = PATHS.core, query, variables = {}, effect }) => {
      const body = { operationName: name, query, variables };
      const request = { method: "POST", url: toUrl(ports.server, path), body } as const;
      return withRenewal(ports, request, { effect, path: name }, readGraphql);
    },
  };
}

type About = Pick<ErrorContext, "effect" | "path">;

async function withRenewal<Shape>(
  ports: CallPorts,
  request: HttpRequest,
  about: About,
  read: Read<Shape>,
): Promise<Outcome<Shape>> {
  const token = await ports.access.token();
  const first = await send(ports, request, token, about, read);
  const { renew } = ports.access;
  const isRefused = !first.ok && first.failure.type === "needs-sign-in";
  if (!isRefused || renew === null || token === null) return first;
  const renewed = await renew(token);
  return renewed.ok ? send(ports, request, renewed.value, about, read) : renewed;
}

async function send<Shape>(
  ports: CallPorts,
  request: HttpRequest,
  token: string | null,
  about: About,
  read: Read<Shape>,
): Promise<Outcome<Shape>> {
  if (token === null || token === "") return fail({ type: "needs-sign-in", cause: "missing" });
  // Anything else could smuggle a second header into the request.
  if (!/^[\w.~+/=-]+$/.test(token)) return fail({ type: "needs-sign-in", cause: "invalid" });
  const place = await ports.allowance.enter(["calls"], ports.use);
  if (!place.ok) return place;
  const headers = { authorization: `Bearer ${token}` };
  const sent = await ports.http.request({ ...request, headers });
  place.value.leave(null);
  if (!sent.ok) return fail(brokenOff(sent.failure, about.effect, ports.now()));
  const outcome = readReply(sent.value, { ...about, now: ports.now() }, read);
  if (outcome.ok) return outcome;
  const { failure } = outcome;
  if (failure.type === "rate-limited") ports.allowance.pause(failure.retryAt, failure.scope);
  return fail(withoutKey(failure, token));
}

function readReply<Shape>(
  reply: HttpReply,
  context: ErrorContext,
  read: Read<Shape>,
): Outcome<Shape> {
  if (reply.status < 200 || reply.status >= 300) return fail(replyToFailure(reply, context));
  if (reply.body.type === "unreadable") return fail(badReply(context, reply.body.detail));
  return read(reply, context);
}

function readShape<Shape>(
  reply: HttpReply,
  schema: z.ZodType<Shape>,
  context: ErrorContext,
): Outcome<Shape> {
  const parsed = schema.safeParse(reply.body.type === "json" ? reply.body.value : null);
  if (parsed.success) return succeed(parsed.data);
  return fail(misshapen(parsed.error, context));
}

function readGraphql(reply: HttpReply, context: ErrorContext): Outcome<GraphqlAnswer> {
  const read = readShape(reply, graphqlReplySchema, context);
  if (!read.ok) return read;
  const { data, errors } = read.value;
  const gaps = (errors ?? []).map((error) => toGap(error, context));
  const general = gaps.find(({ failure }) => concernsAll(failure));
  if (general !== undefined) return fail(general.failure);
  // An error without a place is one of the whole operation: nothing of it was done.
  const whole = gaps.find(({ path }) => path.length === 0);
  if (whole !== undefined) return fail(whole.failure);
  if ((data ?? null) === null && gaps.length === 0) {
    return fail(badReply(context, "The answer holds no data."));
  }
  return succeed({ data: data ?? {}, gaps });
}

function toGap(error: GraphqlError, context: ErrorContext): Gap {
  const failure = graphqlToFailure(error, context);
  return { path: error.path ?? [], message: error.message, failure };
}

function concernsAll({ type }: Failure): boolean {
  return type === "needs-sign-in" || type === "rate-limited";
}

/** One part of an answer in the shape that was expected. */
export function readPart<Shape>(
  value: unknown,
  schema: z.ZodType<Shape>,
  about: Pick<ErrorContext, "effect" | "path">,
): Outcome<Shape> {
  const parsed = schema.safeParse(value);
  return parsed.success ? succeed(parsed.data) : fail(misshapen(parsed.error, about));
}

function misshapen(
  { issues }: z.ZodError,
  context: Pick<ErrorContext, "effect" | "path">,
): Failure {
  const [issue] = issues;
  const where = [context.path, ...(issue?.path ?? []).map(String)].join(" › ");
  const detail = issue?.message ?? "Not the shape that was expected.";
  return badReply({ ...context, now: 0 }, detail, where);
}

function brokenOff(failure: Failure, effect: "read" | "write", now: number): Failure {
  if (failure.type !== "unknown" || effect === "write") return failure;
  return { type: "busy", retryAt: now + 2_000, detail: failure.detail };
}

/** A server that repeats our key in its answer must not put it into a failure. */
function withoutKey(failure: Failure, token: string): Failure {
  const text = JSON.stringify(failure);
  return text.includes(token) ? JSON.parse(text.replaceAll(token, "(key)")) : failure;
}
