import type { Grounded } from "#lib/domain/qualification/grounded.ts";
import type { ReadinessProposal } from "#lib/domain/qualification/propose-readiness.ts";
import { fitInWords } from "#lib/domain/qualification/summary.ts";
import { Folded } from "./Folded.tsx";
import { GroundedList } from "./GroundedList.tsx";

/** Why fit and readiness are what they are: one line each until it is opened, and never one number. */
export function Grounds(props: {
  readonly fit: readonly Grounded[];
  readonly intent: readonly Grounded[];
  readonly readiness: ReadinessProposal;
}) {
  const { fit, intent, readiness } = props;
  return (
    <>
      <Folded title="Fit" line={fitInWords(fit)}>
        <GroundedList title="Fit" lines={fit} />
      </Folded>
      <Folded title="Readiness" line={`${readiness.label.toLowerCase()}, as it looks`}>
        <p className="max-w-[60ch]">{readiness.meaning}.</p>
        <p className="max-w-[60ch] text-small text-muted">
          Because: <bdi>{readiness.why}</bdi>
        </p>
        <GroundedList title="Readiness" lines={intent} />
      </Folded>
    </>
  );
}
