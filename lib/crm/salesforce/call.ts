import type { z } from "zod";
import { type Outcome, succeed } from "../../domain/failure.ts";
import type { Use } from "../http/allowance.ts";
import type { GatewayPorts } from "../http/gateway-ports.ts";
import type { HttpRequest } from "../http/http.ts";
import { originOf } from "../http/origin.ts";
import { parseAnswer, readJson } from "../http/read-reply.ts";
import { send, usableKey } from "../http/send.ts";
import { negotiateVersion } from "./api-version.ts";
import type { DailyUse } from "./daily-use.ts";
import { replyToFailure } from "./errors.ts";
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
    const token = usableKey(await ports.access.token());
    if (!token.ok) return token;
    const first = await callOnce(ports, complete, root.value, token.value);
    if (first.ok || first.failure.type !== "needs-sign-in" || ports.access.renew === null) {
      return first;
    }
    const renewed = await ports.access.renew(token.value);
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
  const key = usableKey(token);
  if (!key.ok) return key;
  const { method, path, body, effect, schema } = request;
  const share = ports.dailyUse.enter(ports.use, ports.now());
  if (!share.ok) return share;
  const url = originOf(ports.connection.server) + root + path;
  const headers = { authorization: `Bearer ${token}` };
  return send(ports, {
    request: { method, url, headers, ...(body === undefined ? {} : { body }) },
    key: token,
    effect,
    use: ports.use,
    read: (reply) => {
      ports.dailyUse.read(reply.headers, ports.now());
      const context = { effect, now: ports.now(), path: nameOf(path) };
      const json = readJson(reply, context, replyToFailure);
      return json.ok ? parseAnswer(json.value, schema, context) : json;
    },
  });
}

/** A path is shown to people and kept in diagnostics: a query with a buyer's address is left out of it. */
function nameOf(path: string): string {
  return path.replace(/\?.*$/, "");
}
