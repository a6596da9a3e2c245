import type { Failure } from "#lib/domain/failure.ts";

/**
 * What a failure means for somebody who pressed “Create”: nothing waits in an outbox here and nothing is sent
 * again by itself, so that the usual words about a failure would promise too much. Left out is what fits.
 */
export function createFailureWords(
  failure: Failure,
  crm: string,
): { readonly title?: string; readonly nextStep?: string } {
  switch (failure.type) {
    case "unknown":
      return {
        title: `No clear answer came from ${crm}: this person may have been created or not.`,
        nextStep: "Try again in a minute. Handrail looks first, so nobody is created twice.",
      };
    case "busy":
      return { title: failure.detail, nextStep: "Try again in a minute. Your text is kept." };
    case "rate-limited":
      return { nextStep: "Nobody was created. Try again when the limit allows it." };
    case "offline":
      return { nextStep: "Nobody was created. Try again when the network is back." };
    case "forbidden":
      return {
        nextStep: `Nobody was created. Ask an admin to allow it, or create the person in ${crm}.`,
      };
    case "rejected":
      return {
        nextStep: `Nobody was created. Correct it here and try again, or create the person in ${crm}.`,
      };
    default:
      return {};
  }
}
