import type { ReactNode } from "react";
import { failureToWords } from "#components/data/failure-words.ts";
import { Notice } from "#components/ui/Notice.tsx";
import type { StorageFailure } from "#lib/commands/storage-failure.ts";
import type { Failure } from "#lib/domain/failure.ts";
import { storageFailureToWords } from "./storage-words.ts";

/** A failure as an alert: what happened and why, the next step, and a code for support. */
export function FailureNotice(props: {
  readonly failure: Failure | StorageFailure;
  /** The CRM's name as people say it. */
  readonly crm: string;
  /** What was being tried: "The users could not be fetched." */
  readonly what?: string;
  /** Words that fit the place better than the usual ones. */
  readonly words?: { readonly title?: string; readonly nextStep?: string };
  readonly actions?: ReactNode;
}) {
  const { failure, crm, what } = props;
  const usual =
    failure.type === "not-saved" ? storageFailureToWords(failure) : failureToWords(failure, crm);
  const { title, nextStep, code } = { ...usual, ...props.words };
  return (
    <Notice
      tone="alert"
      title={what === undefined ? title : `${what} ${title}`}
      code={code}
      actions={props.actions}
    >
      {nextStep}
    </Notice>
  );
}
