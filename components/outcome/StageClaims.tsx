import { useHandrail } from "#components/data/handrail-context.tsx";
import { Notice } from "#components/ui/Notice.tsx";
import { checkCrmStage, checkOutcomeStage } from "#lib/domain/handoff/stage-evidence.ts";
import type { OutcomeId } from "#lib/domain/playbook/schema.ts";
import type { RecordSnapshot } from "#lib/domain/snapshot.ts";

/** Says where the CRM's stage, or the outcome about to be logged, goes beyond what is on record (R-DQ-15). */
export function StageClaims(props: {
  readonly outcome: OutcomeId | null;
  readonly crm: { readonly crm: string; readonly label: string };
  readonly snapshot: RecordSnapshot;
}) {
  const { outcome, crm, snapshot } = props;
  const { playbook } = useHandrail();
  const claims = [
    checkCrmStage(playbook, crm, snapshot),
    outcome === null ? null : checkOutcomeStage(playbook, outcome, snapshot),
  ].filter((claim) => claim !== null);
  return claims.map((claim) => (
    <Notice key={claim.message} tone="caution" title={<bdi>{claim.message}</bdi>}>
      {claim.nextStep}
    </Notice>
  ));
}
