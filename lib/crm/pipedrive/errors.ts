import type { Failure, FieldIssue } from "../../domain/failure.ts";
import { badReply, type CallContext, changesMet, serverFailure } from "../http/call-failure.ts";
import type { HttpReply } from "../http/http.ts";
import { nextMidnight, retryAfter } from "../http/retry-after.ts";
import { plainMessage } from "./plain-message.ts";
import { errorSchema, type PipedriveError } from "./schema.ts";

export interface ErrorContext extends CallContext {
  /** What the call costs, in tokens. */
  readonly cost: number;
  /** How many calls in a row were refused for their number before this one. */
  readonly refusedBefore: number;
}

const SECOND = 1000;
const MINUTE = 60 * SECOND;

/** How long Pipedrive's guard keeps out who went on asking after it had said "too many". */
const GUARD_PAUSE = 15 * MINUTE;

/** What a reply whose status is no success means. */
export function replyToFailure(reply: HttpReply, context: ErrorContext): Failure {
  const { status, body } = reply;
  if (status === 429) return rateLimited(reply, context);
  if (status >= 500 || status === 408) {
    return serverFailure(context, "Pipedrive could not finish the request.", reply.headers);
  }
  if (status === 403 && body.type !== "json") return keptOut(reply, context);
  if (body.type === "unreadable") return badReply(context, body.detail);
  return refusal(status, errorBody(reply), context);
}

/** The keys of custom fields that a refusal names, because this account does not have them (any more). */
export function unknownKeys(failure: Failure): readonly string[] {
  if (failure.type !== "rejected") return [];
  return failure.issues.flatMap(({ field }) =>
    field !== null && /^[0-9a-f]{40}$/.test(field) ? [field] : [],
  );
}

function refusal(status: number, error: PipedriveError, context: ErrorContext): Failure {
  switch (status) {
    case 401:
      return { type: "needs-sign-in", cause: "invalid" };
    case 402:
      return forbidden(
        "Pipedrive has closed this company's account, or its trial is over. Somebody who looks after the bill can open it again.",
      );
    case 403:
      return forbidden(whyForbidden(error));
    case 404:
      return { type: "not-found" };
    case 407:
      return badReply(context, "The network's proxy asks for a sign-in.");
    case 410:
      return refused(
        "Pipedrive has taken this call out of service. Look for a newer version of Handrail.",
      );
    case 415:
      return forbidden(
        "Pipedrive has switched off the feature that this needs for your company. An admin can switch it on.",
      );
    case 409:
    case 423:
      return changesMet(context);
    default:
      return { type: "rejected", issues: issuesOf(error) };
  }
}

/**
 * The burst passes in two seconds, an empty day only at midnight, and both look alike where the headers
 * do not tell. So each refusal in a row is waited for longer: going on would lock the token out.
 */
function rateLimited({ headers }: HttpReply, { now, cost, refusedBefore }: ErrorContext): Failure {
  if (isDayUsedUp(headers, cost)) {
    return { type: "rate-limited", retryAt: nextMidnight(now, null), scope: "daily" };
  }
  const bounds = { atLeastMs: SECOND, atMostMs: 60 * MINUTE };
  const told = retryAfter(headers, now, bounds) ?? resetAt(headers, now) ?? now + 2 * SECOND;
  const patience = now + Math.min(60 * MINUTE, 2 * SECOND * 5 ** refusedBefore);
  const retryAt = refusedBefore === 0 ? told : Math.max(told, patience);
  return { type: "rate-limited", retryAt, scope: "burst" };
}

/** Whether the headers say that less is left of the day than a call costs. */
export function isDayUsedUp(headers: Headers, cost: number): boolean {
  return DAY_HEADERS.some((name) => {
    const left = headers.get(name)?.trim() ?? "";
    return /^\d{1,12}$/.test(left) && Number(left) < cost;
  });
}

const DAY_HEADERS = ["x-daily-ratelimit-token-remaining", "x-daily-requests-left"] as const;

/** `x-ratelimit-reset` counts seconds, as far as is known. A number that makes no sense is not believed. */
function resetAt(headers: Headers, now: number): number | null {
  const text = headers.get("x-ratelimit-reset")?.trim() ?? "";
  if (!/^\d{1,4}$/.test(text)) return null;
  return now + Math.min(Math.max(Number(text), 1) * SECOND, 60 * MINUTE);
}

/** A page in place of JSON with status 403 comes from the guard in front of Pipedrive, not from its rights. */
function keptOut({ headers }: HttpReply, { now }: ErrorContext): Failure {
  const bounds = { atLeastMs: MINUTE, atMostMs: 60 * MINUTE };
  const retryAt = retryAfter(headers, now, bounds) ?? now + GUARD_PAUSE;
  return { type: "rate-limited", retryAt, scope: "burst" };
}

function whyForbidden(error: PipedriveError): string {
  if (String(error.code ?? "").startsWith("feature_capping")) {
    return "Your company's Pipedrive plan allows no more of these. Take some away in Pipedrive, or ask an admin about the plan.";
  }
  return messageOf(error) ?? "Your Pipedrive user may not do this. Ask an admin.";
}

/** One issue for each field that a message names; version 2 writes "Validation failed: name: why; name: why". */
function issuesOf(error: PipedriveError): readonly FieldIssue[] {
  const named = (error.error ?? "").slice(0, 20_000).replace(/^Validation failed: /, "");
  const issues = named.split("; ").flatMap((part) => {
    const [, field, why] = /^(?:custom_fields\.)?([\w.]{1,60}): (.+)$/s.exec(part) ?? [];
    const message = plainMessage(why);
    return field === undefined || message === null ? [] : [{ field, message }];
  });
  if (issues.length > 0) return issues.slice(0, 50);
  return [{ field: null, message: messageOf(error) ?? "Pipedrive gave no reason." }];
}

function messageOf(error: PipedriveError): string | null {
  const said = plainMessage(error.error ?? error.message);
  const info = plainMessage(error.error_info);
  return info === null || /developers\.pipedrive/.test(info)
    ? said
    : `${said ?? ""} ${info}`.trim();
}

function refused(message: string): Failure {
  return { type: "rejected", issues: [{ field: null, message }] };
}

function forbidden(detail: string): Failure {
  return { type: "forbidden", missingScopes: [], detail };
}

function errorBody(reply: HttpReply): PipedriveError {
  if (reply.body.type !== "json") return {};
  const parsed = errorSchema.safeParse(reply.body.value);
  return parsed.success ? parsed.data : {};
}
