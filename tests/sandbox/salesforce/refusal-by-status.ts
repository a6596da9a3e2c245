import { htmlPage } from "../strike.ts";
import { answerRefusal } from "./api.ts";
import { isObject } from "./http.ts";
import { REFUSALS, type Refusal, refuse } from "./refusal.ts";

/**
 * How Salesforce words a refusal that means what this status means elsewhere. Inside a composite call the
 * step is refused and the call itself is answered; the gateway in front of it all answers in HTML.
 */
export function refusalByStatus(status: number, body: unknown): Response {
  if (status === 502 || status === 503 || status === 504 || status === 524) {
    return htmlPage(status, `Error ${status}`);
  }
  const refusal = refusalFor(status);
  const steps = isObject(body) ? body["compositeRequest"] : null;
  if (!Array.isArray(steps) || !INSIDE.has(status)) return answerRefusal(refusal);
  const compositeResponse = steps.filter(isObject).map(({ referenceId }, at) => ({
    body: (at === 0 ? refusal : REFUSALS.halted()).errors,
    httpHeaders: {},
    httpStatusCode: at === 0 ? refusal.status : 400,
    referenceId,
  }));
  return Response.json({ compositeResponse });
}

/** What is said of a step; the others concern the call as a whole. */
const INSIDE: ReadonlySet<number> = new Set([400, 404, 423]);

function refusalFor(status: number): Refusal {
  switch (status) {
    case 400:
      return refuse(400, "FIELD_CUSTOM_VALIDATION_EXCEPTION", "Close date is missing.", []);
    case 401:
      return REFUSALS.session();
    case 403:
      return REFUSALS.noAccess();
    case 404:
      return REFUSALS.notFound();
    case 423:
      return REFUSALS.locked();
    case 429:
      return REFUSALS.limit();
    default:
      return refuse(status, "UNKNOWN_EXCEPTION", "An unexpected error occurred. ErrorId: 12345");
  }
}
