import type { z } from "zod";
import { type Failure, fail, type Outcome, succeed } from "../../domain/failure.ts";
import type { Access } from "../http/access.ts";
import type { Allowance, Use } from "../http/allowance.ts";
import { badReply, type CallContext } from "../http/call-failure.ts";
import type { Http, HttpReply, HttpRequest } from "../http/http.ts";
import { parseAnswer, readJson } from "../http/read-reply.ts";
import { send, usableKey } from "../http/send.ts";
import { graphqlToFailure, replyToFailure } from "./errors.ts";
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

type Read<Shape> = (reply: HttpReply, context: CallContext) => Outcome<Shape>;

export function createCall(ports: CallPorts): Call {
  return {
    rest: ({ method, path, query, body, effect, schema }) => {
      const sent = body === undefined ? {} : { body };
      const request = { method, url: toUrl(ports.server, path, query), ...sent };
      return withRenewal(ports, request, { effect, path }, (reply, context) =>
        readReply(reply, schema, context),
      );
    },
    graphql: ({ name, path = PATHS.core, query, variables = {}, effect }) => {
      const body = { operationName: name, query, variables };
      const request = { method: "POST", url: toUrl(ports.server, path), body } as const;
      return withRenewal(ports, request, { effect, path: name }, readGraphql);
    },
  };
}

type About = Pick<CallContext, "effect" | "path">;

async function withRenewal<Shape>(
  ports: CallPorts,
  request: HttpRequest,
  about: About,
  read: Read<Shape>,
): Promise<Outcome<Shape>> {
  const token = await ports.access.token();
  const first = await sendWith(ports, request, token, about, read);
  const { renew } = ports.access;
  const isRefused = !first.ok && first.failure.type === "needs-sign-in";
  if (!isRefused || renew === null || token === null) return first;
  const renewed = await renew(token);
  return renewed.ok ? sendWith(ports, request, renewed.value, about, read) : renewed;
}

async function sendWith<Shape>(
  ports: CallPorts,
  request: HttpRequest,
  token: string | null,
  about: About,
  read: Read<Shape>,
): Promise<Outcome<Shape>> {
  const key = usableKey(token);
  if (!key.ok) return key;
  return send(ports, {
    request: { ...request, headers: { authorization: `Bearer ${key.value}` } },
    key: key.value,
    effect: about.effect,
    use: ports.use,
    read: (reply) => read(reply, { ...about, now: ports.now() }),
  });
}

function readReply<Shape>(
  reply: HttpReply,
  schema: z.ZodType<Shape>,
  context: CallContext,
): Outcome<Shape> {
  const json = readJson(reply, context, replyToFailure);
  return json.ok ? parseAnswer(json.value, schema, context) : json;
}

function readGraphql(reply: HttpReply, context: CallContext): Outcome<GraphqlAnswer> {
  const read = readReply(reply, graphqlReplySchema, context);
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

function toGap(error: GraphqlError, context: CallContext): Gap {
  const failure = graphqlToFailure(error, context);
  return { path: error.path ?? [], message: error.message, failure };
}

function concernsAll({ type }: Failure): boolean {
  return type === "needs-sign-in" || type === "rate-limited";
}
