import { FileText } from "lucide-react";
import { useScreen } from "#components/data/screen-store.ts";
import { Button } from "#components/ui/Button.tsx";
import { Name } from "#components/ui/Name.tsx";
import { toHandoffStatus } from "#lib/domain/handoff/status.ts";
import { parseLog } from "#lib/domain/log.ts";
import { isEmptyNote, noteFromHandoff } from "#lib/domain/note/note.ts";
import type { Owner } from "#lib/domain/snapshot.ts";
import type { RecordView } from "#lib/store/record-store.ts";
import type { ConnectionRow } from "#lib/store/rows.ts";

/** One line that says who handed the record over, and leads to the note. */
export function NotePointer(props: {
  readonly view: RecordView;
  readonly connection: ConnectionRow;
  readonly owners: readonly Owner[];
}) {
  const { handoff } = props.view.snapshot;
  const set = useScreen((screen) => screen.set);
  const status = toHandoffStatus(handoff.status);
  const open = status === "offered" || status === "accepted";
  if (!open || isEmptyNote(noteFromHandoff(handoff))) return null;
  const offered = parseLog(handoff.log).events.findLast((event) => event.type === "offered");
  const by = offered?.by ?? null;
  const mine = by !== null && by === props.connection.person?.ownerId;
  const name = props.owners.find((owner) => owner.id === by)?.name ?? null;
  return (
    <p className="flex items-start gap-2 rounded-md bg-accent-soft px-2 py-1 forced-colors:border">
      <FileText aria-hidden className="mt-0.5 size-4 shrink-0 text-accent" />
      <span>
        {mine ? "You" : <Name text={name} unknown="A colleague" />} handed this over with a note.{" "}
        <Button variant="link" onClick={() => set({ tab: "note" })}>
          Read the note
        </Button>
      </span>
    </p>
  );
}
