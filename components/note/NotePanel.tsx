import { type RefObject, useEffect, useRef } from "react";
import { useOwners } from "#components/data/use-live.ts";
import { WhoAreYou } from "#components/parts/WhoAreYou.tsx";
import { Button } from "#components/ui/Button.tsx";
import { nextStatus } from "#lib/domain/handoff/life.ts";
import { passportSections } from "#lib/domain/handoff/passport-sections.ts";
import { nextStage } from "#lib/domain/handoff/stage.ts";
import { toHandoffStatus } from "#lib/domain/handoff/status.ts";
import { recordKeyToString } from "#lib/domain/record.ts";
import type { RecordView } from "#lib/store/record-store.ts";
import type { ConnectionRow } from "#lib/store/rows.ts";
import { CallNotes } from "./CallNotes.tsx";
import { HandedNote } from "./HandedNote.tsx";
import { HandoffLine } from "./HandoffLine.tsx";
import { NoteForm } from "./NoteForm.tsx";
import { Replies } from "./Replies.tsx";
import { Stages } from "./Stages.tsx";
import { useSecondNote } from "./use-second-note.ts";

interface PanelProps {
  readonly view: RecordView;
  readonly connection: ConnectionRow;
}

/**
 * The handoff note: a form while the lead can be handed off, afterwards what the receiving side reads
 * and answers.
 */
export function NotePanel(props: PanelProps) {
  return <Note key={recordKeyToString(props.view.snapshot.key)} {...props} />;
}

function Note({ view, connection }: PanelProps) {
  const { snapshot } = view;
  const owners = useOwners(connection.id);
  const status = toHandoffStatus(snapshot.handoff.status);
  const stage = nextStage(snapshot.handoff);
  const isWorked = status !== null && nextStatus("keep-call-notes", status) !== "refused";
  const second = useSecondNote(snapshot.key);
  const writes = stage !== null && (!isWorked || second.isOpen);
  const place = useRef<HTMLDivElement>(null);
  useFocusAfterTurn(place, writes);

  const calls = status !== null && (
    <CallNotes view={view} connection={connection} owners={owners} status={status} />
  );
  return (
    <div ref={place} tabIndex={-1} className={LAYOUT}>
      {connection.person === null && <WhoAreYou connection={connection} />}
      {status !== null && <HandoffLine snapshot={snapshot} status={status} owners={owners} />}
      {writes && isWorked && (
        <div>
          <Button variant="quiet" className="-ms-2" onClick={second.close}>
            Back to the note
          </Button>
        </div>
      )}
      {writes && (
        <NoteForm key={stage} view={view} connection={connection} owners={owners} stage={stage}>
          <Stages
            title="Earlier handoffs"
            sections={passportSections(snapshot.handoff).earlier}
            leadType={snapshot.handoff.leadType ?? ""}
            owners={owners}
          />
        </NoteForm>
      )}
      {!writes && status !== null && (
        <>
          {/* Whoever works the lead writes while they talk; whoever gets it reads what it says first. */}
          {isWorked && calls}
          <HandedNote snapshot={snapshot} owners={owners} />
          {!isWorked && calls}
          <Replies
            view={view}
            connection={connection}
            owners={owners}
            status={status}
            onHandOn={stage === null ? null : second.open}
          />
        </>
      )}
    </div>
  );
}

/** What takes the focus must not hide behind the bar at the bottom (WCAG 2.4.11). */
const LAYOUT =
  "grid gap-4 p-3 outline-none [&_:is(a,button,input,select,summary,textarea)]:scroll-mb-24";

/**
 * When form and reading change places, the pressed button goes away and the focus with it. It is put at
 * the top of what came instead, unless it is somewhere else, in the CRM's page above all.
 */
function useFocusAfterTurn(place: RefObject<HTMLElement | null>, turn: boolean): void {
  const before = useRef(turn);
  useEffect(() => {
    if (before.current === turn) return;
    before.current = turn;
    if (document.hasFocus() && document.activeElement === document.body) place.current?.focus();
  }, [place, turn]);
}
