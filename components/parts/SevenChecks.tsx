import { useMemo } from "react";
import { useHandrail } from "#components/data/handrail-context.tsx";
import { useOwners } from "#components/data/use-live.ts";
import { CHECKS, type CheckResult } from "#lib/domain/handoff/checks/check.ts";
import {
  CASE_LABELS,
  CASE_MEANINGS,
  rejectionCase,
} from "#lib/domain/handoff/checks/rejection-case.ts";
import { checkHandoff, sevenChecks } from "#lib/domain/handoff/seven-checks.ts";
import type { RecordSnapshot } from "#lib/domain/snapshot.ts";
import { AnswerMark } from "./AnswerMark.tsx";

/**
 * The seven checks before a lead is judged (R-ML-09), answered from the record while the rejection is
 * written: what a rejection now would say about lead and handoff (M1), and why.
 */
export function SevenChecks(props: {
  readonly snapshot: RecordSnapshot;
  readonly values: { readonly reason: string; readonly evidence: string };
}) {
  const { snapshot, values } = props;
  const { playbook, deps } = useHandrail();
  const owners = useOwners(snapshot.key.connectionId);
  const ofRecord = useMemo(
    () => checkHandoff(playbook, snapshot, new Date(deps.now()).toISOString(), owners),
    [playbook, snapshot, deps, owners],
  );
  const found = rejectionCase(ofRecord);
  const checks = sevenChecks(ofRecord, playbook, {
    outcome: "rejected",
    reason: values.reason || null,
    evidence: values.evidence,
  });
  return (
    <details className="rounded-md bg-sunken px-3 py-2 forced-colors:border">
      <summary className="cursor-pointer rounded-sm">
        <span className="font-medium">
          Before judging the lead: {CASE_LABELS[found].toLowerCase()}
        </span>
        <span className="block max-w-[60ch] text-small text-muted">
          {CASE_MEANINGS[found]} Seven checks say why; they go to the CRM with the rejection.
        </span>
      </summary>
      <ul aria-label="Seven checks" className="mt-2 grid gap-2">
        {checks.map((check) => (
          <CheckLine key={check.id} check={check} />
        ))}
      </ul>
    </details>
  );
}

function CheckLine({ check }: { check: CheckResult }) {
  return (
    <li>
      <p className="flex items-start gap-1.5">
        <AnswerMark answer={check.answer} />
        <span>{CHECKS.find(({ id }) => id === check.id)?.asks}</span>
      </p>
      <p className="max-w-[60ch] ps-5 text-small text-muted">
        <bdi>{check.ground}</bdi>
      </p>
    </li>
  );
}
