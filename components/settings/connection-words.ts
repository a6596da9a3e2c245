import type { StorageFailure } from "#lib/commands/storage-failure.ts";
import type { Failure } from "#lib/domain/failure.ts";
import type { CrmChoice } from "./crm-choices.ts";

/** A title and a next step that fit this page better than the usual ones, which speak of waiting writes. */
export interface BetterWords {
  readonly title?: string;
  readonly nextStep?: string;
}

/**
 * What to say when asking the CRM from the settings page did not work. Nothing was being sent, so there
 * is nothing to wait for; `again` names the button to press after the cause is gone.
 */
export function connectionWords(
  failure: Failure | StorageFailure,
  crm: string,
  again: string,
): BetterWords {
  switch (failure.type) {
    case "needs-sign-in":
      if (failure.cause === "missing") return { nextStep: "Enter a valid key for this account." };
      return {
        title:
          failure.cause === "expired"
            ? `${crm} says that this key has expired.`
            : `${crm} does not accept this key.`,
        nextStep:
          "It may be cut off, revoked, or replaced by a newer one. Copy it again as a whole, or make a new one. What waits to be sent is kept.",
      };
    case "forbidden":
      return { nextStep: `Add the scope to the key in ${crm}, then press ${again}.` };
    case "offline":
      return { nextStep: `Press ${again} when the network is back.` };
    case "unknown":
      return { nextStep: `Nothing was changed in ${crm}. Press ${again} in a moment.` };
    case "busy":
      return {
        title: `${crm} did not answer, or is busy.`,
        nextStep: `Wait a minute, then press ${again}.`,
      };
    case "rate-limited":
      return { nextStep: `Wait a minute, then press ${again}.` };
    default:
      return {};
  }
}

/** The same of a connection whose person signs in on the CRM's page, where nobody has a key. */
export function signedInWords(failure: Failure, crm: string): BetterWords {
  if (failure.type === "needs-sign-in") {
    return {
      title: `${crm} no longer accepts the sign-in.`,
      nextStep: "Sign in again. What waits to be sent is kept, and goes out then.",
    };
  }
  if (failure.type === "forbidden") {
    return {
      title: `${crm} does not allow this.`,
      nextStep: `${failure.detail} Ask an admin of ${crm} for the right, then press Test.`.trim(),
    };
  }
  return {};
}

/** What to say when signing in on the CRM's own page did not work. */
export function signInWords(failure: Failure, { label, secret }: CrmChoice): BetterWords {
  const orKey = secret === null ? "" : ` Or enter the ${secret.label} instead.`;
  switch (failure.type) {
    case "needs-sign-in":
      return {
        title: `The sign-in at ${label} was not finished.`,
        nextStep: `The page was closed or could not be opened, or its answer was not meant for this try. Press Connect to begin again.${orKey}`,
      };
    case "forbidden":
    case "bad-reply":
      return {
        title: `The sign-in at ${label} did not work.`,
        nextStep: `${failure.detail} Nothing was connected, and what you entered is still here.`,
      };
    default:
      return { nextStep: `Press Connect to try again.${orKey}` };
  }
}
