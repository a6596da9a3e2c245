import type { Failure, FieldIssue } from "../../domain/failure.ts";
import {
  badReply,
  busy,
  type CallContext,
  changesMet,
  serverFailure,
} from "../http/call-failure.ts";
import type { HttpReply } from "../http/http.ts";
import { nextMidnight, retryAfter } from "../http/retry-after.ts";
import { fieldIssues } from "./field-issues.ts";
import { namesIn, plainMessage } from "./plain-message.ts";
import { errorSchema, type HubspotError } from "./schema.ts";

export interface ErrorContext extends CallContext {
  /** The account's zone, for the limit that starts anew at midnight. */
  readonly timeZone: string | null;
}

const SECOND = 1000;
const MINUTE = 60 * SECOND;

const NOT_FINISHED = "HubSpot could not finish the request.";

/** What a reply whose status is no success means. */
export function replyToFailure(reply: HttpReply, context: ErrorContext): Failure {
  const { status } = reply;
  if (status === 429) return rateLimited(reply, context);
  if (status === 423) return locked(reply, context);
  if (status === 477) return migrating(reply, context);
  if (status >= 500) return serverFailure(context, NOT_FINISHED, reply.headers);
  if (reply.body.type === "unreadable") return badReply(context, reply.body.detail);
  return refusal(status, errorBody(reply), context);
}

/** HubSpot's refusal of one item in a batch: it carries its own status in words, not in numbers. */
export function itemToFailure(error: HubspotError, context: ErrorContext): Failure {
  switch (error.category) {
    case "OBJECT_NOT_FOUND":
      return { type: "not-found" };
    case "MISSING_SCOPES":
      return forbidden(error);
    case "RATE_LIMITS":
    case "CONFLICT":
      return changesMet(context);
    case "VALIDATION_ERROR":
      return { type: "rejected", issues: issuesOf(error) };
    default:
      return serverFailure(context, NOT_FINISHED);
  }
}

function refusal(status: number, error: HubspotError, context: ErrorContext): Failure {
  switch (status) {
    case 401:
      return {
        type: "needs-sign-in",
        cause: error.category === "EXPIRED_AUTHENTICATION" ? "expired" : "invalid",
      };
    case 403:
      return forbidden(error);
    case 404:
      return { type: "not-found" };
    case 407:
      return badReply(context, "The network's proxy asks for a sign-in.");
    case 408:
      return serverFailure(context, NOT_FINISHED);
    // HubSpot names no fields here. Callers that know better what collided say so in its place.
    case 409:
      return { type: "conflict", fields: [] };
    default:
      return { type: "rejected", issues: issuesOf(error) };
  }
}

function rateLimited(reply: HttpReply, { now, timeZone }: ErrorContext): Failure {
  const policy = errorBody(reply).policyName ?? "";
  if (policy.toUpperCase().includes("DAILY")) {
    const midnight = nextMidnight(now, timeZone);
    const bounds = { atLeastMs: MINUTE, atMostMs: midnight - now };
    const retryAt = retryAfter(reply.headers, now, bounds) ?? midnight;
    return { type: "rate-limited", retryAt, scope: "daily" };
  }
  const usual = policy.toUpperCase() === "SECONDLY" ? SECOND : 10 * SECOND;
  const bounds = { atLeastMs: SECOND, atMostMs: 60 * MINUTE };
  const retryAt = retryAfter(reply.headers, now, bounds) ?? now + usual;
  return { type: "rate-limited", retryAt, scope: "burst" };
}

/** HubSpot asks for at least two seconds before a locked record is tried again. */
function locked({ headers }: HttpReply, { now }: ErrorContext): Failure {
  const bounds = { atLeastMs: 2 * SECOND, atMostMs: 15 * MINUTE };
  const retryAt = retryAfter(headers, now, bounds) ?? now + 2 * SECOND;
  return busy(retryAt, "HubSpot has locked this record for a moment.");
}

function migrating({ headers }: HttpReply, { now }: ErrorContext): Failure {
  const bounds = { atLeastMs: 2 * SECOND, atMostMs: 60 * MINUTE };
  const retryAt = retryAfter(headers, now, bounds) ?? now + MINUTE;
  return busy(retryAt, "HubSpot is moving this account to another data centre.");
}

function forbidden(error: HubspotError): Failure {
  const contexts = [error.context, ...(error.errors ?? []).map((detail) => detail.context)];
  const missingScopes = contexts.flatMap((context) =>
    namesIn(context, ["requiredGranularScopes", "requiredScopes", "missingScopes"]),
  );
  return {
    type: "forbidden",
    missingScopes: [...new Set(missingScopes)],
    detail: plainMessage(error.message) ?? "The key does not allow this.",
  };
}

function issuesOf(error: HubspotError): readonly FieldIssue[] {
  const issues = fieldIssues(error);
  if (issues.length > 0) return issues;
  return [{ field: null, message: plainMessage(error.message) ?? "HubSpot gave no reason." }];
}

function errorBody(reply: HttpReply): HubspotError {
  if (reply.body.type !== "json") return {};
  const parsed = errorSchema.safeParse(reply.body.value);
  return parsed.success ? parsed.data : {};
}
