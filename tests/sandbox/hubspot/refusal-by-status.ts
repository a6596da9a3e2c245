import { htmlPage } from "../strike.ts";
import { rateLimited } from "./guard.ts";
import { refusalToResponse } from "./http.ts";
import {
  conflict,
  invalidAuthentication,
  invalidInput,
  missingScopes,
  objectNotFound,
  Refusal,
} from "./refusal.ts";

export type RatePolicy = "TEN_SECONDLY_ROLLING" | "DAILY" | "SECONDLY";

const MESSAGE: Readonly<Record<RatePolicy, string>> = {
  TEN_SECONDLY_ROLLING: "You have reached your ten_secondly_rolling limit.",
  DAILY: "You have reached your daily limit.",
  SECONDLY: "You have reached your secondly limit.",
};

/** How HubSpot words a refusal with this status; the gateway in front of it answers in HTML. */
export function refusalByStatus(
  status: number,
  correlationId: string,
  policy: RatePolicy = "TEN_SECONDLY_ROLLING",
): Response {
  if (status === 502 || status === 503 || status === 504 || status === 524) {
    return htmlPage(status, `Error ${status}`);
  }
  return refusalToResponse(refusalFor(status, policy), correlationId);
}

function refusalFor(status: number, policy: RatePolicy): Refusal {
  switch (status) {
    case 400:
      return invalidInput("There was a problem with the request.");
    case 401:
      return invalidAuthentication();
    case 403:
      return missingScopes(["crm.objects.contacts.write"]);
    case 404:
      return objectNotFound();
    case 409:
      return conflict("The object was changed by another request.");
    case 423:
      return new Refusal(423, {
        message: "The resource is locked by another operation. Try again in a few seconds.",
        category: "LOCKED",
      });
    case 429:
      return rateLimited(MESSAGE[policy], policy, {});
    case 477:
      return new Refusal(
        477,
        {
          message: "The account is being migrated between data hosting locations.",
          category: "MIGRATION_IN_PROGRESS",
        },
        { "Retry-After": "60" },
      );
    default:
      return new Refusal(status, { message: "internal error" });
  }
}
