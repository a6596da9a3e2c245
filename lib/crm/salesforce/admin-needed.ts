import type { Failure } from "../../domain/failure.ts";

/** What an admin must grant, where the person may not do it. */
const NEEDED = ["Customize Application", "Manage Profiles and Permission Sets", "API Enabled"];

/** A refusal of the set-up in words for somebody who has to ask an admin. */
export function adminNeeded(failure: Failure): Failure {
  if (failure.type !== "forbidden" && failure.type !== "not-found") return failure;
  const detail =
    "Only an admin can create fields in Salesforce. Ask one to run this, or to install Handrail's package and give you the permission set “Handrail”. Until then each handoff is kept in a task.";
  return { type: "forbidden", missingScopes: NEEDED, detail };
}
