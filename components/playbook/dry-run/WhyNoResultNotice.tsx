import { FailureNotice } from "#components/parts/FailureNotice.tsx";
import { Notice } from "#components/ui/Notice.tsx";
import type { ConnectionRow } from "#lib/store/rows.ts";
import type { WhyNoResult } from "./dry-run-screen.ts";

/** Why the rules could not be tried, and the next step. */
export function WhyNoResultNotice(props: {
  readonly trouble: WhyNoResult;
  readonly connection: ConnectionRow;
}) {
  const { trouble, connection } = props;
  if (trouble.type === "stopped")
    return (
      <Notice tone="info" title="Stopped.">
        What was read is kept while Settings is open. Try again whenever you like.
      </Notice>
    );
  if (trouble.type === "gone")
    return (
      <Notice tone="alert" title="Handrail was updated meanwhile.">
        Load this page again, then try once more. Your draft is kept.
      </Notice>
    );
  return (
    <FailureNotice
      failure={trouble}
      crm={connection.capabilities.label}
      what="The people of the CRM could not be read."
      words={{ nextStep: "Without them nobody can be given a lead. Try again in a while." }}
    />
  );
}
