import type { StorageFailure } from "#lib/commands/storage-failure.ts";
import type { Failure } from "#lib/domain/failure.ts";

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
