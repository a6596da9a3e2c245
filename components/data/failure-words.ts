import type { Failure, FieldConflict } from "#lib/domain/failure.ts";
import { fieldLabel } from "#lib/domain/handoff-field.ts";

/** A failure as a person reads it: what happened, why, and the next step. */
export interface FailureWords {
  /** Stable, shown small, for support: never the only thing said. */
  readonly code: string;
  readonly title: string;
  readonly nextStep: string;
}

/** `crm` is the CRM's name as people say it. */
export function failureToWords(failure: Failure, crm: string): FailureWords {
  const code = `HR-${failure.type}`;
  switch (failure.type) {
    case "unknown":
      return {
        code: `${code}-${failure.cause}`,
        title: `No clear answer came from ${crm}.`,
        nextStep:
          "It may or may not have arrived. Handrail will look before it sends again, so nothing is doubled.",
      };
    case "offline":
      return {
        code,
        title: "There is no network.",
        nextStep: "Everything is kept here and goes out when the network is back.",
      };
    case "rate-limited":
      return {
        code: `${code}-${failure.scope}`,
        title:
          failure.scope === "daily"
            ? `The daily limit of ${crm} requests is used up.`
            : `${crm} asked for a short pause.`,
        nextStep: "Handrail goes on by itself when the limit allows it.",
      };
    case "busy":
      return {
        code,
        title: `${crm} did not answer, or is busy.`,
        nextStep: "Handrail tries again by itself.",
      };
    case "needs-sign-in":
      return {
        code: `${code}-${failure.cause}`,
        title:
          failure.cause === "missing"
            ? `There is no key or sign-in for this ${crm} account in this browser.`
            : `${crm} no longer accepts the key or sign-in.`,
        nextStep:
          "Open Settings, Connections, and connect the account again. Nothing that waits is lost.",
      };
    case "forbidden":
      return {
        code,
        title:
          failure.missingScopes.length > 0
            ? `The key lacks the scope ${failure.missingScopes.join(", ")}.`
            : `${crm} does not allow this: ${failure.detail}`,
        nextStep: "Ask an admin to allow it, then press Send now or Test.",
      };
    case "rejected":
      return {
        code,
        title: failure.issues
          .map((issue) =>
            issue.field === null ? issue.message : `${issue.field}: ${issue.message}`,
          )
          .join(" "),
        nextStep: `Correct it here, or in ${crm}, then try again. Your text is kept.`,
      };
    case "conflict":
      return {
        code,
        title: `Somebody else changed ${changedFields(failure.fields)} in ${crm}.`,
        nextStep: "Look at both values and decide. Yours is kept here.",
      };
    case "overtaken":
      return {
        code,
        title: `It was not needed any more: ${crm} showed that somebody had acted already.`,
        nextStep: "Nothing was written, and nothing has to be done.",
      };
    case "not-found":
      return {
        code,
        title: `${crm} has no such record, or you may not see it.`,
        nextStep: "Check that the record still exists. Copy or discard what waits for it.",
      };
    case "archived":
      return {
        code,
        title: `This record was deleted in ${crm}.`,
        nextStep: `Restore it in ${crm} to go on. What waits for it is kept.`,
      };
    case "wrong-account":
      return {
        code,
        title: `The key or sign-in belongs to another ${crm} account (${failure.actual}) than expected (${failure.expected}).`,
        nextStep: "Connect the account that this page belongs to.",
      };
    case "bad-reply":
      return {
        code,
        title: `${crm} answered with something that Handrail cannot read (${failure.path}).`,
        nextStep:
          "A sign-in page or a proxy may be in between. Open the CRM in a tab, then try again.",
      };
  }
}

/** “Note: likely problem” and “Owner”; the record, where the CRM did not say what. */
function changedFields(fields: readonly FieldConflict[]): string {
  if (fields.length === 0) return "the record";
  return fields.map(({ field }) => `“${fieldLabel(field)}”`).join(" and ");
}
