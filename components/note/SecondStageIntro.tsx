import type { Playbook } from "#lib/domain/playbook/schema.ts";
import { lowerFirst } from "#lib/domain/text/upper-first.ts";

/** R-TS-02: what an SDR stands for with a second handoff. */
export function SecondStageIntro(props: {
  readonly playbook: Playbook;
  readonly hasCalls: boolean;
}) {
  const handoff = props.playbook.handoffs.find(({ stage }) => stage === "sdr-to-ae");
  if (handoff === undefined) return null;
  return (
    <div className="grid max-w-[60ch] gap-1">
      <p>
        <span className="font-semibold">{handoff.label}. </span>
        {`You confirm: ${lowerFirst(handoff.confirms)}. What stands below goes along as it is; add what you learned.`}
      </p>
      {!props.hasCalls && (
        <p className="text-small text-muted">
          No call is noted yet. Call notes kept first fill this note and show what is still open.
        </p>
      )}
    </div>
  );
}
