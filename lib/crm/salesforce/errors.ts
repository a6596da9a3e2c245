import type { Failure, FieldIssue } from "../../domain/failure.ts";
import {
  badReply,
  busy,
  type CallContext,
  changesMet,
  serverFailure,
} from "../http/call-failure.ts";
import type { HttpReply } from "../http/http.ts";
import { retryAfter } from "../http/retry-after.ts";
import { fieldIssues } from "./field-issues.ts";
import { plainMessage } from "./plain-message.ts";
import { errorsSchema, type SalesforceError } from "./schema.ts";

const SECOND = 1000;
const HOUR = 60 * 60 * SECOND;

const NOT_FINISHED = "Salesforce could not finish the request.";

/** What a reply whose status is no success means. */
export function replyToFailure(reply: HttpReply, context: CallContext): Failure {
  const { status, headers, body } = reply;
  if (status >= 500) return serverFailure(context, NOT_FINISHED, headers);
  if (body.type === "unreadable") return badReply(context, body.detail);
  if (status === 429) return burst(headers, context.now);
  return refusal(status, body.type === "json" ? body.value : null, context);
}

/** What a refusal means: of a whole call, or of one part of a composite one. */
export function refusal(status: number, body: unknown, context: CallContext): Failure {
  return errorsToFailure(errorsSchema.parse(body), status, context);
}

/** As above for one row of a batch, which bears no status of its own. */
export function itemToFailure(errors: readonly SalesforceError[], context: CallContext): Failure {
  return errorsToFailure(errors, 400, context);
}

/** The codes that were given, whichever of its two names Salesforce used for them. */
export function codesIn(body: unknown): readonly string[] {
  return errorsSchema.parse(body).map(codeOf);
}

function errorsToFailure(
  errors: readonly SalesforceError[],
  status: number,
  context: CallContext,
): Failure {
  const [first = {}] = errors;
  return byCode(codeOf(first), errors, context) ?? byStatus(status, errors, context);
}

function byCode(
  code: string,
  errors: readonly SalesforceError[],
  { effect, now }: CallContext,
): Failure | null {
  const message = errors[0]?.message ?? "";
  switch (code) {
    case "INVALID_SESSION_ID":
    case "INVALID_AUTH_HEADER":
    case "Bad_OAuth_Token":
      return { type: "needs-sign-in", cause: "expired" };
    case "REQUEST_LIMIT_EXCEEDED":
      return overLimit(message, now);
    case "API_DISABLED_FOR_ORG":
    case "API_CURRENTLY_DISABLED":
      return forbidden(
        ["API Enabled"],
        "Salesforce has its API switched off for this user or this edition. An admin can grant the permission “API Enabled”.",
      );
    case "UNABLE_TO_LOCK_ROW":
      return busy(now + 2 * SECOND, "Somebody else is changing this record or one beside it.");
    case "SERVER_UNAVAILABLE":
    case "QUERY_TIMEOUT":
      if (effect === "write") return null;
      return busy(now + 5 * SECOND, "Salesforce could not finish the request in time.");
    case "ENTITY_IS_DELETED":
      return { type: "archived" };
    case "NOT_FOUND":
      return { type: "not-found" };
    case "INSUFFICIENT_ACCESS":
    case "INSUFFICIENT_ACCESS_OR_READONLY":
    case "INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY":
      return forbidden([], plainMessage(message) ?? "Your Salesforce user may not do this.");
    default:
      return null;
  }
}

function byStatus(
  status: number,
  errors: readonly SalesforceError[],
  context: CallContext,
): Failure {
  if (status >= 500) return serverFailure(context, NOT_FINISHED);
  switch (status) {
    case 401:
      return { type: "needs-sign-in", cause: "invalid" };
    case 403:
      return forbidden(
        [],
        plainMessage(errors[0]?.message) ?? "Your Salesforce user may not do this.",
      );
    case 404:
      return { type: "not-found" };
    case 407:
      return badReply(context, "The network's proxy asks for a sign-in.");
    case 409:
    case 412:
    case 423:
      return changesMet(context);
    case 300:
      return ambiguous();
    default:
      return { type: "rejected", issues: issuesOf(errors) };
  }
}

/**
 * The allowance of a day is a rolling one: nobody can say when there is room again, so an hour passes.
 * The same code also stands for too many long requests at one moment, which is over in seconds.
 */
function overLimit(message: string, now: number): Failure {
  if (/concurrent/i.test(message)) {
    return { type: "rate-limited", retryAt: now + 5 * SECOND, scope: "burst" };
  }
  return { type: "rate-limited", retryAt: now + HOUR, scope: "daily" };
}

function burst(headers: Headers, now: number): Failure {
  const bounds = { atLeastMs: SECOND, atMostMs: HOUR };
  const retryAt = retryAfter(headers, now, bounds) ?? now + 5 * SECOND;
  return { type: "rate-limited", retryAt, scope: "burst" };
}

/** A key that is not unique after all: an admin has changed our column. */
function ambiguous(): Failure {
  const message =
    "Salesforce has several rows under one of Handrail's keys. Make the key's field unique again, then send again.";
  return { type: "rejected", issues: [{ field: null, message }] };
}

function issuesOf(errors: readonly SalesforceError[]): readonly FieldIssue[] {
  const issues = errors.flatMap((error) => fieldIssues(codeOf(error), error));
  return issues.length > 0 ? issues : [{ field: null, message: "Salesforce gave no reason." }];
}

function codeOf({ errorCode, statusCode }: SalesforceError): string {
  return errorCode ?? statusCode ?? "";
}

function forbidden(missingScopes: readonly string[], detail: string): Failure {
  return { type: "forbidden", missingScopes, detail };
}
