import { useOwners } from "#components/data/use-live.ts";
import { WhoAreYou } from "#components/parts/WhoAreYou.tsx";
import { recordKeyToString } from "#lib/domain/record.ts";
import type { RecordView } from "#lib/store/record-store.ts";
import type { ConnectionRow } from "#lib/store/rows.ts";
import { History } from "./History.tsx";
import { LogOutcome } from "./LogOutcome.tsx";
import { RejectionJudged } from "./RejectionJudged.tsx";

/** What became of the lead, and everything that led there (R-DF-01). */
export function OutcomePanel(props: {
  readonly view: RecordView;
  readonly connection: ConnectionRow;
}) {
  const { view, connection } = props;
  const owners = useOwners(connection.id);
  return (
    <div className="grid gap-6 p-3">
      {connection.person === null && <WhoAreYou connection={connection} />}
      <RejectionJudged handoff={view.snapshot.handoff} />
      <LogOutcome key={recordKeyToString(view.snapshot.key)} view={view} connection={connection} />
      <History snapshot={view.snapshot} owners={owners} />
    </div>
  );
}
