import type { Failure } from "../../domain/failure.ts";
import { retryAfter } from "./retry-after.ts";

/** What a call was, as far as its failures tell of it. */
export interface CallContext {
  /** What the call was for: after a write that broke off, something may have happened. */
  readonly effect: "read" | "write";
  /** Epoch milliseconds. */
  readonly now: number;
  /** For the words of `bad-reply`: which call it was. */
  readonly path: string;
}

const SECOND = 1000;

/** A reply that is not what the CRM promises. After a write that leaves the outcome open. */
export function badReply(
  { effect, path }: Pick<CallContext, "effect" | "path">,
  detail: string,
  where: string = path,
): Failure {
  return effect === "write"
    ? { type: "unknown", cause: "bad-reply", detail: `${where}: ${detail}` }
    : { type: "bad-reply", path: where, detail };
}

/** The server broke off. A read is made again when it asks for that, else in five seconds. */
export function serverFailure(
  { effect, now }: CallContext,
  detail: string,
  headers: Headers = new Headers(),
): Failure {
  if (effect === "write") return { type: "unknown", cause: "server-error", detail };
  const bounds = { atLeastMs: SECOND, atMostMs: 15 * 60 * SECOND };
  return busy(retryAfter(headers, now, bounds) ?? now + 5 * SECOND, detail);
}

/** Another change to the record was on its way: in a moment it is over. */
export function changesMet({ now }: Pick<CallContext, "now">): Failure {
  return busy(now + 2 * SECOND, "Another change to this record was on its way.");
}

export function busy(retryAt: number, detail: string): Failure {
  return { type: "busy", retryAt, detail };
}
