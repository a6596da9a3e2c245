import { Notice } from "#components/ui/Notice.tsx";
import {
  CASE_LABELS,
  CASE_MEANINGS,
  toRejectionCase,
} from "#lib/domain/handoff/checks/rejection-case.ts";
import type { HandoffValues } from "#lib/domain/handoff-field.ts";

/** What the last rejection said about lead and handoff (M1), for whoever writes the note again. */
export function RejectionJudged({ handoff }: { readonly handoff: HandoffValues }) {
  const found = toRejectionCase(handoff.rejectionCase);
  if (found === null) return null;
  return (
    <Notice tone="info" title={`Rejected: ${CASE_LABELS[found].toLowerCase()}`}>
      <p>{CASE_MEANINGS[found]}</p>
      {(handoff.rejectionChecks ?? "") !== "" && (
        <p className="text-small text-muted">
          Seven checks: <bdi>{handoff.rejectionChecks}</bdi>
        </p>
      )}
    </Notice>
  );
}
