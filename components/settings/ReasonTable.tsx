import { Section } from "#components/ui/Section.tsx";
import type { Playbook } from "#lib/domain/playbook/schema.ts";
import { Row, Rows } from "./Rows.tsx";

/** The reason codes, each with the outcomes it belongs to and what counts as its evidence (R-DF-03..05). */
export function ReasonTable({ playbook }: { readonly playbook: Playbook }) {
  const labelOf = (id: string) => playbook.outcomes.find((each) => each.id === id)?.label ?? id;
  return (
    <Section title="Reason codes" count={playbook.reasons.length}>
      <Rows>
        {playbook.reasons.map((reason) => (
          <Row key={reason.id} name={reason.label} code={reason.id}>
            <p>{`For: ${reason.outcomes.map(labelOf).join(", ")}.`}</p>
            <p className="text-muted">
              {reason.evidence === null
                ? "No evidence in words needed."
                : `Evidence: ${reason.evidence}.`}
              {reason.parent !== null && ` Part of “${parentLabel(playbook, reason.parent)}”.`}
            </p>
          </Row>
        ))}
      </Rows>
    </Section>
  );
}

function parentLabel(playbook: Playbook, id: string): string {
  return playbook.reasons.find((reason) => reason.id === id)?.label ?? id;
}
