import { useMemo, useRef } from "react";
import { useHandrail } from "#components/data/handrail-context.tsx";
import type { ActionTrouble } from "#components/data/use-action.ts";
import { TextField } from "#components/ui/TextField.tsx";
import { outcomeNeeds } from "#lib/domain/handoff/outcome-needs.ts";
import { proposeReasons } from "#lib/domain/handoff/propose-reasons.ts";
import type { OutcomeId } from "#lib/domain/playbook/schema.ts";
import type { RecordSnapshot } from "#lib/domain/snapshot.ts";
import { EvidenceField } from "./EvidenceField.tsx";
import { evidenceProposals } from "./evidence-proposals.ts";
import { ReasonField } from "./ReasonField.tsx";
import { refusalMessages } from "./refusal-messages.ts";
import { SevenChecks } from "./SevenChecks.tsx";

export interface OutcomeText {
  readonly reason: string;
  readonly evidence: string;
  /** `YYYY-MM-DD` or "". */
  readonly recycleUntil: string;
}

/**
 * What an outcome has to say for itself (R-DF-06): a reason that belongs to it, evidence where the
 * reason asks for it, the day until which it rests. Choosing a reason leads straight to the evidence, and
 * a reason that the record supports brings its sentence along. A rejection shows what the record says
 * about the handoff before anybody judges the lead (M1).
 */
export function OutcomeFields(props: {
  readonly outcome: OutcomeId;
  readonly values: OutcomeText;
  readonly onChange: (change: Partial<OutcomeText>) => void;
  readonly snapshot: RecordSnapshot;
  readonly trouble: ActionTrouble | null;
  /** The first day that can be chosen, `YYYY-MM-DD`. */
  readonly tomorrow: string;
}) {
  const { outcome, values, onChange, snapshot, trouble } = props;
  const { playbook, deps } = useHandrail();
  const evidence = useRef<HTMLTextAreaElement>(null);
  const needs = outcomeNeeds(playbook, outcome, values.reason || null);
  const proposals = useMemo(
    () => proposeReasons(playbook, outcome, snapshot, new Date(deps.now()).toISOString()),
    [playbook, outcome, snapshot, deps],
  );

  const focusEvidence = () => {
    // After the list has closed and given the focus back to its own input.
    requestAnimationFrame(() => evidence.current?.focus());
  };
  const chooseReason = (reason: string | null) => {
    const proposal = proposals.find((each) => each.reason.id === reason);
    const isFree =
      values.evidence.trim() === "" || proposals.some((each) => each.evidence === values.evidence);
    onChange({
      reason: reason ?? "",
      ...(proposal !== undefined && isFree ? { evidence: proposal.evidence } : {}),
    });
    if (reason !== null) focusEvidence();
  };

  return (
    <>
      {needs.reasons.length > 0 && (
        <ReasonField
          reasons={needs.reasons}
          proposals={proposals}
          value={values.reason}
          onChange={chooseReason}
          messages={refusalMessages(trouble, "reason")}
        />
      )}
      <EvidenceField
        ref={evidence}
        needs={needs}
        reasonIsOpen={needs.reasons.length > 0 && values.reason === ""}
        evidence={values.evidence}
        onChange={(text) => onChange({ evidence: text })}
        quotes={evidenceProposals(snapshot, values.reason, proposals)}
        trouble={trouble}
      />
      {needs.recycleUntil && (
        <div data-control="recycleUntil">
          <TextField
            type="date"
            label="Recycle until"
            hint="The day on which somebody looks at it again."
            required
            min={props.tomorrow}
            value={values.recycleUntil}
            onChange={(day) => onChange({ recycleUntil: day })}
            messages={refusalMessages(trouble, "recycleUntil")}
          />
        </div>
      )}
      {outcome === "rejected" && <SevenChecks snapshot={snapshot} values={values} />}
    </>
  );
}
