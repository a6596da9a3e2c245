import { refusalByStatus } from "../sandbox/hubspot/refusal-by-status.ts";
import { strike } from "../sandbox/strike.ts";
import type { Fault } from "./faults.ts";

/** The sandbox behind the door. */
export interface Inside {
  readonly serve: (request: Request) => Promise<Response>;
  /** Does something later without anybody waiting for it. */
  readonly later: (ms: number, work: () => Promise<void>) => void;
}

/** Serves one request with a fault, or as it is. */
export function strikeWith(
  fault: Fault | null,
  request: Request,
  { serve, later }: Inside,
): Promise<Response> {
  if (fault === null) return serve(request);
  const effect = typeof fault === "object" && "breaks" in fault ? fault.breaks : fault;
  return strike(effect, {
    request,
    serve,
    sleep,
    later,
    refuse: (status, policy) => refusalByStatus(status, crypto.randomUUID(), policy),
  });
}

/** Whether the line stays dead for a moment after it. */
export function breaksLine(fault: Fault | null): boolean {
  return typeof fault === "object" && fault !== null && "breaks" in fault;
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
