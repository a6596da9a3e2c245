import type { Failure } from "../../domain/failure.ts";
import { badReply, type CallContext, changesMet, serverFailure } from "../http/call-failure.ts";
import type { HttpReply } from "../http/http.ts";
import { retryAfter } from "../http/retry-after.ts";
import { plainMessage } from "../values/plain-message.ts";
import { type GraphqlError, restErrorSchema } from "./schema.ts";

const SECOND = 1000;

const NOT_FINISHED = "Twenty could not finish the request.";

/** What a reply whose status is no success means. Older servers answer nearly everything with 400. */
export function replyToFailure(reply: HttpReply, context: CallContext): Failure {
  const { status } = reply;
  if (status === 429) return rateLimited(context, reply.headers);
  if (status === 408 || status >= 500) {
    return serverFailure(context, NOT_FINISHED, reply.headers);
  }
  if (reply.body.type === "unreadable") return badReply(context, reply.body.detail);
  const words = restWords(reply);
  switch (status) {
    case 401:
      return signIn(words);
    case 403:
      // Older servers answer every bad key like this when something is read.
      return words === "Forbidden resource" ? signIn(words) : forbidden(words);
    case 404:
      return { type: "not-found" };
    case 409:
    case 423:
      return changesMet(context);
    default:
      return wordsToFailure(words, null, context);
  }
}

/** What one error of a GraphQL answer means. It comes with status 200, whatever it is. */
export function graphqlToFailure(
  { message, extensions }: GraphqlError,
  context: CallContext,
): Failure {
  // To somebody without a valid key the records do not even exist.
  if (/Cannot query field "(?!current)\w+" on type "Query"/.test(message)) return signIn("");
  return wordsToFailure(message, extensions?.code ?? null, context);
}

/** Whether a failure says that something with our id is there already. */
export function isTaken(failure: Failure): boolean {
  return failure.type === "conflict" && failure.fields.length === 0;
}

/** A number that is none stands in a field: everything that shows it is refused. */
export function isSpoiled(message: string): boolean {
  return /cannot represent/i.test(message);
}

const NO_KEY =
  /token (invalid|has expired|.*not found)|no payload|missing authentication|api key is revoked|unauthenticated|invalid token|signature/i;

/** The text is the only thing that tells one refusal from another. */
function wordsToFailure(words: string, code: string | null, context: CallContext): Failure {
  if (/too many requests|rate limit|throttl|limit reached/i.test(words))
    return rateLimited(context);
  if (code === "UNAUTHENTICATED" || NO_KEY.test(words)) return signIn(words);
  if (code === "FORBIDDEN" || /permission|forbidden|not allowed/i.test(words)) {
    return forbidden(words);
  }
  if (/record not found|could not find any entity|object .*not found/i.test(words)) {
    return { type: "not-found" };
  }
  if (/already exists|duplicate (key|entry|\w+\.)|duplicate entry/i.test(words)) {
    return { type: "conflict", fields: [] };
  }
  if (isSpoiled(words)) return badReply(context, "A number field holds something else.");
  if (code === "INTERNAL_SERVER_ERROR") return serverFailure(context, NOT_FINISHED);
  return refused(words);
}

function refused(words: string): Failure {
  const field = fieldIn(words);
  const message = plainMessage(words) ?? "Twenty gave no reason.";
  return { type: "rejected", issues: [{ field, message }] };
}

/** The field that the server does not know, when that is what it says. */
function fieldIn(words: string): string | null {
  const named =
    /Cannot query field "(\w+)"/.exec(words) ??
    /Field "(\w+)" is not defined/.exec(words) ??
    /Field '(\w+)' is not defined/i.exec(words) ??
    /field "(\w+)" is missing/i.exec(words) ??
    /field '(\w+)' does not exist/i.exec(words);
  return named?.[1] ?? null;
}

function signIn(words: string): Failure {
  const cause = /expired/i.test(words) ? "expired" : /missing/i.test(words) ? "missing" : "invalid";
  return { type: "needs-sign-in", cause };
}

function forbidden(words: string): Failure {
  const detail = plainMessage(words) ?? "The key's role does not allow this.";
  return { type: "forbidden", missingScopes: [], detail };
}

/** Servers do not say when they listen again: their windows last 60 or 100 seconds. */
function rateLimited({ now }: CallContext, headers: Headers = new Headers()): Failure {
  const bounds = { atLeastMs: SECOND, atMostMs: 15 * 60 * SECOND };
  const retryAt = retryAfter(headers, now, bounds) ?? now + 30 * SECOND;
  return { type: "rate-limited", retryAt, scope: "burst" };
}

function restWords(reply: HttpReply): string {
  if (reply.body.type !== "json") return "";
  const parsed = restErrorSchema.safeParse(reply.body.value);
  if (!parsed.success) return "";
  const { message, messages } = parsed.data;
  const said = typeof message === "string" ? [message] : [];
  return [...said, ...(messages ?? [])].join(" ");
}
