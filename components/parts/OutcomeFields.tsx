import { useRef } from "react";
import { useHandrail } from "#components/data/handrail-context.tsx";
import type { ActionTrouble } from "#components/data/use-action.ts";
import { Button } from "#components/ui/Button.tsx";
import { Combobox } from "#components/ui/Combobox.tsx";
import { TextArea } from "#components/ui/TextArea.tsx";
import { TextField } from "#components/ui/TextField.tsx";
import { outcomeNeeds } from "#lib/domain/handoff/outcome-needs.ts";
import type { OutcomeId, ReasonCode } from "#lib/domain/playbook/schema.ts";
import type { RecordSnapshot } from "#lib/domain/snapshot.ts";
import { evidenceProposals } from "./evidence-proposals.ts";
import { refusalMessages } from "./refusal-messages.ts";

export interface OutcomeText {
  readonly reason: string;
  readonly evidence: string;
  /** `YYYY-MM-DD` or "". */
  readonly recycleUntil: string;
}

/**
 * What an outcome has to say for itself (R-DF-06): a reason that belongs to it, evidence where the
 * reason asks for it, the day until which it rests. Choosing a reason leads straight to the evidence.
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
  const { outcome, values, onChange, trouble } = props;
  const { playbook } = useHandrail();
  const evidence = useRef<HTMLTextAreaElement>(null);
  const needs = outcomeNeeds(playbook, outcome, values.reason || null);

  const chooseReason = (reason: string | null) => {
    onChange({ reason: reason ?? "" });
    // After the list has closed and given the focus back to its own input.
    if (reason !== null) requestAnimationFrame(() => evidence.current?.focus());
  };

  return (
    <>
      {needs.reasons.length > 0 && (
        <div data-control="reason">
          <Combobox
            label="Reason"
            items={needs.reasons.map((reason) => toItem(reason, playbook.reasons))}
            value={values.reason || null}
            onChange={chooseReason}
            placeholder="Type a word or a code"
            required
            messages={refusalMessages(trouble, "reason")}
          />
        </div>
      )}
      <div data-control="evidence" className="grid gap-1">
        <TextArea
          ref={evidence}
          label="Evidence"
          hint={
            needs.evidence === null ? "Whatever shows it, if anything does." : `${needs.evidence}.`
          }
          required={needs.evidence !== null}
          optional={needs.evidence === null}
          value={values.evidence}
          onChange={(text) => onChange({ evidence: text })}
          messages={refusalMessages(trouble, "evidence")}
        />
        {needs.evidence !== null && values.evidence.trim() === "" && (
          <Proposals
            quotes={evidenceProposals(props.snapshot)}
            onUse={(quote) => {
              onChange({ evidence: quote });
              evidence.current?.focus();
            }}
          />
        )}
      </div>
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
    </>
  );
}

function Proposals(props: { quotes: readonly string[]; onUse: (quote: string) => void }) {
  if (props.quotes.length === 0) return null;
  return (
    <div>
      <p className="text-small text-muted">From the record:</p>
      <ul>
        {props.quotes.map((quote) => (
          <li key={quote}>
            <Button
              variant="quiet"
              className="-ms-2 justify-start text-start"
              onClick={() => props.onUse(quote)}
            >
              <bdi>{quote}</bdi>
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}

function toItem(reason: ReasonCode, all: readonly ReasonCode[]) {
  const parent = all.find((each) => each.id === reason.parent);
  return {
    value: reason.id,
    label: reason.label,
    code: reason.id,
    detail: reason.evidence ?? undefined,
    keywords: parent?.label,
  };
}
