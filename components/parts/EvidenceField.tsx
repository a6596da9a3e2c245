import type { Ref } from "react";
import type { ActionTrouble } from "#components/data/use-action.ts";
import { Button } from "#components/ui/Button.tsx";
import { TextArea } from "#components/ui/TextArea.tsx";
import { TextField } from "#components/ui/TextField.tsx";
import { detailField } from "#lib/domain/handoff/check-outcome.ts";
import { joinEvidence, splitEvidence } from "#lib/domain/handoff/evidence-details.ts";
import type { OutcomeNeeds } from "#lib/domain/handoff/outcome-needs.ts";
import { refusalMessages } from "./refusal-messages.ts";

/**
 * The evidence of an outcome: words, quotes to take in one press, and the short answers that the reason
 * asks for. All of it is one text, as the CRM keeps it.
 */
export function EvidenceField(props: {
  readonly needs: OutcomeNeeds;
  /** Whether a reason is still to be chosen: it says what counts as evidence. */
  readonly reasonIsOpen: boolean;
  readonly evidence: string;
  readonly onChange: (evidence: string) => void;
  /** Evidence that the record offers. */
  readonly quotes: readonly string[];
  readonly trouble: ActionTrouble | null;
  readonly ref: Ref<HTMLTextAreaElement>;
}) {
  const { needs, onChange, trouble } = props;
  const { details } = needs;
  const { words, answers } = splitEvidence(props.evidence, details);
  return (
    <>
      <div data-control="evidence" className="grid gap-1">
        <TextArea
          ref={props.ref}
          label="Evidence"
          hint={needs.evidence === null ? hintWithout(props.reasonIsOpen) : `${needs.evidence}.`}
          required={needs.evidence !== null}
          optional={needs.evidence === null && !props.reasonIsOpen}
          value={words}
          onChange={(text) => onChange(joinEvidence({ words: text, answers }, details))}
          messages={refusalMessages(trouble, "evidence")}
        />
        {needs.evidence !== null && words.trim() === "" && (
          <Quotes
            quotes={props.quotes}
            onUse={(quote) => onChange(joinEvidence({ words: quote, answers }, details))}
          />
        )}
      </div>
      {details.map(({ id, label, required }) => (
        <div key={id} data-control={detailField(id)}>
          <TextField
            label={label}
            required={required}
            optional={!required}
            value={answers[id] ?? ""}
            onChange={(answer) =>
              onChange(joinEvidence({ words, answers: { ...answers, [id]: answer } }, details))
            }
            messages={refusalMessages(trouble, detailField(id))}
          />
        </div>
      ))}
    </>
  );
}

function hintWithout(reasonIsOpen: boolean): string {
  return reasonIsOpen
    ? "The reason says what counts as evidence."
    : "Whatever shows it, if anything does.";
}

function Quotes(props: { quotes: readonly string[]; onUse: (quote: string) => void }) {
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
