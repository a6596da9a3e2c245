import { useOwners } from "#components/data/use-live.ts";
import { WhoAreYou } from "#components/parts/WhoAreYou.tsx";
import { nextStatus } from "#lib/domain/handoff/life.ts";
import { toHandoffStatus } from "#lib/domain/handoff/status.ts";
import { recordKeyToString } from "#lib/domain/record.ts";
import type { RecordView } from "#lib/store/record-store.ts";
import type { ConnectionRow } from "#lib/store/rows.ts";
import { HandedNote } from "./HandedNote.tsx";
import { HandoffLine } from "./HandoffLine.tsx";
import { NoteForm } from "./NoteForm.tsx";
import { Replies } from "./Replies.tsx";

/**
 * The handoff note: a form while the lead can be handed off, afterwards what the receiving side reads
 * and answers.
 */
export function NotePanel(props: {
  readonly view: RecordView;
  readonly connection: ConnectionRow;
}) {
  const { view, connection } = props;
  const { snapshot } = view;
  const owners = useOwners(connection.id);
  const status = toHandoffStatus(snapshot.handoff.status);
  const key = recordKeyToString(snapshot.key);
  const writes = status === null || nextStatus("hand-off", status) !== "refused";

  return (
    <div className="grid gap-4 p-3">
      {connection.person === null && <WhoAreYou connection={connection} />}
      {status !== null && <HandoffLine snapshot={snapshot} status={status} owners={owners} />}
      {writes ? (
        <NoteForm key={key} view={view} connection={connection} owners={owners} />
      ) : (
        <>
          <HandedNote snapshot={snapshot} owners={owners} />
          <Replies key={key} view={view} connection={connection} owners={owners} status={status} />
        </>
      )}
    </div>
  );
}
