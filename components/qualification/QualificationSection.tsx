import { useId, useMemo, useState } from "react";
import { useHandrail } from "#components/data/handrail-context.tsx";
import { toHandoffStatus } from "#lib/domain/handoff/status.ts";
import { readChecklist } from "#lib/domain/qualification/checklist.ts";
import { evaluateFit } from "#lib/domain/qualification/evaluate-fit.ts";
import { evaluateIntent } from "#lib/domain/qualification/evaluate-intent.ts";
import { proposeReadiness } from "#lib/domain/qualification/propose-readiness.ts";
import { qualificationInWords } from "#lib/domain/qualification/summary.ts";
import { recordKeyToString } from "#lib/domain/record.ts";
import type { RecordView } from "#lib/store/record-store.ts";
import type { ConnectionRow } from "#lib/store/rows.ts";
import { Checklist } from "./Checklist.tsx";
import { Grounds } from "./Grounds.tsx";
import { StillToKnow } from "./StillToKnow.tsx";

/**
 * Fit and readiness, apart and with their grounds, and the checklist (R-DQ-17, R-DQ-29). One line until it
 * is opened; open by itself while the lead is being worked and the checklist has gaps.
 */
export function QualificationSection(props: {
  readonly view: RecordView;
  readonly connection: ConnectionRow;
  readonly openWhileWorked: boolean;
}) {
  return <Qualification key={recordKeyToString(props.view.snapshot.key)} {...props} />;
}

function Qualification(props: Parameters<typeof QualificationSection>[0]) {
  const { view, connection, openWhileWorked } = props;
  const { snapshot } = view;
  const { playbook, deps } = useHandrail();
  const titleId = useId();
  const status = toHandoffStatus(snapshot.handoff.status);
  const [open, setOpen] = useState(
    () =>
      openWhileWorked &&
      status !== null &&
      WORKED.has(status) &&
      readChecklist(playbook, snapshot).some(({ sales }) => sales === null),
  );
  const { fit, intent, readiness } = useMemo(() => {
    const now = new Date(deps.now()).toISOString();
    const found = evaluateIntent(playbook, snapshot, now);
    return {
      fit: evaluateFit(playbook, snapshot),
      intent: found,
      readiness: proposeReadiness(playbook, snapshot, found, now),
    };
  }, [playbook, snapshot, deps]);

  return (
    <section aria-labelledby={titleId} className="px-3 pt-3">
      <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary className="cursor-pointer rounded-sm py-1">
          <h2 id={titleId} className="inline font-semibold">
            Qualification
          </h2>
          <span className="block text-small text-muted">
            {qualificationInWords(fit, readiness)}
          </span>
        </summary>
        {open && (
          <div className="grid gap-4 pt-2 pb-1">
            <Checklist view={view} connection={connection} />
            <div className="grid gap-1">
              <Grounds fit={fit} intent={intent} readiness={readiness} />
              <StillToKnow snapshot={snapshot} fit={fit} />
              <p className="max-w-[60ch] text-small text-muted">
                A score is not qualification: fit and readiness stand apart and are never added up.
              </p>
            </div>
          </div>
        )}
      </details>
    </section>
  );
}

const WORKED: ReadonlySet<string> = new Set(["accepted", "touched", "worked"]);
