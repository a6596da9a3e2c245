import { useState } from "react";
import { useAction } from "#components/data/use-action.ts";
import { useDraft } from "#components/data/use-draft.ts";
import { whyNotNow } from "#components/parts/why-not-now.ts";
import { Button } from "#components/ui/Button.tsx";
import { Section } from "#components/ui/Section.tsx";
import { callNotesOf } from "#lib/domain/handoff/call-notes.ts";
import { nextStatus } from "#lib/domain/handoff/life.ts";
import type { HandoffStatus } from "#lib/domain/handoff/status.ts";
import { recordKeyToString } from "#lib/domain/record.ts";
import type { Owner } from "#lib/domain/snapshot.ts";
import type { RecordView } from "#lib/store/record-store.ts";
import type { ConnectionRow } from "#lib/store/rows.ts";
import { CallNotesForm, type CallNotesText } from "./CallNotesForm.tsx";
import { KeptCall } from "./KeptCall.tsx";

/** The calls of a record, newest first, and a form for the next one once the lead is accepted. */
export function CallNotes(props: {
  readonly view: RecordView;
  readonly connection: ConnectionRow;
  readonly owners: readonly Owner[];
  readonly status: HandoffStatus;
}) {
  const { view, connection, owners } = props;
  const action = useAction(view, connection);
  const draftId = `${recordKeyToString(view.snapshot.key)}#call-notes`;
  const draft = useDraft<CallNotesText>(draftId, NOTHING);
  const [opened, setOpened] = useState<boolean | null>(null);
  const calls = callNotesOf(view.snapshot.handoff);
  const mayAdd = nextStatus("keep-call-notes", props.status) !== "refused";
  const isOpen = mayAdd && draft.ready && (opened ?? draft.typed);

  const keep = async () => {
    await draft.flush();
    const { values } = draft;
    if (!(await action.run({ type: "keep-call-notes", answers: values }, { draftId, values })))
      return;
    draft.handedOver();
    setOpened(null);
  };
  const close = () => {
    action.clearTrouble();
    setOpened(false);
  };

  if (!mayAdd && calls.length === 0) return null;
  return (
    <Section
      title="Call notes"
      count={calls.length === 0 ? undefined : calls.length}
      actions={
        mayAdd &&
        !isOpen && <Button onClick={() => setOpened(true)}>{addLabel(draft.typed)}</Button>
      }
    >
      {isOpen && (
        <CallNotesForm
          draft={draft}
          focusOnOpen={opened === true}
          action={action}
          whyNot={whyNotNow(connection, action.armed)}
          onKeep={() => void keep()}
          onCancel={close}
        />
      )}
      {calls.length > 0 && (
        <ol aria-label="Calls" className="grid gap-2">
          {calls.map((call, index) => (
            <KeptCall
              key={call.id}
              call={call}
              owners={owners}
              isOpen={mayAdd && !isOpen && index === 0}
            />
          ))}
        </ol>
      )}
      {calls.length === 0 && !isOpen && (
        <p className="max-w-[60ch] text-muted">
          None yet. What you hear on a call fills the note for whoever takes over from you.
        </p>
      )}
    </Section>
  );
}

const NOTHING: CallNotesText = {};

function addLabel(typed: boolean): string {
  return typed ? "Go on with call notes" : "Add call notes";
}
