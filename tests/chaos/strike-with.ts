import { refusalByStatus } from "../sandbox/hubspot/refusal-by-status.ts";
import { isDropped } from "../sandbox/hubspot/sandbox.ts";
import { strike } from "../sandbox/strike.ts";
import type { Fault } from "./faults.ts";

/** The sandbox behind the door. */
export interface Inside {
  readonly serve: (request: Request) => Promise<Response>;
  /** Does something later without anybody waiting for it. */
  readonly later: (ms: number, work: () => Promise<void>) => void;
}

/** Serves one request with a fault, or as it is. */
export async function strikeWith(
  fault: Fault | null,
  request: Request,
  { serve, later }: Inside,
): Promise<Response> {
  if (fault === null) return serve(request);
  const breaks = typeof fault === "object" && "breaks" in fault;
  try {
    return await strike(breaks ? fault.breaks : fault, {
      request,
      serve,
      sleep,
      later,
      refuse: (status, policy) => refusalByStatus(status, crypto.randomUUID(), policy),
    });
  } catch (error) {
    if (breaks && isDropped(error)) return brokenAnswer();
    throw error;
  }
}

/** The beginning of an answer, and then the connection is gone: no browser repeats a request after that. */
function brokenAnswer(): Response {
  const headers = { "content-length": "1000", connection: "close" };
  return new Response('{"', { headers });
}

/** Whether it stops the connection as a whole. */
export function limits(fault: Fault | null): boolean {
  return typeof fault === "object" && fault !== null && "status" in fault && fault.status === 429;
}

export function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}
