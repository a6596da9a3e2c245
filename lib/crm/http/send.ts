import { type Failure, fail, type Outcome, succeed } from "../../domain/failure.ts";
import type { LaneReading, Use } from "./allowance.ts";
import type { CallContext } from "./call-failure.ts";
import type { GatewayPorts } from "./gateway-ports.ts";
import type { HttpReply, HttpRequest } from "./http.ts";

/** One request of a gateway and what becomes of its reply. */
export interface Sending<Shape> {
  readonly request: HttpRequest;
  /** What the request is authorised with: it must not come back in a failure. */
  readonly key: string;
  readonly effect: CallContext["effect"];
  readonly use: Use;
  /** The lanes of the allowance in which the call takes a place. */
  readonly lanes?: readonly string[];
  /** What the CRM says of its limits beside the answer. */
  readonly readLimits?: (headers: Headers) => LaneReading;
  /** Reads the reply to a request that left at that moment. */
  readonly read: (reply: HttpReply, leftAt: number) => Outcome<Shape> | Promise<Outcome<Shape>>;
}

/**
 * Waits for a place, sends once and reads the reply. `unknown` is answered for writes only: a read that
 * broke off has changed nothing and is `busy`. A refusal for the number of calls stops all of them.
 */
export async function send<Shape>(
  { http, allowance, now }: Pick<GatewayPorts, "http" | "allowance" | "now">,
  { request, key, effect, use, lanes = ["calls"], readLimits, read }: Sending<Shape>,
): Promise<Outcome<Shape>> {
  const place = await allowance.enter(lanes, use);
  if (!place.ok) return place;
  const leftAt = now();
  const sent = await http.request(request);
  place.value.leave(sent.ok ? (readLimits?.(sent.value.headers) ?? null) : null);
  if (!sent.ok) return fail(brokenOff(sent.failure, effect, now()));
  const outcome = await read(sent.value, leftAt);
  if (outcome.ok) return outcome;
  const { failure } = outcome;
  if (failure.type === "rate-limited") allowance.pause(failure.retryAt, failure.scope);
  return fail(withoutKey(failure, key));
}

/** The key if it may stand in a header: anything else could smuggle a second one into the request. */
export function usableKey(key: string | null): Outcome<string> {
  if (key === null || key === "") return fail({ type: "needs-sign-in", cause: "missing" });
  return /^[\w.~+/=!-]+$/.test(key)
    ? succeed(key)
    : fail({ type: "needs-sign-in", cause: "invalid" });
}

function brokenOff(failure: Failure, effect: CallContext["effect"], now: number): Failure {
  if (failure.type !== "unknown" || effect === "write") return failure;
  return { type: "busy", retryAt: now + 2_000, detail: failure.detail };
}

/** A server that repeats our key in its answer must not put it into a failure. */
function withoutKey(failure: Failure, key: string): Failure {
  const text = JSON.stringify(failure);
  return text.includes(key) ? JSON.parse(text.replaceAll(key, "(key)")) : failure;
}
